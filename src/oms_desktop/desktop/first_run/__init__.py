"""The first start: the shop gets its owner."""
