"""onrecord: an open, self-hosted news archive that knows who said what.

    onrecord.read.html(body)          a page's articles
    onrecord.read.text(text)          the articles of a page copied as text
    onrecord.annotate.article(a)      what is stated in an article, by whom
    onrecord.group.articles(a, n)     copies and stories
    onrecord.open_archive("archive")  what was kept

Importing onrecord touches no disk and no network; stages load when first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any, Final

from . import compiled

__version__ = "0.1.0"

compiled.enable()

_STAGES: Final = frozenset(["annotate", "collect", "group", "read", "records", "serve", "store"])


def __getattr__(name: str) -> Any:
    """Load a stage when it is first named."""
    if name in _STAGES:
        return import_module(f".{name}", __name__)
    if name == "open_archive":
        return import_module(".store", __name__).open_archive
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted([*globals(), *_STAGES, "open_archive"])
