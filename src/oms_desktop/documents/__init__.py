"""Values in, bytes out: the papers of the shop."""
