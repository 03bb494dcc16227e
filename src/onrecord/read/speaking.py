"""Whether a line could say by its words what it is: who wrote, when, whose picture, a button."""

from __future__ import annotations

from .compiled import scan


def may_speak(line: str) -> bool:
    """May a line say what it is? Where not, it is no byline, date, signature, credit, label nor furniture."""
    return not scan or scan.could_speak(line)
