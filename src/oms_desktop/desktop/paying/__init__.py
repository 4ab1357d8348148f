"""Money that comes in several ways at once, wherever it is asked for."""
