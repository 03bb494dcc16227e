"""Articles set as plain text within a page: `<pre>` with paragraphs in it."""

from __future__ import annotations

import re
from html import unescape
from typing import Final

from ..text.wrapping import begins, joint
from .compiled import scan
from .signatures import signature

_START: Final = re.compile(rb"<pre(?=[\s>])[^<>]*>", re.IGNORECASE)
_END: Final = re.compile(rb"</pre\s*>", re.IGNORECASE)
_TAG: Final = re.compile(r"<[^<>]*>")
_CODE: Final = (b"<code", b"<span")
_PARAGRAPH: Final = 60
_SHARE: Final = 0.5
_SIGNED: Final = 60  # characters
_ENDS: Final = (".", "!", "?", "…", '"', "”", "»", "“")
_MARK: Final = "<br><br>"


def with_breaks(markup: bytes) -> bytes:
    """The markup, with breaks between the paragraphs of what is set as plain text and reads as prose."""
    if not _holds_pre(markup):
        return markup
    parts: list[bytes] = []
    done = 0
    while start := _START.search(markup, done):
        end = _END.search(markup, start.end())
        last = end.start() if end else len(markup)
        held = markup[start.end() : last]
        parts += (markup[done : start.end()], held if any(tag in held for tag in _CODE) else _parted(held))
        done = last
    return b"".join([*parts, markup[done:]])


def holds_pre(markup: bytes) -> bool:
    """May there be a `<pre>` in the markup?"""
    return b"<pre" in markup or b"<PRE" in markup


_holds_pre = scan.holds_pre if scan else holds_pre


def _parted(held: bytes) -> bytes:
    """What a `<pre>` holds with its paragraphs parted; as it is where it does not read as prose."""
    lines = held.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    plain = [unescape(_TAG.sub("", line)) for line in lines]
    starts = _also_at_names(plain, begins(plain))
    paragraphs = _paragraphs(plain, starts)
    long = sum(len(text) for text in paragraphs if len(text) >= _PARAGRAPH and text.endswith(_ENDS))
    if long <= _SHARE * sum(map(len, paragraphs)):
        return held
    return _MARK.join(_paragraphs(lines, starts)).encode("utf-8", "replace")


def _also_at_names(lines: list[str], starts: list[bool]) -> list[bool]:
    """For each line, does it begin a paragraph, if one that says who wrote it and when stands by itself?"""
    alone = [_is_signed(line.strip()) for line in lines]
    behind = [False, *alone]
    return [begun or own or above for begun, own, above in zip(starts, alone, behind, strict=False)]


def _is_signed(line: str) -> bool:
    """Does a line say who wrote something or when, and nothing else?"""
    return 0 < len(line) <= _SIGNED and line[0].isupper() and signature(line) is not None


def _paragraphs(lines: list[str], starts: list[bool]) -> list[str]:
    """The lines joined to paragraphs."""
    found: list[list[str]] = []
    for at, (line, begun) in enumerate(zip(lines, starts, strict=True)):
        if begun:
            found.append([line.strip()])
        elif line.strip():
            found[-1] += (joint(lines[at - 1], line), line.strip())
    return ["".join(parts) for parts in found]
