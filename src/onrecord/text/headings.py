"""Lines that introduce whoever speaks below them: "Ada Moreno, head of the port authority:"."""

from __future__ import annotations

import re

from ..records.article import SpeakerHeading

_NAME = re.compile(r"[^\W\d_][\w.'’-]*(?: (?:[^\W\d_][\w.'’-]*)){1,4}")
_LONGEST = 120


def speaker_heading(line: str) -> SpeakerHeading | None:
    """The speaker that a line introduces, or None.

    "Name, role:", "Name, role" and "Name:"; whether a line without a colon is
    one depends on the page, so ask only of lines that stand as headings.
    """
    line = line.strip()
    if len(line) > _LONGEST or line.endswith((".", "!", "?", ";")):
        return None
    colon = line.endswith(":")
    name, comma, role = line.rstrip(": ").partition(", ")
    if not comma and not colon:
        return None
    match = _NAME.fullmatch(name)
    if not match or not name[0].isupper() or not name.split()[-1][0].isupper():
        return None
    return SpeakerHeading(name=name, role=role.strip() or None)
