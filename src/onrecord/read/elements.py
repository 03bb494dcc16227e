"""What the tags of a page say: their kind, their attributes, and what class names tell of the content."""

from __future__ import annotations

import re
from html import unescape

from .marks import bit, embed_classes, marks

PLAIN, OPEN, CLOSE, LINK, LINK_END, STYLE, STYLE_END, BREAK, LEAF, OTHER = range(10)
"""Kinds of tags: of inline elements, of elements that begin a row, of what stands alone, all others."""

_INLINE_NAMES = (
    "abbr acronym bdi bdo big cite code data del dfn font html ins kbd label mark nobr q rp rt ruby s samp "
    "small span strike sub sup time tt u var"
)
_SKIPPED_NAMES = (
    "script style svg noscript template select option textarea object applet canvas audio map math "
    "dialog datalist progress meter video iframe noembed noframes xmp plaintext"
)
_TOLD_NAMES = "html meta link title body"
_STYLES = ("b", "strong", "em", "i")
_LEAVES = ("img", "hr", "embed")
_NOTHING = "head base input param source track area col wbr"
INLINE = frozenset([*_INLINE_NAMES.split(), *_STYLES, "a"])
"""Elements that run on in the line; anything else begins a new row."""
SKIPPED = frozenset(_SKIPPED_NAMES.split())
"""Elements whose content nobody reads as text."""
_WHOLE = frozenset(["ul", "ol", "nav", "menu", "footer"])
_KINDS = {
    **dict.fromkeys([*INLINE, *_NOTHING.split()], PLAIN),
    **dict.fromkeys(_STYLES, STYLE),
    **dict.fromkeys(_LEAVES, LEAF),
    **dict.fromkeys([*SKIPPED, *_TOLD_NAMES.split(), "time"], OTHER),
    "a": LINK,
    "br": BREAK,
}
_END_KINDS = {
    **dict.fromkeys(
        [*INLINE, *_NOTHING.split(), *_LEAVES, *SKIPPED, *_TOLD_NAMES.split(), "br", "-comment"], PLAIN
    ),
    **dict.fromkeys(_STYLES, STYLE_END),
    "a": LINK_END,
}
_NAME = re.compile(r"/?[^\s/]*")
_ATTRIBUTE = re.compile(
    r"""([^\s"'<>/=]{1,200})(?:\s{0,99}=\s{0,99}(?:"([^"]*)"|'([^']*)'|([^\s"'<>]{1,9999})))?"""
)
_MARKED = ("id", "role", "itemprop", "data-component", "data-testid")
_NO_DISPLAY = ("display:none", "display: none", "visibility:hidden", "visibility: hidden")
_MOST_KNOWN, _LONGEST_KNOWN = 50_000, 400


class Element:
    """A tag as it stands in the markup, with what it says.

    whole: may the element be one row, as a menu is, or a post of another site?
    is_path: does it hold the steps that lead to the page: "Home", "News", "Ports"?
    """

    __slots__ = ("_attributes", "_marks", "is_path", "kind", "source", "tag", "whole")

    def __init__(self, source: str) -> None:
        """source: what stands between < and >."""
        self.source = source
        name = _NAME.match(source)[0].lower()  # type: ignore[index]
        self._attributes: dict[str, str] | None = None
        self._marks = -1
        self.tag = name
        self.whole = False
        self.is_path = "readcrumb" in source and self._names_a_path()
        if name[:1] == "/":
            self.tag = name[1:]
            self.kind = _END_KINDS.get(self.tag, CLOSE)
        elif name[:1].isalpha():
            self.kind = self._kind_of(name)
        else:
            self.tag = "-comment" if name[:3] == "!--" else ""
            self.kind = OTHER if self.tag else PLAIN

    def _kind_of(self, tag: str) -> int:
        if tag == "blockquote":
            self.whole = not embed_classes().isdisjoint(self.name.split())
        elif tag in _WHOLE:
            self.whole = True
        elif tag == "span" and " " in self.source and self.is_hidden():
            return OTHER
        return _KINDS.get(tag, OPEN)

    def _names_a_path(self) -> bool:
        held = self.attributes
        return "breadcrumb" in self.name.lower() or held.get("itemtype", "").endswith("BreadcrumbList")

    @property
    def attributes(self) -> dict[str, str]:
        """The attributes by lower-case name; of several of one name, the first."""
        found = self._attributes
        if found is None:
            found = self._attributes = {}
            for match in _ATTRIBUTE.finditer(self.source, len(self.tag)):
                name, *values = match.groups()
                value = next((value for value in values if value), "")
                found.setdefault(name.lower(), unescape(value) if "&" in value else value)
        return found

    @property
    def name(self) -> str:
        """The class attribute."""
        return self.attributes.get("class", "")

    @property
    def marks(self) -> int:
        """What class, id and role say of the content, as bits."""
        if self._marks < 0:
            held = self.attributes
            self._marks = marks(held["class"]) if held.get("class") else 0
            for key in _MARKED:
                if held.get(key):
                    self._marks |= marks(held[key])
            if "hidden" in held or not_shown(held.get("style", "")):
                self._marks |= bit("hidden")
        return self._marks

    def is_hidden(self) -> bool:
        """Do the attributes say that readers don't see this element?"""
        held = self.attributes
        return "hidden" in held or bool(marks(self.name) & bit("hidden")) or not_shown(held.get("style", ""))


class Link:
    """A link with its text."""

    __slots__ = ("element", "parts")

    def __init__(self, element: Element) -> None:
        self.element = element
        self.parts: list[str] = []

    @property
    def address(self) -> str | None:
        """Where it leads, as the page writes it."""
        return self.element.attributes.get("href")

    @property
    def text(self) -> str:
        """What it says."""
        return " ".join("".join(self.parts).split())


known: dict[str, Element] = {}


def element(source: str) -> Element:
    """What stands between < and > as an element; remembered, because most tags of a page come again."""
    found = known.get(source)
    if found is None:
        found = Element(source)
        if len(source) <= _LONGEST_KNOWN:
            if len(known) >= _MOST_KNOWN:
                known.clear()
            known[source] = found
    return found


def not_shown(style: str) -> bool:
    """Does a style attribute say that readers don't see the element?"""
    return bool(style) and any(sign in style for sign in _NO_DISPLAY)
