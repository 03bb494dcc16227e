"""What scan.pyx gives: objects with all that those of outline.py, rows.py and elements.py have."""

from .. import outline

class Outline(outline.Outline): ...

def forget() -> None:
    """Begin with no tag known, as a new process does."""
