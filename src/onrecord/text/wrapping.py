"""Text whose lines were broken to fit a width: which line breaks end a paragraph."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

_WIDEST: Final = 132
"""No text is wrapped wider than this; lines of one that is not wrapped are paragraphs."""
_USUAL: Final = 0.9
_MOSTLY: Final = 0.5
_ROOM: Final = 8
"""So much room left at the end of a line says that it was ended on purpose, whatever it says."""
_INDENT: Final = 2
_ENDS: Final = (".", "!", "?", "…", '"', "”", "»", "“", ":", ")")


def begins(lines: Sequence[str]) -> list[bool]:
    """For each line, does it begin a paragraph, a heading or the like?

    lines: as they stand, with their indents. A line begins something new below a blank line or a rule,
    when it is set in, or when its first word had had room on the line before.
    """
    shown = [line.expandtabs().rstrip() for line in lines]
    wide, set_in = width(shown), _set_in(shown)
    return [at == 0 or set_in[at] or _ends(shown[at - 1], line, wide) for at, line in enumerate(shown)]


def _set_in(lines: Sequence[str]) -> list[bool]:
    """For each line, is it set in as the first of a paragraph is?"""
    indents = [_indent(line) for line in lines]
    usual = Counter(indent for indent, line in zip(indents, lines, strict=True) if line).most_common(1)
    least = usual[0][0] + _INDENT if usual else 0
    found = [bool(line) and indent >= least for indent, line in zip(indents, lines, strict=True)]
    alone = sum(own and not behind for own, behind in zip(found, [*found[1:], False], strict=True))
    return found if alone > _MOSTLY * sum(found) else [False] * len(lines)


def joint(line: str, behind: str) -> str:
    """What stands between two lines of one paragraph once they are joined; nothing at a hyphen."""
    before, first = line.rstrip()[-2:], behind.lstrip()[:1]
    return "" if before[-1:] == "-" and before[:1].isalnum() and first.isalpha() else " "


def width(lines: Sequence[str]) -> int:
    """How wide nearly all lines of words are at most."""
    lengths = sorted(len(line) for line in lines if any(map(str.isalnum, line)))
    return lengths[int(_USUAL * (len(lengths) - 1))] if lengths else 0


def _ends(before: str, line: str, wide: int) -> bool:
    """Does what stands on a line end there, and the next begin something new?"""
    own, above = line.strip(), before.strip()
    if not own or not above or wide > _WIDEST:
        return True
    if not (any(map(str.isalnum, own)) and any(map(str.isalnum, above))):
        return True
    if _indent(line) >= _indent(before) + _INDENT:
        return True
    room = wide - len(before) - 1 - len(own.split(maxsplit=1)[0])
    return room >= (1 if above.endswith(_ENDS) else _ROOM)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
