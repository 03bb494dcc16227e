"""What lines on pages say by their words: labels, credits, bylines, dates, furniture.

The words lie in `read/lexicon/*.toml`. A page is asked in all languages at
once, because sites mix them and the language is not known yet.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, Final, NamedTuple

from ..text import lexicon
from ..text.folding import squeezed
from .compiled import scan

PACKAGE: Final = "onrecord.read"
"""Where the lexicon files of pages lie."""

APOSTROPHES: Final = str.maketrans(
    {"’": "'", "‘": "'", "ʼ": "'", "\u00ad": None, "\u200b": None, "\ufeff": None}
)
EDGES: Final = " \t:.,;!…»›>→▶►|–—-•*·«‹<←◄[](){}#/\\+"
_BARS: Final = re.compile(r"[|•·»>]|\s-\s")
_DOTS: Final = re.compile("[•·]")
_BEGINNING: Final = 80
_GLUED: Final = re.compile(r"(?<=[^\W\d]),(?=[^\W\d])")
_KEYWORDS: Final = 2  # commas
_LONGEST: Final = 200  # a line that is longer says nothing by its words


def key_in_python(line: str) -> str:
    """A line as it stands in the lexicon: lower case, straight apostrophes, no marks at the ends."""
    plain = line if line.isascii() else line.translate(APOSTROPHES)
    return squeezed(plain.lower()).strip(EDGES)


key = scan.line_key if scan else key_in_python


class Teaser(NamedTuple):
    """A label with the title of another article behind it."""

    label: str
    title: str


class PageWords(NamedTuple):
    """The words of all languages, by what they do on a page."""

    categories: tuple[str, ...]
    labels: frozenset[str]
    credits: frozenset[str]
    captions: frozenset[str]
    furniture: frozenset[str]
    furniture_starts: dict[str, tuple[str, ...]]  # by their first word; one word alone under ""
    comments: frozenset[str]
    embeds: tuple[str, ...]
    networks: frozenset[str]
    mailings: tuple[str, ...]
    invitations: tuple[str, ...]
    continues: frozenset[str]
    editions: frozenset[str]

    def category(self, line: str) -> str | None:
        """The category of a line such as "Category Archive : Ports"."""
        head, colon, tail = _split(line)
        return tail if colon and tail and key(head) in self.categories else None

    def is_label(self, line: str) -> bool:
        """Does this line announce another article: "Read more"?"""
        return len(line) <= 60 and key(line) in self.labels

    def announces(self, line: str) -> bool:
        """Do the other articles of an edition stand below this line?"""
        return len(line) <= 60 and key(line) in self.editions

    def teaser(self, line: str) -> Teaser | None:
        """A label and a title on one line: "READ MORE: Harbour reopens"."""
        head, colon, tail = _split(line)
        if colon and tail and len(head) <= 40 and key(head) in self.labels:
            return Teaser(head, tail)
        return None

    def is_furniture(self, line: str) -> bool:
        """Is this line a share bar, navigation or consent text?"""
        if scan and not scan.could_speak(line):
            return False
        if len(line) <= 60 and key(line) in self.furniture:
            return True
        words = line.lower().split()
        if self._begins_furniture(words):
            return True
        return len(line) <= _LONGEST and (
            self._is_bar(line, words) or _is_address(line) or self._invites(words)
        )

    def is_notice(self, text: str) -> bool:
        """Does a paragraph begin as consent text and notices of the site do?"""
        return self._begins_furniture(text[:_BEGINNING].lower().split())

    def _begins_furniture(self, words: list[str]) -> bool:
        starts = self.furniture_starts.get(words[0]) if words else None
        if starts and " ".join(words).startswith(starts):
            return True
        return bool(words) and words[0].startswith(self.furniture_starts[""])

    def _invites(self, words: list[str]) -> bool:
        """Does this line ask to follow the site elsewhere: "Follow us on Facebook and Instagram"?

        Or to have its letters sent: "Sign up for our newsletter"?
        """
        low = " ".join(words)
        if any(word in low for word in self.mailings) and any(phrase in low for phrase in self.invitations):
            return True
        return len(words) <= 16 and len({word.strip(EDGES) for word in words} & self.networks) >= 2

    def _is_bar(self, line: str, words: list[str]) -> bool:
        """Is this a row of buttons: "Home | News | Sport"?"""
        if _is_keywords(line):
            return True
        if _BARS.search(line):
            parts = [part for part in _BARS.split(line) if part.strip()]
            if len(parts) > 2 and all(len(part.split()) <= 3 for part in parts):
                return len(parts) > 3 or any(key(part) in self.furniture for part in parts)
            if len(parts) == 2 and _DOTS.search(line) and len(line) <= 60 and key(parts[0]) in self.furniture:
                return True
        return 1 < len(words) < 12 and all(key(word) in self.furniture for word in words)

    def opens_comments(self, line: str) -> bool:
        """Do readers' comments begin here: "12 comments"?"""
        if len(line) > 60:
            return False
        bare = [word for word in key(line).split() if not word.strip(EDGES).isdecimal()]
        return " ".join(bare).strip(EDGES) in self.comments

    def is_embed(self, line: str) -> bool:
        """Is this line part of a post that is set into the page?"""
        return line.lower().startswith(self.embeds) or "pic.twitter.com/" in line


def _is_keywords(line: str) -> bool:
    """Are these words for machines, with nothing behind the commas: "ports,Port Vale,shipping"?"""
    commas = line.count(",")
    return commas >= _KEYWORDS and ", " not in line and len(_GLUED.findall(line)) == commas


def _is_address(line: str) -> bool:
    """Is this line nothing but a web or mail address?"""
    return " " not in line and len(line) <= _LONGEST and "." in line.strip(".") and line.strip("./").islower()


def _by_first_word(phrases: Iterable[str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {"": ()}
    for phrase in phrases:
        first, space, _ = phrase.partition(" ")
        found[first if space else ""] = (*found.get(first if space else "", ()), phrase)
    return found


def _split(line: str) -> tuple[str, str, str]:
    """A line at its first colon; long heads are none."""
    head, colon, tail = line.partition(":")
    return head.strip(), colon, tail.strip()


@cache
def page_words() -> PageWords:
    """The words of all languages together."""
    return PageWords(
        categories=tuple(gathered("categories")),
        labels=frozenset(gathered("labels")),
        credits=frozenset(gathered("credits")),
        captions=frozenset(gathered("captions")),
        furniture=frozenset(gathered("furniture")),
        furniture_starts=_by_first_word(gathered("furniture_starts")),
        comments=frozenset(gathered("comments")),
        embeds=tuple(gathered("embeds")),
        networks=frozenset(gathered("networks")),
        mailings=tuple(gathered("mailings")),
        invitations=tuple(gathered("invitations")),
        continues=frozenset(gathered("continues")),
        editions=frozenset(gathered("editions")),
    )


def gathered(name: str) -> Iterator[Any]:
    """What stands in one list, of all languages: words, or lists of them."""
    for language in lexicon.languages(PACKAGE):
        yield from lexicon.table(PACKAGE, language).get(name, ())
