"""The use cases of reminders, and the ports that they need."""
