"""An invented news week that ships with onrecord: five outlets, one agency, six stories they all tell."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path


def folder() -> Path:
    """The folder that holds the week: `pages`, `archives` and `feeds`."""
    return Path(str(files(__name__)))


def documents() -> list[Path]:
    """The pages and the copied archives in a fixed order; the order of names, not of publication."""
    root = folder()
    return [*sorted((root / "pages").rglob("*.html")), *sorted((root / "archives").glob("*.txt"))]


def copied_archives() -> dict[str, dict[str, str]]:
    """What a person who copied the archives would know of them: file name to outlet, day and language."""
    return {
        "courier-harbour.txt": {
            "outlet": "brackhavencourier.example",
            "published": "2026-03-08",
            "language": "en",
        },
        "plover-sport.txt": {"outlet": "dailyplover.example", "published": "2026-03-08", "language": "en"},
    }
