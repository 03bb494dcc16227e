"""Every pattern of every lexicon gives its meaning what that needs."""

from datetime import date
from typing import Any

import pytest

from onrecord.annotate.dates.anchors import Anchors, Published
from onrecord.annotate.dates.expressions import Expression
from onrecord.annotate.dates.resolve import FAMILIES, resolve
from onrecord.annotate.dates.vocabulary import Vocabulary
from onrecord.text import lexicon

LANGUAGES = [
    language
    for language in lexicon.languages("onrecord.annotate")
    if "dates" in lexicon.table("onrecord.annotate", language)
]
SAMPLES: dict[str, Any] = {
    "DAY": 5,
    "YEAR": 2024,
    "NUMBER": 3,
    "DATE": "2025-10-02",
    "DECADE": "199X",
    "CLOCK": "14:30",
    "HOUR": (2, None),
    "ORDINAL": 2,
}


def paths(tree: dict[str, Any], slots: tuple[str, ...] = ()) -> list[tuple[tuple[str, ...], str]]:
    """Every sequence of slots in a tree of patterns, with its meaning."""
    found = [(slots, tree[""])] if "" in tree else []
    for key, below in tree.items():
        if key:
            found += paths(below, (*slots, key))
    return found


def filled(keys: tuple[str, ...], samples: dict[str, Any]) -> dict[str, Any]:
    slots: dict[str, Any] = {}
    for key in keys:
        slot, _, value = key.partition("=")
        if slot in samples:
            given = int(value) if value.lstrip("-").isdigit() else value
            slots.setdefault(slot, given if value else samples[slot])
    return slots


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("published", [None, "2025", "2025-10", "2025-10-24", "9999-12-31", "0001-01-01"])
def test_every_pattern_can_be_resolved(language: str, published: str | None) -> None:
    vocabulary = Vocabulary.of_language(language)
    assert vocabulary is not None
    samples = {slot: value for rows in vocabulary.entries.values() for _, slot, value in rows} | SAMPLES
    for keys, meaning in paths(vocabulary.patterns):
        assert meaning in FAMILIES or meaning == "none"
        for direction in (-1, 0, 1):
            anchors = Anchors(Published.of(published), vocabulary.customs)
            expression = Expression(0, len(keys), meaning, filled(keys, samples))
            for _ in range(2):  # the second time with something to lean on
                when = resolve(anchors, expression, direction)
                if when and when.begin and when.end and "T" not in when.begin:
                    assert date.fromisoformat(when.begin) <= date.fromisoformat(when.end)
