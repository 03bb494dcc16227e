"""The people, organisations and places of a document, by where they stand and what they are called."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from operator import attrgetter
from typing import Final

import msgspec

from ....records import Mention, Record, Span, Who
from ....records.statement import WhoKind
from ....text.order import smaller
from .listed import endings, listed

_WORD: Final = re.compile(r"\w+")
_ROLE_REACH: Final = 160


class Titles:
    """The words that are a role before a name, in a language whose names are given with it."""

    def __init__(self, language: str) -> None:
        self._roles = listed(language, "people", "titles", "roles")
        self._endings = endings(language, "people", "role_endings")

    def apart(self, mention: Mention, text: str) -> Mention:
        """The mention without the role that opens its name: "Geologist Ada Moreno"."""
        if mention.kind != "person" or mention.name.count(" ") < 2:
            return mention
        first, space, name = mention.name.partition(" ")
        if not self._is_role(first):
            return mention
        shift = len(first + space) if mention.span.of(text) == mention.name else 0
        return msgspec.structs.replace(
            mention,
            name=name,
            role=mention.role or first,
            span=Span(mention.span.start + shift, mention.span.end),
        )

    def _is_role(self, word: str) -> bool:
        word = word.lower()
        return word in self._roles or (bool(self._endings) and word.endswith(self._endings))


class Naming:
    """Mentions by place, and for each name the fullest form with its role."""

    def __init__(self, text: str, records: Iterable[Record], titles: Titles) -> None:
        self._text = text
        mentions = [
            titles.apart(m, text) if m.kind == "person" else m
            for m in records
            if isinstance(m, Mention) and m.kind != "date" and not m.where
        ]
        self.mentions = sorted(mentions, key=attrgetter("span"))
        self._starts = [mention.span.start for mention in self.mentions]
        self._first: dict[tuple[str, str], Mention] = {}
        self._roles: dict[tuple[str, str], Mention] = {}
        for mention in self.mentions:
            key, name = _key(mention), mention.name
            known = self._first.get(key)
            if known is None or (
                known is not mention and _written(mention, text) == name != _written(known, text)
            ):
                self._first[key] = mention
            if mention.role:
                self._roles.setdefault(key, mention)
        self._longer = self._longer_names()
        self._people = self._people_by_name()
        self.countries = self._countries()

    def _longer_names(self) -> dict[str, Mention]:
        """For a name of one word, the only longer name that begins with it: "Halden" of "Halden Steel"."""
        found: dict[str, Mention | None] = {}
        for mention in self._first.values():
            head, space, _ = mention.name.partition(" ")
            if space and mention.kind in ("person", "organisation"):
                found[head] = None if head in found else mention
        return {head: mention for head, mention in found.items() if mention}

    def _people_by_name(self) -> dict[str, list[Mention]]:
        found: dict[str, list[Mention]] = {}
        for mention in self.mentions:
            if mention.kind == "person":
                found.setdefault(mention.name, []).append(mention)
        return found

    def people(self, name: str) -> list[Mention]:
        """The mentions of the people of a full name."""
        return self._people.get(name, [])

    def first_mentions(self) -> Iterable[Mention]:
        """For each that is named, the first mention under the full name."""
        return self._first.values()

    def _countries(self) -> dict[str, str]:
        """The places as written, with their names, folded: "varnian" of "varnia"."""
        places = [mention for mention in self.mentions if mention.kind == "place"]
        return {_written(mention, self._text).lower(): mention.name.lower() for mention in places}

    def within(self, span: Span) -> list[Mention]:
        """The mentions that lie inside a span."""
        start, end = span
        first = smaller(self._starts, start)
        last = smaller(self._starts, end)
        return [mention for mention in self.mentions[first:last] if mention.span.end <= end]

    def around(self, offset: int) -> Mention | None:
        """The mention that begins before `offset` and ends behind it."""
        place = smaller(self._starts, offset) - 1
        mention = self.mentions[place] if place >= 0 else None
        return mention if mention and mention.span.end > offset else None

    def starting(self, offset: int) -> Mention | None:
        """The mention that begins at `offset`."""
        place = smaller(self._starts, offset)
        mention = self.mentions[place] if place < len(self.mentions) else None
        return mention if mention and mention.span.start == offset else None

    def before(self, offset: int) -> int:
        """How many mentions begin before `offset`."""
        return smaller(self._starts, offset)

    def who(self, mention: Mention) -> Who:
        """Whoever a mention names, under the fullest name."""
        mention = self._longer.get(mention.name, mention) if " " not in mention.name else mention
        key = _key(mention)
        first = self._first.get(key, mention)
        titled = mention if mention.role else self._roles.get(key)
        role = titled.role if titled else None
        return Who(
            name=mention.name,
            role=role,
            kind=_kind(mention),
            name_span=first.span,
            role_span=self._role_span(titled, role) if titled and role else None,
            entity=mention.entity,
        )

    def _role_span(self, mention: Mention, role: str) -> Span | None:
        """Where the role stands that was found with a mention."""
        low = max(0, mention.span.start - _ROLE_REACH)
        place = self._text.rfind(role, low, mention.span.start)
        if place < 0:
            place = self._text.find(role, mention.span.start, mention.span.end + _ROLE_REACH)
        return Span(place, place + len(role)) if place >= 0 else None

    def compounded(self, head: str | tuple[str, ...], offset: int) -> Mention | None:
        """The last person before `offset` whose role is a compound of `head`: "Finanzminister"."""
        for mention in self._lately(offset):
            role = words_of(mention.role or "") if mention.kind == "person" else ()
            if role and role[-1].endswith(head):
                return mention
        return None

    def last_person(self, offset: int) -> Mention | None:
        """The last person named before `offset`."""
        return next((each for each in self._lately(offset) if each.kind == "person"), None)

    def only_person(self, offset: int) -> Mention | None:
        """The one person named before `offset`, where there is just one."""
        named = [people[0] for people in self._people.values() if people[0].span.start < offset]
        return named[0] if len(named) == 1 else None

    def _lately(self, offset: int) -> list[Mention]:
        """The mentions before `offset` that are near, the last one first."""
        place = self.before(offset)
        return self.mentions[max(0, place - 60) : place][::-1]

    def surnamed(self, word: str) -> Who | None:
        """The first person with this last name."""
        for mention in self._first.values():
            if mention.kind == "person" and words_of(mention.name)[-1:] == (word,):
                return self.who(mention)
        return None

    def formed(self, endings: frozenset[str], other: frozenset[str], offset: int) -> Mention | None:
        """The one organisation before `offset`, or else at all, that ends so: "Lindmoor Ports Group".

        other: words that its name may not hold, as "Ministry of Mining" does.
        """
        known = self._first.values()
        lately = [each for each in self._lately(offset) if self._is_formed(each, endings, other)]
        found = lately or [each for each in known if self._is_formed(each, endings, other)]
        return found[0] if found and len({mention.name for mention in found}) == 1 else None

    def _is_formed(self, mention: Mention, endings: frozenset[str], other: frozenset[str]) -> bool:
        if mention.kind != "organisation" or endings.isdisjoint(words_of(mention.name)[-1:]):
            return False
        return other.isdisjoint(words_of(mention.name)[:-1])

    def called(self, head: str, offset: int) -> Mention | None:
        """The last organisation before `offset` that has `head` in its name, or place that ends in it."""
        for mention in self._lately(offset):
            words = words_of(mention.name) if mention.kind in ("organisation", "place") else ()
            if head in (words if mention.kind == "organisation" else words[1:][-1:]):
                return mention
        return None


def _key(mention: Mention) -> tuple[str, str]:
    return mention.kind, mention.name if mention.group is None else str(mention.group)


def _kind(mention: Mention) -> WhoKind:
    return mention.kind if mention.kind in ("person", "organisation", "place") else "unnamed"


def _written(mention: Mention, text: str) -> str:
    """A mention as it stands in the text."""
    start, end = mention.span
    return text[start:end]


@lru_cache(20_000)
def words_of(text: str) -> tuple[str, ...]:
    """The words of a name or a role, folded."""
    return tuple(_WORD.findall(text.lower()))
