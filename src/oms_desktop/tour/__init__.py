"""A day at the counter in the real window: pictures, papers, and checks that it all held.

The self-test of the program: exit code 0 only if every check held.
"""

from oms_desktop.tour.day import run

__all__ = ["run"]
