"""The query language, parsed to a value: one parser for command line, web and API.

    drone "long-range strikes" -opinion (Kiev OR Moscow) speaker:Ito said:talks since:2025-10

Words that stand side by side must all hold; OR joins what stands left and
right of it. Reading takes time in proportion to the query.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from ..errors import OnrecordError
from ..text.folding import storable
from .order import days

FIELDS: Final = ("said", "speaker", "place", "outlet", "category", "story", "since", "until")
"""Every field, as it is written before a colon."""

OF_STATEMENTS: Final = frozenset(["said", "speaker"])
"""Fields that hold for one statement; a query with one of them finds statements."""

DEEPEST: Final = 30
MOST_TERMS: Final = 60
LONGEST: Final = 20_000

_TOKEN: Final = re.compile(
    r"(?P<space>\s+)"
    r"|(?P<open>\()"
    r"|(?P<close>\))"
    r"|(?P<not>-(?=[\w(\"“„«]))"
    r"|(?P<field>[A-Za-z]+:(?!//))"
    r"|(?P<quote>[\"“„«])"
    r"|(?P<word>[^\s()\"“„«]+)"
)
_CLOSING: Final = re.compile(r"[\"”“»]")


class QueryError(OnrecordError):
    """The query cannot be understood; `at` is the place, counted from 0."""

    def __init__(self, message: str, at: int) -> None:
        super().__init__(f"query, character {at + 1}: {message}")
        self.message = message
        self.at = at


@dataclass(frozen=True, slots=True)
class Words:
    """Words that follow each other; with `begins`, the last is only the beginning of one."""

    text: str
    begins: bool = False


@dataclass(frozen=True, slots=True)
class Field:
    """A field and its value."""

    name: str
    value: Words


@dataclass(frozen=True, slots=True)
class Not:
    """What must not hold."""

    part: Node


@dataclass(frozen=True, slots=True)
class All:
    """What must hold together; nothing at all holds always."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Either:
    """What must hold in part."""

    parts: tuple[Node, ...]


Node = Words | Field | Not | All | Either
"""A query, or a part of one."""


@dataclass(frozen=True, slots=True)
class _Token:
    """A piece of the query as written."""

    kind: str
    text: str
    at: int


def parse(query: str) -> Node:
    """The query as a value; raises QueryError."""
    if len(query) > LONGEST:
        raise QueryError(f"a query may have up to {LONGEST} characters", LONGEST)
    return _Parser(storable(query)).whole()


def fields_of(node: Node) -> Iterator[Field]:
    """Every field of a query."""
    if isinstance(node, Field):
        yield node
    elif isinstance(node, Not):
        yield from fields_of(node.part)
    elif isinstance(node, (All, Either)):
        for part in node.parts:
            yield from fields_of(part)


def of_statements(node: Node) -> bool:
    """Does the query ask for statements?"""
    return any(field.name in OF_STATEMENTS for field in fields_of(node))


def _tokens(query: str) -> Iterator[_Token]:
    """The pieces of a query; quotation marks and what they hold are one."""
    at = 0
    while at < len(query):
        match = _TOKEN.match(query, at)
        if match is None:  # a closing quotation mark on its own
            at += 1
            continue
        kind = match.lastgroup or ""
        begin, at = at, match.end()
        if kind == "quote":
            end = _CLOSING.search(query, at)
            if end is None:
                raise QueryError("this quotation mark is never closed", begin)
            yield _Token("phrase", query[at : end.start()], begin)
            at = end.end()
        elif kind != "space":
            yield _Token(kind, match[kind], begin)


class _Parser:
    """Reads tokens from the left, one rule of the language per method."""

    def __init__(self, query: str) -> None:
        self._tokens = list(_tokens(query))
        self._next = 0
        self._terms = 0
        self._end = len(query)

    def whole(self) -> Node:
        """The whole query."""
        node = self._either(0)
        left = self._peek()
        if left is not None:
            raise QueryError("this bracket was never opened", left.at)
        return node

    def _peek(self) -> _Token | None:
        return self._tokens[self._next] if self._next < len(self._tokens) else None

    def _either(self, depth: int) -> Node:
        """Parts that are joined by OR."""
        parts = [self._all(depth)]
        while (token := self._peek()) is not None and _is_word(token, "OR"):
            if parts[-1] == All(()):
                raise QueryError("OR needs something before it", token.at)
            self._next += 1
            parts.append(self._all(depth))
            if parts[-1] == All(()):
                raise QueryError("OR needs something after it", token.at)
        return parts[0] if len(parts) == 1 else Either(tuple(parts))

    def _all(self, depth: int) -> Node:
        """Parts that stand side by side."""
        parts: list[Node] = []
        while (token := self._peek()) is not None and token.kind != "close" and not _is_word(token, "OR"):
            self._next += 1
            if not _is_word(token, "AND"):
                part = self._one(token, depth)
                parts += [part] if part is not None else []
        return parts[0] if len(parts) == 1 else All(tuple(parts))

    def _one(self, token: _Token, depth: int) -> Node | None:
        """One part: what a token begins; None for a mark that says nothing."""
        if token.kind == "not":
            following = self._peek()
            part = self._taken(depth) if following is not None else None
            return Not(part) if part is not None else None
        if token.kind == "open":
            return self._bracket(token, depth)
        self._terms += 1
        if self._terms > MOST_TERMS:
            raise QueryError(f"a query may have up to {MOST_TERMS} words", token.at)
        if token.kind == "field":
            return self._field(token)
        return _words(token)

    def _taken(self, depth: int) -> Node | None:
        """The part that the next token begins."""
        token = self._tokens[self._next]
        self._next += 1
        return self._one(token, depth)

    def _bracket(self, token: _Token, depth: int) -> Node:
        """What stands in brackets."""
        if depth >= DEEPEST:
            raise QueryError(f"brackets may stand {DEEPEST} deep", token.at)
        node = self._either(depth + 1)
        closing = self._peek()
        if closing is None:
            raise QueryError("this bracket is never closed", token.at)
        self._next += 1
        return node

    def _field(self, token: _Token) -> Node:
        """A field with its value; a word with a colon behind it where nothing follows."""
        name = token.text.removesuffix(":").lower()
        value = self._peek()
        glued = value is not None and value.at == token.at + len(token.text)
        if name not in FIELDS:
            if not glued:
                return Words(name)
            known = ", ".join(f"{field}:" for field in FIELDS)
            raise QueryError(f'there is no field "{name}:"; there are {known}', token.at)
        if value is None or value.kind not in ("word", "phrase") or not glued:
            raise QueryError(f'"{name}:" needs a value right behind it', token.at)
        self._next += 1
        words = _words(value)
        if words is None:
            raise QueryError(f'"{name}:" needs a value with letters or digits', value.at)
        if name in ("since", "until") and days(words.text) is None:
            raise QueryError(
                f'"{words.text}" is no date; dates look like 2025, 2025-10 or 2025-10-24', value.at
            )
        return Field(name, words)


def _is_word(token: _Token, word: str) -> bool:
    """Is the token this keyword?"""
    return token.kind == "word" and token.text == word


def _words(token: _Token) -> Words | None:
    """The words of a token; None when it has neither letter nor digit."""
    text = " ".join(token.text.split())
    begins = token.kind == "word" and text.endswith("*")
    text = text.rstrip("*") if begins else text
    return Words(text, begins) if any(c.isalnum() for c in text) else None
