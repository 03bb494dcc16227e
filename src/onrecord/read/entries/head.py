"""What stands at the head and the foot of an entry: title, address, date, authors, tags."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Final, NamedTuple

from ...records import Source
from ..authors import leads_to_author
from ..bylines import byline
from ..datelines import date_line
from ..elements import Link
from ..measures import Page
from ..names import people
from ..pagewords import gathered, page_words
from ..pagewords import key as line_key
from ..rows import Frame, Row
from ..signatures import signature
from .entry import HEADINGS, Entry, address, date_in, signed
from .framed import date_of
from .opening import title_in
from .signing import Names, credited

_AUTHORS: Final = frozenset(["author", "byline"])
_PARTING: Final = re.compile(r":\s|\s[-–—|·]\s|\s\(")
_LABEL: Final = re.compile(r"[:\]]\s+")
_ENOUGH: Final = 2
_MOSTLY: Final = 0.7
_MARKS: Final = "^*=~#+_|"
_NUMBER: Final = re.compile(r"\(?(\d{1,3})[.)]\s+(?=\S)")
_BUTTON: Final = re.compile(r"\s*\[([^\[\]]{1,40})\]$")
_INITIAL: Final = re.compile(r"[^\W\d_]+")
_LONGEST: Final = 300
_SHORT: Final = 120
_BELOW: Final = 6
_MOST_TAGS: Final = 50
_DATE: Final = 40  # characters


class Head(NamedTuple):
    """What an entry says of itself, with where each was found."""

    title: str | None
    address: str | None
    published: str | None
    byline: tuple[str, ...]
    categories: tuple[str, ...]
    tags: tuple[str, ...]
    sources: dict[str, Source]


def heads_of(page: Page, found: Sequence[Entry], signing: Mapping[int, Names]) -> list[Head]:
    """What each entry of a page says of itself; between the entries may stand their days.

    signing: rows that hold nothing but names of authors.
    """
    days = _days_above(page, found)
    heads = [_head_of(page, entry, day, signing) for entry, day in zip(found, days, strict=True)]
    return _uncredited(_unlabelled(_unnumbered(heads)))


def _uncredited(heads: list[Head]) -> list[Head]:
    """The heads without names in their titles, where most have them: "Harbour reopens By Ada Moreno"."""
    found = [credited(head.title) if head.title else None for head in heads]
    if sum(said is not None for said in found) < max(_ENOUGH, _MOSTLY * len(heads)):
        return heads
    return [
        head._replace(
            title=said[0],
            byline=head.byline or tuple(map(_cased, said[1])),
            sources=head.sources | ({} if head.byline else {"byline": Source(found="text", at=None)}),
        )
        if said
        else head
        for head, said in zip(heads, found, strict=True)
    ]


def _unlabelled(heads: list[Head]) -> list[Head]:
    """The heads without the labels before their titles, where all have the same: "Subject: [News]"."""
    titles = [head.title or "" for head in heads]
    shared = _shared(min(titles), max(titles)) if len(titles) >= _ENOUGH else ""
    ends = [
        found.end()
        for found in _LABEL.finditer(shared)
        if shared[found.start()] == "]" or line_key(shared[: found.start()]) in _title_labels()
    ]
    if not ends or min(map(len, titles)) <= ends[-1]:
        return heads
    return [head._replace(title=title[ends[-1] :]) for head, title in zip(heads, titles, strict=True)]


def _shared(one: str, other: str) -> str:
    """How two texts begin alike."""
    length = 0
    while length < min(len(one), len(other)) and one[length] == other[length]:
        length += 1
    return one[:length]


@cache
def _title_labels() -> frozenset[str]:
    return frozenset(gathered("title_labels"))


def _unnumbered(heads: list[Head]) -> list[Head]:
    """The heads without the numbers before their titles, where these count the entries."""
    counted = [_NUMBER.match(head.title or "") for head in heads]
    numbers = [int(found[1]) for found in counted if found]
    if len(numbers) < max(2, len(heads) - 1) or numbers != list(range(numbers[0], numbers[0] + len(numbers))):
        return heads
    return [
        head._replace(title=(head.title or "")[found.end() :]) if found else head
        for head, found in zip(heads, counted, strict=True)
    ]


def _head_of(page: Page, entry: Entry, day: str | None, signing: Mapping[int, Names]) -> Head:
    """What an entry says of itself.

    day: when it appeared, if it does not say.
    """
    row = page.rows[entry.heading] if entry.heading >= 0 else None
    links = [link for other in page.rows[entry.first : entry.last] for link in other.links]
    sections, tags = _tagged(links)
    title, dated = _undated(_without_button(row)) if row else (_run_in(page, entry), None)
    told = [day for day in (date_of(page, entry), dated) if day]
    date = max(told, key=len) if told else day
    timed = any(other.time for other in page.rows[entry.first : entry.last])
    head = Head(
        title=title,
        address=(address(row) if row else None) or _own_address(page, entry, links),
        published=date,
        byline=_names(page, entry, signing),
        categories=sections,
        tags=tags,
        sources={},
    )
    places = {
        "title": (head.title, "text", row.tag if row else None),
        "url": (head.address, "link", "a"),
        "published": (date, "time" if timed else "text", None),
        "byline": (head.byline, "text", None),
        "categories": (sections, "link", "a[rel~=category]"),
        "tags": (tags, "link", "a[rel~=tag]"),
    }
    held = {field: Source(found=where, at=at) for field, (value, where, at) in places.items() if value}
    return head._replace(sources=held)


def _run_in(page: Page, entry: Entry) -> str | None:
    """The title in bold with which the first paragraph of an entry opens."""
    first = next((at for at in range(entry.first, entry.last) if page.clean[at] > 0), -1)
    return title_in(page.rows[first]) if first >= 0 else None


def _without_button(row: Row) -> str:
    """The text of a headline without a link in brackets behind it: "[edit]"."""
    button = _BUTTON.search(row.text) if row.text.endswith("]") else None
    is_link = button and any(link.text and link.text in button[1] for link in row.links)
    return _unmarked(row.text[: button.start()] if button and is_link and button.start() else row.text)


def _unmarked(title: str) -> str:
    """A title without the same mark on both sides: "^Harbour reopens^"."""
    bare = title.strip(title[0])
    return bare.strip() if title[0] == title[-1] and title[0] in _MARKS and bare else title


def _undated(title: str) -> tuple[str, str | None]:
    """A title without the date that stands before or behind it, and the date."""
    for parting in _PARTING.finditer(title[:_LONGEST]):
        before, behind = title[: parting.start()], title[parting.end() :]
        behind = behind.removesuffix(")") if parting[0].endswith("(") else behind
        for text, rest in ((before, behind), (behind, before)):
            said = date_line(text)
            if said and said.published and rest:
                return rest, said.published
    return title, None


def _days_above(page: Page, found: Sequence[Entry]) -> Iterator[str | None]:
    """For each entry, the day that the last heading above it gives; headings within texts give none."""
    texts = {at for entry in found for at in range(max(entry.first, entry.heading + 1), entry.last)}
    days: list[str | None] = [None]
    for at, row in enumerate(page.rows):
        is_outside = row.tag in HEADINGS and at not in texts
        days.append((date_in(row) if is_outside else None) or days[-1])
    return (days[entry.first] for entry in found)


def _tagged(links: list[Link]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The sections and the tags that links name."""
    sections: list[str] = []
    tags: list[str] = []
    for link in links:
        kinds = link.element.attributes.get("rel", "").split()
        if "tag" in kinds and link.text:
            (sections if "category" in kinds else tags).append(link.text)
    return tuple(dict.fromkeys(sections)), tuple(dict.fromkeys(tags))[:_MOST_TAGS]


def _own_address(page: Page, entry: Entry, links: list[Link]) -> str | None:
    """Where an entry says that it stands: by a bookmark, else by the link around its date or time."""
    marked = [link for link in links if "bookmark" in link.element.attributes.get("rel", "").split()]
    timed = [row.link for row in page.rows[entry.first : entry.last] if row.time and row.link]
    own = (link for link in links if _is_own(link))
    found = next((link.address for link in (*marked, *timed, *own) if link.address), None)
    return found if found and not found.startswith("#") else None


def _is_own(link: Link) -> bool:
    """Does a link say that it leads to the entry: "Permalink", or its date or time?"""
    text = link.text
    if len(text) > _DATE:
        return False
    return (any(map(str.isdigit, text)) and signature(text) is not None) or line_key(text) in _permalinks()


@cache
def _permalinks() -> frozenset[str]:
    return frozenset(gathered("permalinks"))


def _names(page: Page, entry: Entry, signing: Mapping[int, Names]) -> Names:
    """Who wrote an entry: as its markup says, else as a line at its head or foot does."""
    marked = _marked(page, entry)
    names = people([marked]) if marked else ()
    if names:
        return names
    head = page.rows[entry.first : min(entry.last, max(entry.first, entry.heading) + _BELOW)]
    foot = page.rows[max(entry.first, entry.last - _BELOW) : entry.last]
    said = next((names for row in (*head, *foot) if (names := _signing(row))), ())
    alone = said or next((signing[at] for at in range(entry.first, entry.last) if at in signing), ())
    return tuple(map(_cased, alone))


def _cased(name: str) -> str:
    """A name that stands in capitals as names are written."""
    is_shouted = name.isupper() and " " in name and line_key(name) not in page_words().credits
    return _INITIAL.sub(lambda found: found[0][0] + found[0][1:].lower(), name) if is_shouted else name


def _signing(row: Row) -> tuple[str, ...]:
    """The names in a line that says who wrote something."""
    if row.kind != "text" or len(row.text) >= _SHORT:
        return ()
    said = signed(row)
    return people((said.names if said else ()) or byline(row.text) or ())


def _marked(page: Page, entry: Entry) -> str:
    """What the markup of an entry marks as its authors: links, or an element of that name."""
    for row in page.rows[entry.first : entry.last]:
        linked = [link.text for link in row.links if leads_to_author(link)]
        if linked:
            return ", ".join(linked)
        if _is_marked(row, entry):
            return ", ".join(link.text for link in row.links) or row.text
    return ""


def _is_marked(row: Row, entry: Entry) -> bool:
    """Does a row stand in an element that is named after authors?"""
    frame: Frame | None = row.frame
    while frame and frame is not entry.frame and frame.first >= entry.first:
        if not _AUTHORS.isdisjoint(frame.name.split()) or _is_said_to_be(frame, "author"):
            return True
        frame = frame.parent
    return False


def _is_said_to_be(frame: Frame, name: str) -> bool:
    """Does microdata call an element this?"""
    return frame.element.attributes.get("itemprop") == name
