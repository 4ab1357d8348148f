"""OMS Desktop: the order management system for one shop with one counter PC."""

__version__ = "0.1.0"
