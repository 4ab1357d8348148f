"""Reports: shifts, the journal and the book check."""
