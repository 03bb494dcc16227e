"""Markup as a parser understands it: well-formed, without what nobody reads as text."""

from __future__ import annotations

from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser

from .depth import levelled

_LEFT_OUT = (
    "script, style, svg, noscript, template, select, option, textarea, object, applet, canvas, audio, map, "
    "math, dialog, datalist, progress, meter"
)


class Normal(NamedTuple):
    """A page without scripts, and its scripts that hold data."""

    markup: str  # every tag has its end tag, every value its quotation marks
    scripts: list[str]  # of type application/ld+json


def normal(markup: bytes) -> Normal:
    """The page as the parser understands it; raises RecordError ("too-deep").

    markup: in UTF-8.
    """
    tree = LexborHTMLParser(levelled(markup))
    scripts: list[str] = []
    for node in reversed(tree.css(_LEFT_OUT)):  # inner ones first: an outer one takes them with it
        if node.tag == "script" and "ld+json" in (node.attributes.get("type") or "").lower():
            scripts.append(node.text())
        node.decompose()
    return Normal(tree.html or "", scripts[::-1])
