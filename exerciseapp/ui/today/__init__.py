"""Today: what is to do now."""
