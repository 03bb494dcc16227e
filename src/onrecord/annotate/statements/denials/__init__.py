"""Denials: verbs of denial and what they deny, and what is said that amounts to one."""
