"""How the program looks: named values, one style sheet, the typeface and the icons."""
