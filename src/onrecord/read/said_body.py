"""The text of an article as the page's own data give it, for pages that show less than that."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from ..records import AnyBlock, Heading, ListBlock, Paragraph, Table

_SHOWN_AT_LEAST: Final = 0.4
_SHORTEST: Final = 400
_BREAK: Final = re.compile(r"\n+|<br[^<>]{0,20}>|</(?:p|h[2-6]|li)>|(?=<h[2-6][\s>])", re.IGNORECASE)
_HEADING: Final = re.compile(r"<h([2-6])[\s>]", re.IGNORECASE)
_TAG: Final = re.compile(r"<[^<>]{1,500}>")


def instead(blocks: Sequence[AnyBlock], said: str) -> list[AnyBlock]:
    """The blocks; or the page's own text in paragraphs, where the blocks hold less than two fifths of it."""
    shown = sum(_length(block) for block in blocks)
    if len(said) < _SHORTEST or shown >= _SHOWN_AT_LEAST * len(said):
        return list(blocks)
    return [block for block in map(_block, _BREAK.split(said)) if block.text]


def _block(part: str) -> Heading | Paragraph:
    """A part of the text without its markup."""
    text = " ".join(_TAG.sub(" ", part).split())
    heading = _HEADING.match(part)
    return Heading(text=text, level=int(heading.group(1))) if heading else Paragraph(text=text)


def _length(block: AnyBlock) -> int:
    """How much text a block holds."""
    if isinstance(block, ListBlock):
        return sum(map(len, block.items))
    if isinstance(block, Table):
        return sum(len(cell) for row in block.rows for cell in row)
    return len(block.text)
