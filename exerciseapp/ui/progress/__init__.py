"""Progress: what was done, how it hurt, and how the nights were."""
