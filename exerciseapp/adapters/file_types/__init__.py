"""Which files the desktop opens with this program, in each system's own way."""

from exerciseapp.adapters.file_types.choose import find_file_types
from exerciseapp.adapters.file_types.kind import FileTypeError, FileTypes

__all__ = ["FileTypeError", "FileTypes", "find_file_types"]
