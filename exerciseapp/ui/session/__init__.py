"""The session on the screen: before, during and after the exercises."""
