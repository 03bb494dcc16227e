"""Clauses, phrases and verbs, read off the classes of words."""
