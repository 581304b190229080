"""The system's voice, through Qt."""
