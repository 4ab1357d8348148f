"""The verbs: one function is one thing a person wants, in one transaction."""
