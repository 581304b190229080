"""What wakes the background process: an alarm, a message from the window; and it runs once."""
