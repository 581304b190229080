"""One patient: a frame with sections."""
