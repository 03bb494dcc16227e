"""Rules for sites that the general reader cannot manage: where title, authors and text stand.

A rule is a TOML file in a folder of the user's own; docs/read.md shows one.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

import msgspec
from selectolax.lexbor import LexborHTMLParser, LexborNode, SelectolaxError

from ..errors import UsageError
from ..records import AnyBlock, Heading, ListBlock, Paragraph, Quotation
from . import jsonld
from .depth import levelled

_RUNNING: Final = "p, h2, h3, h4, li, blockquote"
_HEADINGS: Final = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
_MOST: Final = 5000  # values that one path gives


class Find(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Where each value stands: a CSS selector, or with `state` a path into its JSON ("*": each of a list)."""

    body: str
    title: str = ""
    standfirst: str = ""
    byline: str = ""
    published: str = ""
    modified: str = ""
    categories: str = ""
    tags: str = ""


class Rule(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How the articles of some sites are read."""

    sites: tuple[str, ...]  # hosts, with all below them
    paths: tuple[str, ...] = ("/",)  # how the path of an article's address begins
    state: str = ""  # CSS selector of the script that holds the article as JSON
    find: Find

    def values(self, page: Found, name: str) -> list[str]:
        """What the page gives for a field; [] where it gives nothing."""
        place: str = getattr(self.find, name)
        return [text for text in page.texts(place) if text] if place else []


class Found:
    """A page in which a rule looks."""

    def __init__(self, markup: bytes, rule: Rule) -> None:
        """markup: in UTF-8. Raises RecordError ("too-deep")."""
        self._tree = LexborHTMLParser(levelled(markup), scripting=True)
        self._state = self._parsed(rule.state) if rule.state else None
        self._is_state = bool(rule.state)

    def _parsed(self, selector: str) -> Any:
        """The JSON of a script, also behind "window.state = "."""
        node = self._tree.css_first(selector)
        text = node.text() if node is not None else ""
        return jsonld.parsed(text[text.find("{") : text.rfind("}") + 1])

    def texts(self, place: str) -> Iterator[str]:
        """The texts that stand at a place; of a <time>, what it says for machines."""
        if self._is_state:
            yield from (_plain(value) for value in _walked(self._state, place))
            return
        for node in self._tree.css(place)[:_MOST]:
            yield _squeezed(node.attributes.get("datetime") or node.attributes.get("content") or node.text())

    def blocks(self, place: str) -> list[AnyBlock]:
        """The running text that stands at a place; markup in JSON counts as markup."""
        if not self._is_state:
            return [block for node in self._tree.css(place)[:_MOST] if (block := _block(node))]
        found: list[AnyBlock] = []
        for value in _walked(self._state, place):
            nodes = (
                LexborHTMLParser(levelled(value.encode("utf-8", "replace"))).css(_RUNNING)
                if "<" in value
                else []
            )
            found += [block for node in nodes if (block := _block(node))] or [Paragraph(text=_plain(value))]
        return [block for block in found if block.text]


class Rules:
    """The rules of a folder, by site."""

    def __init__(self, rules: list[Rule]) -> None:
        self._known: dict[str, list[Rule]] = {}
        for rule in rules:
            for site in rule.sites:
                self._known.setdefault(site.lower().removeprefix("www."), []).append(rule)

    def of(self, url: str | None) -> Rule | None:
        """The rule for an address; None where there is none."""
        try:
            parts = urlsplit(url or "")
            host = (parts.hostname or "").removeprefix("www.")
        except ValueError:  # "http://[", as pages have it
            return None
        while host:
            for rule in self._known.get(host, ()):
                if (parts.path or "/").startswith(rule.paths):
                    return rule
            host = host.partition(".")[2]
        return None


@cache
def load(folder: str) -> Rules:
    """The rules of a folder; raises UsageError where one cannot be understood."""
    paths = sorted(Path(folder).glob("*.toml"))
    if not paths:
        raise UsageError(f"no rules (*.toml) in {folder}")
    return Rules([_read(path) for path in paths])


def _read(path: Path) -> Rule:
    try:
        rule = msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), Rule)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError, msgspec.ValidationError) as error:
        raise UsageError(f"the rule {path} cannot be read: {error}") from None
    places = [rule.state] if rule.state else [getattr(rule.find, name) for name in Find.__struct_fields__]
    try:
        for place in filter(None, places):
            LexborHTMLParser(b"").css(place)
    except (SelectolaxError, ValueError) as error:
        raise UsageError(f"the rule {path} has a selector that cannot be read: {error}") from None
    return rule


def _walked(value: Any, path: str) -> list[str]:
    """The texts at a path of a JSON value."""
    held = [value]
    for step in path.strip("/").split("/"):
        held = [inner for outer in held for inner in _steps(outer, step)][:_MOST]
    return [text for text in map(jsonld.string, held) if text.strip()]


def _steps(value: Any, step: str) -> list[Any]:
    if step == "*":
        return list(value.values()) if isinstance(value, dict) else value if isinstance(value, list) else []
    if isinstance(value, dict):
        return [value[step]] if step in value else []
    is_place = isinstance(value, list) and step.isdecimal() and int(step) < len(value)
    return [value[int(step)]] if is_place else []


def _block(node: LexborNode) -> AnyBlock | None:
    """An element as a block, by its tag."""
    text = _squeezed(node.text())
    tag = node.tag or ""
    if not text:
        return None
    if tag in _HEADINGS:
        return Heading(text=text, level=int(tag[1]))
    if tag == "li":
        return ListBlock(items=(text,), text=text)
    return Quotation(text=text) if tag == "blockquote" else Paragraph(text=text)


def _plain(text: str) -> str:
    """A text without the markup that it may hold."""
    if "<" not in text:
        return _squeezed(text)
    return _squeezed(LexborHTMLParser(levelled(text.encode("utf-8", "replace"))).text())


def _squeezed(text: str) -> str:
    return " ".join(text.split())
