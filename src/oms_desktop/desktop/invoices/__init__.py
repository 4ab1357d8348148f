"""Faktur/Invoices: the list, its live preview, taking payments, voiding."""
