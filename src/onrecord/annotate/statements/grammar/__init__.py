"""Clauses, phrases and verbs, read off the classes of words; names; what a statement in the making holds."""
