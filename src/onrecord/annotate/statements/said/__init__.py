"""Which words somebody says: what announces them, where they stand, where they begin and end."""
