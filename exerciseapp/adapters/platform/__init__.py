"""The computer around the program: its folders and its log."""
