"""Files of a clinic in the window: a programme comes in, an answer goes out."""
