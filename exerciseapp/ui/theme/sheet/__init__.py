"""The parts of the style sheet, each a function from a theme to its rules."""
