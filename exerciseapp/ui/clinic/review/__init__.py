"""The review of what a patient told, on one screen and on paper."""
