"""Several articles on one page: the posts of an archive, the entries of a live blog."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ..body import Verdict
from ..measures import Page
from ..pagewords import page_words
from ..rows import Row
from .cuts import Cut, chosen_cuts, cuts
from .entry import Entry, address
from .framed import FEWEST, USUAL, are_full, with_leading
from .head import Head, heads_of
from .naming import (
    is_archive,
    is_called_archive,
    is_headed_otherwise,
    is_named_as_archive,
    is_named_as_article,
)
from .parting import could_be_several
from .retitled import retitled
from .signing import signing
from .telling import Telling
from .text import recurring, verdicts_of
from .told import completed, told
from .weighed import Option, is_enclosed
from .worded import are_surely_several, by_words

__all__ = [
    "Entry",
    "Head",
    "are_teasers",
    "completed",
    "entries",
    "heads_of",
    "is_archive",
    "is_called_archive",
    "is_headed_otherwise",
    "is_named_as_archive",
    "recurring",
    "signing",
    "told",
    "verdicts_of",
]

_CUT: Final = ("[…]", "[...]")
_NEAR: Final = 3
_SURE: Final = 6.0
_HOPELESS: Final = -5.0
"""A cut that is worth more is not held against what the words tell; where all are worth less, they tell
nothing, either."""
_LEAST: Final = -0.5
_IF_ENCLOSED: Final = 2.0
_IF_NAMED: Final = -1.0
_IF_SAID: Final = -6.0
_IF_ANNOUNCED: Final = -10.0
"""What a cut must be worth: at all, within one <article>, on pages that are named as sections are, on those
that say that they are archives, and below what announces other articles."""


def entries(page: Page, found: Sequence[Verdict], *, is_archive: bool = False) -> list[Entry]:
    """The articles of a page that holds several; [] where it holds one.

    found: the verdicts on its rows. is_archive: the page says that it is
    one, so entries need no headlines.
    """
    says_so = is_archive or is_named_as_archive(page)
    is_named = says_so or is_headed_otherwise(page)
    least = _IF_SAID if is_archive else _IF_NAMED if is_named else _LEAST
    announced = _announcement(page)
    if not is_named and announced < 0 and is_named_as_article(page) and not could_be_several(page):
        return []
    telling = Telling(page, is_named=is_named)
    options = [Option(telling, cut) for cut in cuts(telling)]
    edition = _below(announced, page, options)
    if edition:
        options, least = edition, _IF_ANNOUNCED
    words: list[Entry] = []
    asks_words = says_so and not edition and _best(options, _SURE)[0] <= _SURE
    if asks_words and (is_archive or _is_bare(telling) or _is_any_worth(options, _HOPELESS)):
        words = by_words(page, found)
        more = [*([Cut("words", words)] if words else []), *chosen_cuts(telling)]
        options += [Option(telling, cut) for cut in more]
    price, made = _best(options, least, words)
    if made and not (is_named or edition) and is_enclosed(telling, made):
        least = _IF_ENCLOSED
    if price > least:
        return _without_adverts(page, with_leading(page, retitled(telling, made)))
    if is_archive or not are_surely_several(words):
        return []
    return _without_adverts(page, retitled(telling, words))


def _is_bare(telling: Telling) -> bool:
    """Does the markup make a headline of none of the lines that could be titles?"""
    titles = [at for rows in telling.titles.values() for at in rows]
    return len(titles) > FEWEST and not any(map(telling.is_marked, titles))


def _announcement(page: Page) -> int:
    """The row below which the other articles of an edition stand: "Also in this edition"; -1 without one."""
    words = page_words()
    for at, row in enumerate(page.rows):
        if row.text and words.announces(row.text):
            return at
    return -1


def _below(at: int, page: Page, options: Sequence[Option]) -> list[Option]:
    """The cuts into whole articles that begin right below a row; none where there is no row."""
    near = [option for option in options if at < option.cut.made[0].first <= at + _NEAR]
    return [option for option in near if are_full(page, option.cut.made)] if at >= 0 else []


def _best(options: Sequence[Option], least: float, words: Sequence[Entry] = ()) -> tuple[float, list[Entry]]:
    """How much the best cut is worth, and its entries; [] where none is worth more than `least`.

    Those that could be worth most are asked first, and none that cannot be worth more than one before.
    """
    cuts = [option.cut for option in options]
    best, chosen = least, -1
    for at in sorted(range(len(options)), key=lambda at: -options[at].most):
        if options[at].most < best:
            break
        price = options[at].worth(cuts, words, best)
        if price > best or (price == best and at < chosen):
            best, chosen = price, at
    return best, cuts[chosen].made if chosen >= 0 else []


def _is_any_worth(options: Sequence[Option], least: float) -> bool:
    """Is any of the cuts worth more than this? Those that could be worth most are asked first."""
    cuts = [option.cut for option in options]
    hopeful = sorted([option for option in options if option.most >= least], key=lambda option: -option.most)
    return any(option.worth(cuts, (), least) > least for option in hopeful)


def _without_adverts(page: Page, made: Sequence[Entry]) -> list[Entry]:
    """The entries but for those with a headline that no article has: "From our sponsor"."""
    words = page_words()
    return [e for e in made if e.heading < 0 or not words.is_furniture(page.rows[e.heading].text)]


def are_teasers(page: Page, found: Sequence[Entry]) -> bool:
    """Do the entries only lead to articles that stand elsewhere?"""
    cut = sum(_is_cut(page, entry) for entry in found)
    return cut >= USUAL * len(found) or (not are_full(page, found) and _lead_anywhere(page, found))


def _lead_anywhere(page: Page, found: Sequence[Entry]) -> bool:
    """Have most entries a link to another page? What has none is all there is, however short."""
    linked = (
        any(
            link.address and not link.address.startswith("#")
            for row in page.rows[e.first : e.last]
            for link in row.links
        )
        for e in found
    )
    return sum(linked) > len(found) / 2


def _is_cut(page: Page, entry: Entry) -> bool:
    """Does an entry break off: "…", or "Read more" that leads to where its headline leads?"""
    rows = [row for row in page.rows[entry.first : entry.last] if row.kind == "text"]
    return any(row.text.endswith(_CUT) or _leads_on(page, entry, row) for row in rows[-3:])


def _leads_on(page: Page, entry: Entry, row: Row) -> bool:
    """Is this a label that leads to the rest of the entry, and not to others ("Related")?"""
    to = address(row)
    if to is None or not page_words().is_label(row.text):
        return False
    whole = address(page.rows[entry.heading]) if entry.heading >= 0 else None
    return whole is None or to.partition("#")[0] == whole.partition("#")[0]
