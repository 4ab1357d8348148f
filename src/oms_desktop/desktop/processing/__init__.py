"""Processing: orders on a board and in a table, and everything that can be done with one."""
