"""The physiotherapist's workspace: its window and its pages."""
