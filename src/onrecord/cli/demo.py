"""`onrecord demo`: the main job on an invented news week."""

from __future__ import annotations

EPILOG = "Example: onrecord demo"


def command() -> None:
    """Run the main job on an invented news week, and say what it found."""
