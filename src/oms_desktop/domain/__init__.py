"""Pure rules of the business: no Qt, no SQL, no files, no clock."""
