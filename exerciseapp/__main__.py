"""``python -m exerciseapp`` does what the command does."""

import sys

from exerciseapp.cli import main

if __name__ == "__main__":
    sys.exit(main())
