"""What the program knows about exercises, sessions and reminders; standard library only."""
