"""Where on a page its running text lies, told by the length of its texts alone.

Most of a page is menus, teasers and scripts. What lies far from any long
text is not looked at closely, which is most of what makes reading fast.
"""

from __future__ import annotations

_LONG = 60
"""Bytes of a text that is counted."""
_APART = 150
"""Long texts with more tags than this between them belong to different clusters."""
_SHARE = 0.08
"""A cluster with a smaller share of the largest one is left out."""
_ENOUGH = 500
_BEFORE, _BEHIND = 100, 100
"""So many tags around the text are looked at, too."""
_ABOVE_HEADLINE, _HIGHEST = 40, 700
_LINKED = (b"a ", b"option", b"textarea", b"title", b"style", b"button", b"!", b"noscript")


def core(pieces: list[bytes]) -> tuple[int, int] | None:
    """The first and the last piece that matter; None where the whole page does.

    pieces: the markup, parted at "<".
    """
    clusters = [found for found in _clusters(pieces) if found[2]]
    most = max((weight for _, _, weight in clusters), default=0)
    if most < _ENOUGH:
        return None
    kept = [found for found in clusters if found[2] >= _SHARE * most]
    first, last = kept[0][0], kept[-1][1]
    return _top(pieces, first), last + _BEHIND


def _clusters(pieces: list[bytes]) -> list[tuple[int, int, int]]:
    """First piece, last piece and weight of each run of long texts that lie near each other."""
    found: list[tuple[int, int, int]] = []
    first, last, weight, behind = 0, -_APART - 1, 0, 0
    for at in [at for at, piece in enumerate(pieces) if len(piece) > _LONG]:
        piece = pieces[at]
        if at < behind or piece.startswith(_LINKED):
            continue
        if piece.startswith(b"script"):
            behind = _behind_script(pieces, at)
            continue
        text = piece.partition(b">")[2]
        if len(text) < _LONG or text.isspace():
            continue
        if at - last > _APART:
            found.append((first, last, weight))
            first, weight = at, 0
        last, weight = at, weight + len(text)
    return [*found, (first, last, weight)]


def _behind_script(pieces: list[bytes], start: int) -> int:
    """The piece behind a script."""
    for at in range(start + 1, len(pieces)):
        if pieces[at].startswith((b"/script", b"/SCRIPT")):
            return at
    return len(pieces)


def _top(pieces: list[bytes], first: int) -> int:
    """Where to begin, so that the headline is seen."""
    lowest = max(0, first - _HIGHEST)
    above = [at for at in range(lowest, first) if pieces[at][:2] == b"h1"]
    top = min(first - _BEFORE, above[-1] - _ABOVE_HEADLINE if above else first)
    return max(0, top)
