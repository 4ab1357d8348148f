"""Goods that come back: one panel, used at the counter and beside the invoices."""
