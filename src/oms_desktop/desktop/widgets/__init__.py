"""Controls that several tabs share; none of them knows a tab, a service or the store."""
