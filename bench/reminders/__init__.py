"""What reminding costs, how fast it is, and how it does with many reminders."""
