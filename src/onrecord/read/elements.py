"""What the tags of a page say: their kind, their attributes, and what class names tell of the content."""

from __future__ import annotations

import re
from html import unescape
from sys import intern
from typing import Final

from .marks import bit, embed_classes, marks

PLAIN: Final = 0
OPEN: Final = 1
CLOSE: Final = 2
LINK: Final = 3
LINK_END: Final = 4
STYLE: Final = 5
STYLE_END: Final = 6
BREAK: Final = 7
LEAF: Final = 8
OTHER: Final = 9
"""Kinds of tags: of inline elements, of elements that begin a row, of what stands alone, all others."""
FREE: Final = 0
NEEDS_ROOM: Final = 1
REPLACES: Final = 2
"""What a start tag does to open elements: nothing; it closes a paragraph; it closes its like as well."""

_INLINE_NAMES: Final = (
    "abbr acronym bdi bdo big cite code data del dfn font ins kbd label mark nobr q rp rt ruby s samp "
    "small span strike sub sup tt u var"
)
_SKIPPED_NAMES: Final = (
    "script style svg noscript template select option textarea object applet canvas audio map math "
    "dialog datalist progress meter video iframe noembed noframes xmp plaintext"
)
_TOLD_NAMES: Final = "html meta link title body"
_NOTHING: Final = "head base input param source track area col wbr frame keygen"
_BLOCK_NAMES: Final = (
    "address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer "
    "header hgroup main menu nav ol p search section summary ul pre listing hr plaintext xmp"
)
_REPLACING_NAMES: Final = (
    "li dd dt h1 h2 h3 h4 h5 h6 tr td th tbody thead tfoot caption colgroup table button form"
)
_STYLES: Final = ("b", "strong", "em", "i")
_LEAVES: Final = ("img", "image", "hr", "embed")
INLINE: Final = frozenset([*_INLINE_NAMES.split(), *_STYLES, "a"])
"""Elements that run on in the line; anything else begins a new row."""
SKIPPED: Final = frozenset(_SKIPPED_NAMES.split())
"""Elements whose content nobody reads as text."""
BLOCKS: Final = frozenset(_BLOCK_NAMES.split())
"""Elements that close a paragraph when they begin."""
HEADINGS: Final = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
WHOLE: Final = frozenset(["ul", "ol", "nav", "menu", "footer"])
KINDS: Final = {
    **dict.fromkeys([*INLINE, *_NOTHING.split()], PLAIN),
    **dict.fromkeys(_STYLES, STYLE),
    **dict.fromkeys(_LEAVES, LEAF),
    **dict.fromkeys([*SKIPPED, *_TOLD_NAMES.split(), "time"], OTHER),
    "a": LINK,
    "br": BREAK,
}
END_KINDS: Final = {
    **dict.fromkeys([*INLINE, *_NOTHING.split(), *_LEAVES, *SKIPPED, *_TOLD_NAMES.split(), "time"], PLAIN),
    **dict.fromkeys(_STYLES, STYLE_END),
    "a": LINK_END,
    "br": BREAK,
}
ROOM: Final = {
    **dict.fromkeys(BLOCKS, NEEDS_ROOM),
    **dict.fromkeys(_REPLACING_NAMES.split(), REPLACES),
}
_NAME: Final = re.compile(rb"/?[^\s/]*")
_ATTRIBUTE: Final = re.compile(
    rb"""([^\s"'<>/=]{1,200})(?:\s{0,99}=\s{0,99}(?:"([^"]*)"|'([^']*)'|([^\s>"'][^\s>]{0,9999})))?"""
)
_WHOLE_TAG: Final = re.compile(
    rb"""/?[^\s/>]++(?:[\s/]++|[^\s/>=][^\s/>=]*+"""
    rb"""(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>"'][^\s>]*+|(?=>)))?+)*+>"""
)
_REFERENCE: Final = re.compile(r"&#?[0-9a-zA-Z]{1,40};")
UNNAMED: Final = frozenset(["a", "img", "meta", "link", "script"])
"""Elements whose class is not asked for."""
MARKED: Final = ("class", "id", "role", "itemprop", "data-component", "data-testid")
NO_DISPLAY: Final = ("display:none", "display: none", "visibility:hidden", "visibility: hidden")
MOST_KNOWN: Final = 50_000
LONGEST_KNOWN: Final = 400


class Element:
    """A tag as it stands in the markup, with what it says.

    name: the class attribute. ends: is there more to do at its end than to close it?
    room: what it does to the elements that are open when it begins.
    whole: may the element be one row, as a menu is, or a post of another site?
    is_path: does it hold the steps that lead to the page: "Home", "News", "Ports"?
    """

    __slots__ = ("_attributes", "_marks", "ends", "is_path", "kind", "name", "room", "source", "tag", "whole")

    def __init__(self, source: bytes) -> None:
        """source: what stands between < and >."""
        self.source = source
        # the pattern matches anything, if only nothing
        name = intern(_NAME.match(source)[0].decode("utf-8", "replace").lower())  # type: ignore[index]
        self._attributes: dict[str, str] | None = None
        self._marks = -1
        self.tag = name
        has_class = (b"lass" in source or b"LASS" in source) and name not in UNNAMED
        self.name = self.attributes.get("class", "") if has_class else ""
        self.room = FREE
        self.whole = False
        self.is_path = b"readcrumb" in source and self._names_a_path()
        if name[:1] == "/":
            self.tag = intern(name[1:])
            self.kind = END_KINDS.get(self.tag, CLOSE) if name[1:2].isalpha() else PLAIN
        elif name[:1].isalpha():
            self.kind = self._kind_of(name)
            self.room = ROOM.get(name, FREE)
        else:
            self.tag, self.kind = "", PLAIN
        self.ends = self.whole or self.is_path or name == "p"

    def _kind_of(self, tag: str) -> int:
        if tag == "blockquote":
            self.whole = not embed_classes().isdisjoint(self.name.split())
        elif tag in WHOLE:
            self.whole = True
        elif tag == "span" and len(self.source) > len("span") and self.is_hidden():
            return OTHER
        elif tag == "a" and is_target(self.source):
            return PLAIN
        return KINDS.get(tag, OPEN)

    def _names_a_path(self) -> bool:
        held = self.attributes
        return "breadcrumb" in self.name.lower() or held.get("itemtype", "").endswith("BreadcrumbList")

    @property
    def attributes(self) -> dict[str, str]:
        """The attributes by lower-case name; of several of one name, the first."""
        if self._attributes is None:
            self._attributes = attributes_of(self.source, len(self.tag))
        return self._attributes

    @property
    def marks(self) -> int:
        """What class, id and role say of the content, as bits."""
        if self._marks < 0:
            self._marks = marks_of(self.attributes)
        return self._marks

    def is_hidden(self) -> bool:
        """Do the attributes say that readers don't see this element?"""
        return is_hidden(self.attributes, self.name)


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


known: dict[bytes, Element] = {}
"""Elements that were met before, by what stands between < and >: most tags of a page come again."""


def element(source: bytes) -> Element | None:
    """What stands between < and > as an element; None when a value in it goes on behind the >."""
    if (source.count(b'"') & 1 or b"'" in source) and not _WHOLE_TAG.fullmatch(source + b">"):
        return None
    found = Element(source)
    if len(source) <= LONGEST_KNOWN:
        if len(known) >= MOST_KNOWN:
            known.clear()
        known[source] = found
    return found


def whole_tag(markup: bytes) -> int:
    """Where the tag at the beginning of this markup ends, behind its >; 0 when it doesn't."""
    match = _WHOLE_TAG.match(markup)
    return match.end() if match else 0


def is_target(source: bytes) -> bool:
    """Is this <a> no link, but a place that links lead to?"""
    return b"href" not in source and b"name" in (low := source.lower()) and b"href" not in low


def attributes_of(source: bytes, start: int) -> dict[str, str]:
    """The attributes that stand in a tag from here on."""
    found: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(source, start):
        name, *values = match.groups()
        value = next((value for value in values if value), b"").decode("utf-8", "replace")
        found.setdefault(name.decode("utf-8", "replace").lower(), resolved(value))
    return found


def marks_of(attributes: dict[str, str]) -> int:
    """What class, id and role say of the content, as bits."""
    found = 0
    for key in MARKED:
        if attributes.get(key):
            found |= marks(attributes[key])
    return found | bit("hidden") if "hidden" in attributes or not_shown(attributes) else found


def is_hidden(attributes: dict[str, str], name: str) -> bool:
    """Do the attributes say that readers don't see this element? name: the class."""
    return "hidden" in attributes or bool(marks(name) & bit("hidden")) or not_shown(attributes)


def resolved(value: str) -> str:
    """The value of an attribute with its references resolved: "&amp;" is "&", and "&copy=1" stays."""
    return _REFERENCE.sub(lambda match: unescape(match.group()), value) if "&" in value else value


def not_shown(attributes: dict[str, str]) -> bool:
    """Does the style say that readers don't see the element?"""
    style = attributes.get("style", "")
    return bool(style) and any(sign in style for sign in NO_DISPLAY)
