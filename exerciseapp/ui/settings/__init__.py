"""What a person can choose, a card for each subject."""
