"""Lists in files: looked at and brought in, or taken out; for every tab that has one."""
