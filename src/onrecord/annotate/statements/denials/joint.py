"""What holds of a statement and its context together, and whether that settles it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

_ACCUSED: Final = ("accusing here", "accusing before", "denied by the speaker")
_REPORTED: Final = ("accusing here", "accusing before", "reporting here", "reporting before")
_PUBLISHED: Final = ("published here", "published before")
_NEAR: Final = frozenset((*_ACCUSED, *_REPORTED, *_PUBLISHED, "asked for deeds"))
_FAR: Final = (
    "accusing earlier",
    "accusing after",
    "published earlier",
    "title negated",
    "denied by somebody",
)
_AROUND: Final = frozenset((*_ACCUSED, *_REPORTED, *_FAR))
_BEHIND: Final = ("accusing after", "reporting after", "title negated", "title accuses")
_OWN: Final = ("I", "he", "its", "itself")
_PAST: Final = ("perfect", "was", "did")
_CERTAIN: Final = ("false", "false, contested", "innocent")
_ALONE: Final = (
    "not",
    "false",
    "innocent",
    "denies",
    "false, contested",
    "innocent, contested",
    "refuses, contested",
)


def joined(measures: Sequence[str]) -> list[str]:
    """The measures, and what only holds of some of them together; nothing where it cannot be a denial."""
    known = frozenset(measures)
    found = [measure for measure in measures if measure != "opening"] + _of_claims(known)
    if "not" in known:
        found += _of_negations(known)
    if "judge" in known and "denies" not in known and "answers" not in found:
        return []
    if frozenset(found).isdisjoint(_ALONE):
        return []  # "That is wrong", where nothing was claimed
    return found


def only_refuses(measures: Sequence[str]) -> bool:
    """Is this "will not attend", which denies nothing, whoever says it and wherever?"""
    return "not to be" in measures and not any(each in measures for each in ("false", "innocent", "denies"))


def certain(measures: Sequence[str]) -> bool:
    """Does it deny by rule, whatever else holds: "I deny it", or "not" from those who are accused?"""
    known = frozenset(measures)
    if not known.isdisjoint(("denies", "answers", "refuses, contested")):
        return True
    near = "innocent, contested" in known and not known.isdisjoint(_NEAR)
    return "judge" not in known and (near or not known.isdisjoint(_CERTAIN))


def _of_claims(known: frozenset[str]) -> list[str]:
    """Was there a claim that could be false, of which somebody could be innocent, that could be refused?"""
    found = list[str]()
    near, own = not known.isdisjoint(_NEAR), _own(known)
    if not known.isdisjoint(_ACCUSED) and own:
        found.append("accused, own")
    if "false if claimed" in known and near:
        found.append("false, contested")
    if "refuses" in known and (near or "others" in known or "question" in known):
        found.append("refuses, contested")
    if "innocent if accused" in known and not known.isdisjoint(_AROUND):
        found.append("innocent, contested")
    return found


def _of_negations(known: frozenset[str]) -> list[str]:
    """What "not" goes with."""
    accused, contested = not known.isdisjoint(_ACCUSED), not known.isdisjoint(_AROUND)
    own, past = _own(known), not known.isdisjoint(_PAST)
    pairs = (
        ("answers", _answers(known)),
        ("past, accused", past and accused),
        ("past, contested", past and contested),
        ("past, own", past and own),
        ("now, own", own and not past),
        ("now, another's", not own and not past),
        ("not, own, contested", own and contested),
        ("opening, contested", "opening" in known and not known.isdisjoint(_BEHIND)),
        ("title, taken up", "title negated" in known and "title taken up" in known),
        ("not, taken up", "takes up the accusation" in known),
    )
    return [name for name, holds in pairs if holds]


def _own(known: frozenset[str]) -> bool:
    """Do the speakers speak of themselves?"""
    return "speaker" in known or not known.isdisjoint(_OWN)


def _answers(known: frozenset[str]) -> bool:
    """Is what was claimed said not to be so, in earnest, by whoever it was claimed of?"""
    if "not" not in known or not known.isdisjoint(("not to be", "cannot", "intent", "to do")):
        return False
    if "insisted" in known or "stressed" in known:
        return True
    if "open" in known:
        return False
    past, personal = not known.isdisjoint(_PAST), not known.isdisjoint(_OWN)
    speaks = known.isdisjoint(("document", "judge"))
    charged = not known.isdisjoint(_ACCUSED) or "asked for deeds" in known
    if charged and (personal or (speaks and (past or "denied by the speaker" in known))):
        return True
    if "tried" in known and personal:
        return True
    if personal and speaks and not known.isdisjoint(_PUBLISHED):
        return True
    return "about" in known and not known.isdisjoint(_REPORTED)
