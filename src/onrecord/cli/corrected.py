"""What a correction on the command line is about, and what it wants."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

import msgspec

from ..errors import UsageError
from ..records import CorrectionTarget
from .output import printable

if TYPE_CHECKING:
    from ..store.archive import Archive

_CONTEXT: Final = 30
"""Characters on each side by which words are found again in a later reading."""


def target(opened: Archive, name: str, words: str | None, before: str) -> CorrectionTarget:
    """What an id means: an article, a piece, an entity, a story or a correction; raises UsageError."""
    article = opened.article(name)
    if article is not None:
        return _at_words(article.piece, article.text, words, before)
    if words is not None:
        raise UsageError(f"--words stand in an article, and {printable(name)} is none in {opened.path}")
    person = opened.person(name, limit=1)
    if person is not None:
        return CorrectionTarget(entity=person.entity.id)
    told = opened.story(name)
    if told is not None:
        return CorrectionTarget(story=told.story.id)
    if any(correction.id == name for correction, _ in opened.corrections()):
        return CorrectionTarget(correction=name)
    raise UsageError(f"nothing in {opened.path} has the id {printable(name)}")


def _at_words(piece: str, text: str, words: str | None, before: str) -> CorrectionTarget:
    """A piece, or words in it with what stands around them."""
    if words is None:
        return CorrectionTarget(piece=piece)
    number = text.count(before + words)
    if not words or number != 1:
        often = "do not stand" if number == 0 else f"stand {number} times"
        raise UsageError(f"the words {printable(before + words)!r} {often} in the article; see --before")
    start = text.index(before + words) + len(before)
    end = start + len(words)
    return CorrectionTarget(
        piece=piece,
        words=words,
        before=text[max(0, start - _CONTEXT) : start],
        after=text[end : end + _CONTEXT],
    )


def wanted(
    opened: Archive, action: str, target: CorrectionTarget, values: list[str], as_json: bool
) -> tuple[CorrectionTarget, Any]:
    """The target with its field, and the value; raises UsageError where they do not fit the action."""
    fewest, most = {"set": (2, None), "merge": (1, 1), "split": (1, None)}.get(action, (0, 0))
    if len(values) < fewest or (most is not None and len(values) > most):
        raise UsageError(f"correct {action} takes {_SHAPES[action]}")
    if action == "set":
        field, *given = values
        return msgspec.structs.replace(target, field=field), _value(given, as_json)
    if action == "merge":
        return target, values[0]
    if action == "split":
        return target, [article.piece if (article := opened.article(one)) else one for one in values]
    return target, None


_SHAPES: Final = {
    "set": "an id, a field and its value",
    "merge": "two ids: what stays, and what goes into it",
    "split": "an id and the articles in which somebody else is meant",
    "wrong": "the id of an article and --words",
    "undo": "the id of a correction",
}


def _value(given: list[str], as_json: bool) -> Any:
    """The value of a field: one text, a list of several, or what JSON says."""
    if not as_json:
        return given[0] if len(given) == 1 else given
    try:
        return json.loads(" ".join(given))
    except (ValueError, RecursionError) as error:
        raise UsageError(f"the value is not JSON: {error}") from None
