"""About my legs: what is known, in plain words, and how sure it is."""
