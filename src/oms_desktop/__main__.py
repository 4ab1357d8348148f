"""Lets `python -m oms_desktop` start the application."""

import sys

from oms_desktop.app import main

if __name__ == "__main__":
    sys.exit(main())
