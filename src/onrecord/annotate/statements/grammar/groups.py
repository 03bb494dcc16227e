"""Verbs with their auxiliaries: "had said", "declined to say", "can be heard saying"."""

from __future__ import annotations

from typing import Final

from ....text.words import CAPITAL, LOWER, PUNCTUATION
from .cues import (
    ADVERB,
    AUXILIARY,
    BASE,
    BE,
    CHANNEL,
    CONJUNCTION,
    DETERMINER,
    GERUND,
    HAVE,
    KEEPING,
    NOT,
    PARTICIPLE,
    PREPOSITION,
    RAISING,
    REFUSING,
    SUBORDINATOR,
    SUPPOSING,
    THAT,
    TIME,
    TO,
)
from .scan import Scan

_ADVERBS: Final = 4
_PARTED: Final = 6  # words: "has in the past said"
_JOINS: Final = CONJUNCTION | SUBORDINATOR | THAT


class Group:
    """A verb with its auxiliaries and adverbs."""

    __slots__ = ("first", "infinitive", "negated", "passive", "refused", "supposed")

    def __init__(
        self, first: int, negated: bool, passive: bool, infinitive: bool, refused: bool, supposed: bool
    ) -> None:
        self.first, self.negated, self.passive = first, negated, passive
        self.infinitive = infinitive  # "to say", with nothing before that makes it a saying
        self.refused = refused  # "declined to say"
        self.supposed = supposed  # "could say", "would say"

    def begun_at(self, first: int) -> Group:
        """The same from an earlier word on."""
        return Group(first, self.negated, self.passive, self.infinitive, self.refused, self.supposed)


def verb_group(scan: Scan, verb: int, low: int) -> Group:
    """The verb group that ends at `verb`."""
    tags = scan.tags
    entry = scan.vocabulary.entries[scan.folded[verb]]
    negated = passive = infinitive = refused = supposed = raised = perceived = False
    low = max(low, verb - 10)
    heard = _perceived_before(scan, verb, low) if entry.shapes & GERUND else 0
    index = heard or verb - 1
    while index >= low:
        classes = tags[index]
        if scan.quoted[index]:
            before = _before_adverbs(scan, index)
            if before < low:
                break
            index = before
            continue
        if classes & TO and (entry.shapes & BASE or tags[index + 1] & HAVE) and not infinitive:
            infinitive = True
        elif classes & REFUSING and infinitive:
            refused = True
        elif classes & RAISING and (infinitive or raised):
            infinitive, raised = False, True
        elif classes & KEEPING and entry.shapes & GERUND and index == verb - 1:
            pass
        elif infinitive and classes & CHANNEL and index - 1 > low and tags[index - 1] & TO:
            index -= 1  # "took to Facebook to say"
        elif infinitive and (appeared := _appeared(scan, index, low)):
            index, infinitive, raised = appeared, False, True
        elif (infinitive or entry.shapes & GERUND) and index > low and _perceived(scan, index):
            perceived, infinitive = True, False
        elif classes & (AUXILIARY | NOT) and not _is_month(scan, index):
            negated = negated or bool(classes & NOT)
            supposed = supposed or bool(classes & SUPPOSING)
            if classes & BE and entry.shapes & PARTICIPLE and index >= verb - 4:
                passive = True
        else:
            closest = index == verb - 1 and bool(entry.shapes & PARTICIPLE)
            passed = _passed(scan, index, low, closest=closest)
            if passed > index:
                break
            index = passed
        index -= 1
    return Group(index + 1, negated, passive, infinitive, refused, supposed and not perceived)


def _passed(scan: Scan, index: int, low: int, *, closest: bool) -> int:
    """The first word of what may stand among verbs and is none: "since", "in May"; one past it for none.

    closest: a participle stands right behind.
    """
    tags, forms, classes = scan.tags, scan.forms, scan.tags[index]
    if classes & ADVERB and scan.kinds[index] == LOWER:
        return index + bool(classes & DETERMINER and _stands_alone(scan, index, low))
    if classes & PREPOSITION and classes & SUBORDINATOR and index > low and tags[index - 1] & HAVE:
        return index  # "has since said"
    if classes & TIME or _is_month(scan, index):
        led = index - (index - 2 >= low and bool(tags[index - 1] & DETERMINER))  # "has in the past said"
        dated = led > low and tags[led - 1] & PREPOSITION and scan.kinds[led - 1] == LOWER
        return led - 1 if dated else index
    if forms[index] == "," and index - 2 >= low and forms[index - 2] == "," and tags[index - 1] & ADVERB:
        return index - 2
    if forms[index] in "'’" and index > low:
        return index
    had = _had_before(scan, index, low) if closest and scan.kinds[index] != PUNCTUATION else 0
    return had + 1 if had else index + 1


def _before_adverbs(scan: Scan, index: int) -> int:
    """The word before the quoted adverbs that end here: "“categorically and unequivocally” denied"; or -1."""
    quote = scan.quote_at(index)
    if quote is None or quote.closing != index + 1 or quote.last - quote.first > _ADVERBS:
        return -1
    adverbs = all(each & (ADVERB | CONJUNCTION) for each in scan.tags[quote.first : quote.last])
    return quote.opening - 1 if adverbs else -1


def _stands_alone(scan: Scan, index: int, low: int) -> bool:
    """Is this the "both" of "and both deny", not of "they both deny"?"""
    if scan.folded[index] not in scan.vocabulary.standing:
        return False
    return index <= low or bool(scan.tags[index - 1] & _JOINS)


def _had_before(scan: Scan, index: int, low: int) -> int:
    """The "has" of "has in the past said", for the noun that ends here; 0 where there is none."""
    for place in range(index - 2, max(low, index - _PARTED), -1):
        if scan.tags[place] & HAVE:
            return place if scan.tags[place + 1] & PREPOSITION else 0
        if scan.kinds[place + 1] != LOWER:
            return 0
    return 0


def _is_month(scan: Scan, index: int) -> bool:
    """Is this the "May" of "the journal that published the paper in May confirmed"?"""
    return bool(scan.tags[index] & SUPPOSING) and scan.kinds[index] == CAPITAL


def _perceived(scan: Scan, index: int) -> bool:
    """Is this the "heard" of "can be heard saying"?"""
    return scan.folded[index] in scan.vocabulary.perceived and bool(scan.tags[index - 1] & BE)


def _appeared(scan: Scan, index: int, low: int) -> int:
    """The "appeared" of "appeared on state television to say"; 0 where there is none."""
    if not scan.tags[index] & CHANNEL and scan.folded[index] not in scan.vocabulary.newsrooms:
        return 0
    for place in range(index - 1, max(low, index - 6), -1):
        if scan.kinds[place] == PUNCTUATION or scan.quoted[place]:
            return 0
        if scan.tags[place] & RAISING and scan.tags[place + 1] & PREPOSITION:
            return place
    return 0


def _perceived_before(scan: Scan, verb: int, low: int) -> int:
    """The "heard" of "was heard on tape saying"; 0 where there is none."""
    for place in range(verb - 2, max(low, verb - 6), -1):
        if scan.kinds[place] == PUNCTUATION:
            return 0
        if _perceived(scan, place):
            return place if scan.tags[place + 1] & PREPOSITION else 0
    return 0
