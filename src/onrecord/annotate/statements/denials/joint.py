"""What holds of a statement and its context together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from .turns import PARTY

_KINDS: Final = ("plain", "answer")
_UNWEIGHED: Final = frozenset(("opening", "plain", "answer"))
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
_SURE: Final = (
    "false",
    "false, contested",
    "innocent",
    "denies",
    "refuses, contested",
    "contrary",
    "denied in one breath",
)
_CHARGED: Final = frozenset(
    ("accusing here", "accusing before", *_PUBLISHED, "asked for deeds", "charged by another", "accuser")
)
_PARTY: Final = frozenset(
    (*_OWN, "speaker", "representative", "charged", "title, own", "named by another", "charged by another")
)
_SURELY: Final = ("false", "innocent", "denies", "contrary", "unlinked", "called")
_OF_ITSELF: Final = (*_SURELY, "false if claimed", "innocent if accused", "refuses")
_CONTEST: Final = _NEAR | frozenset(
    (
        *("accusing earlier", "accusing after", "published earlier", "misdeeds here", "misdeeds before"),
        *("title negated", "title accuses", "title answers", "insisted", "countered", "stressed", "refusing"),
        *("tried", "denier", "goes on denying", "charged", "charged by another", "accuser", "question"),
        "question, whole",
        *("told by a newsroom", "after a denial", "misdeed"),
    )
)
_DISTANT: Final = frozenset((*_FAR, "title accuses", "title answers", "charged"))
_GRAVE: Final = frozenset(("misdeed",))
_TOLD: Final = frozenset(
    (
        *(*_CHARGED, "accusing earlier", "title accuses", "title answers", "insisted", "denier"),
        *("after a denial", "misdeed", "question, whole", "stressed"),
    )
)
_SIDE: Final = (
    *("charged", "charged by another", "named by another", "denier", "denier's side", "related"),
    *("related to the accused", "representative", "title, own", "at a charge"),
)
_LATELY: Final = (
    *("accusing here", "accusing before", "published here", "published before", "misdeeds before"),
    *("charged by another", "accuser", "after a denial", "question", "reporting before"),
)
_ANSWERED: Final = (*_LATELY, "opposed")
_TAKEN_UP: Final = ("about", "takes up more", "takes up what was said", "takes up the accusation")
_HEADLINE: Final = ("title negated", "title accuses", "title answers")
_SWORN: Final = ("insisted", "stressed")
_SOFT: Final = frozenset(("open", "lacking"))
_EARNEST: Final = (*_SWORN, "countered", "asked", "title answers", "title negated", "emphatic")
_APART: Final = ("judge", "document", "newsroom", "bystander", "many", "accuser speaks", "goes on", "nobody")


def joined(measures: Sequence[str]) -> list[str]:
    """The measures, and what only holds of some of them together; nothing where it cannot be a denial."""
    known = frozenset(measures)
    if "answer" in known and _is_loose(known):
        return []
    if not known.isdisjoint(_SWORN):
        known -= _SOFT  # "maintained that he did not know"
    found = [each for each in measures if each in known and each not in _UNWEIGHED]
    found += _of_parties(known)
    for kind in known.intersection(_KINDS):  # of which the same things speak for and against in another way
        return [] if "many words" in known else [kind, *(f"{kind}, {measure}" for measure in found)]
    found += _of_claims(known)
    if "not" in known:
        found += _of_negations(known)
    if "judge" in known and "denies" not in known and "answers" not in found:
        return []
    if "not to be" in known and known.isdisjoint(_OF_ITSELF):
        return []  # "will not attend" refuses
    if "not" in known and known.isdisjoint(_OF_ITSELF) and _is_idle(known, found):
        return []
    if "many words" in known and known.isdisjoint(_OF_ITSELF):
        return []  # who denies, does so in few
    if known.isdisjoint(_SURELY) and _uncontested(known):
        if "own past, surely" not in found or "direct" in known:
            return []  # "players were not to blame", whom nobody blamed; "I was never so tired"
        found.append("uncontested")
    if not frozenset(found).isdisjoint(_SURE):
        found.append("sure")
    return found


def _is_loose(known: frozenset[str]) -> bool:
    """Does it negate nothing, and stand too far from what it could answer?"""
    if "goes on" in known or "open" in known:
        return True
    return "denier" not in known and (known.isdisjoint(PARTY) or known.isdisjoint(_ANSWERED))


def _uncontested(known: frozenset[str]) -> bool:
    """Has nobody accused, reported or asked anything that this could answer?"""
    contest = known & _CONTEST
    if not contest or (contest == _GRAVE and not _own(known)):
        return True
    return "goes on" in known and known.isdisjoint(_OF_ITSELF) and known.isdisjoint(_TOLD)


def _of_parties(known: frozenset[str]) -> list[str]:
    """Does somebody speak who was spoken of, behind what was told of them?"""
    party, near = not known.isdisjoint(_SIDE), not known.isdisjoint(_LATELY)
    apart, own = not known.isdisjoint(_APART), _own(known)
    past = not known.isdisjoint(_PAST) or "past" in known
    pairs = (
        ("party, told", party and near and not apart),
        ("party, told, first", party and near and not apart and "first turn" in known),
        ("party, told, taken up", party and near and not known.isdisjoint(_TAKEN_UP)),
        ("party, told, own", party and near and own),
        ("party, told, past", party and near and past),
        ("party, told, opposed", party and "opposed" in known),
        ("party, told, affirming", party and near and "affirming" in known),
        ("party, told, own past", party and near and own and past),
        ("own past, surely", own and past and not known.isdisjoint(("never", "emphatic", "nothing"))),
        ("own past, asked", own and past and "asked" in known),
        ("party, asked", party and "asked" in known),
        ("party, headline", party and not known.isdisjoint(_HEADLINE)),
        ("not of the party", near and not party),
        ("denies on", "denier" in known and "after a denial" in known),
        ("denies on, own", "after a denial" in known and own),
    )
    return [name for name, holds in pairs if holds]


def _is_idle(known: frozenset[str], found: Sequence[str]) -> bool:
    """Does it answer nothing, whatever is negated?"""
    if "open" in known or _in_passing(known) or _of_others(known, found):
        return True  # "did not know"
    return "now, own" in found and known & _CONTEST <= _DISTANT  # "We don't buy plants to lock them"


def _in_passing(known: frozenset[str]) -> bool:
    """Is something said not to be so of others only later on, or anywhere under a speaker heading?"""
    later, own = "later sentence" in known, _own(known)
    if "whole" in known and (not own or (later and "I" not in known)):
        return True
    return later and not own and not known.isdisjoint(("indirect", "of another name"))


def _of_others(known: frozenset[str], found: Sequence[str]) -> bool:
    """Does somebody only say how others are, who is no party to what was told, or of whom nothing was?"""
    if "subordinate" in known or "asking" in known:
        return True  # "if nobody pays"
    if "now, another's" not in found or "party, told" in found:
        return False
    return known.isdisjoint(_SWORN if known.isdisjoint(_SIDE) else _EARNEST)


def _of_claims(known: frozenset[str]) -> list[str]:
    """Was there a claim that could be false, of which somebody could be innocent, that could be refused?"""
    found = list[str]()
    near, own = not known.isdisjoint(_NEAR), _own(known)
    if not known.isdisjoint(_ACCUSED) and own:
        found.append("accused, own")
    if "false if claimed" in known and near:
        found.append("false, contested")
    if "refuses" in known and (
        near or "others" in known or not known.isdisjoint(("question", "question, whole"))
    ):
        found.append("refuses, contested")
    if "innocent if accused" in known and not known.isdisjoint(_AROUND):
        found.append("innocent, contested")
        if near:
            found.append("innocent, accused")
    return found


def _of_negations(known: frozenset[str]) -> list[str]:
    """What "not" goes with."""
    accused, contested = not known.isdisjoint(_ACCUSED), not known.isdisjoint(_AROUND)
    own, past = _own(known), not known.isdisjoint(_PAST)
    pairs = (
        ("past, accused", past and accused),
        ("past, contested", past and contested),
        ("past, own", past and own),
        ("now, own", own and not past),
        ("now, another's", not own and not past),
        ("not, own, contested", own and contested),
        ("opening, own past", "opening" in known and own and past),
        ("opening, contested", "opening" in known and not known.isdisjoint(_BEHIND)),
        ("title, taken up", "title negated" in known and "title taken up" in known),
        ("not, taken up", "takes up the accusation" in known),
        (
            "not, may answer",
            not known.isdisjoint(_CHARGED) and not known.isdisjoint(_PARTY) and known.isdisjoint(_APART),
        ),
    )
    return [name for name, holds in pairs if holds] + _answers(known)


def _own(known: frozenset[str]) -> bool:
    """Do the speakers speak of themselves?"""
    return "speaker" in known or not known.isdisjoint(_OWN)


def _answers(known: frozenset[str]) -> list[str]:
    """By what is it plain that somebody says in earnest that what was claimed is not so?"""
    if not known.isdisjoint(("not to be", "cannot", "intent", "to do")):
        return []
    found = [f"answers, {each}" for each in ("insisted", "stressed") if each in known]
    if "open" in known:
        return found
    past, personal = not known.isdisjoint(_PAST), not known.isdisjoint(_OWN)
    speaks = known.isdisjoint(("document", "judge", "bystander", "accuser speaks"))
    charged = not known.isdisjoint(_ACCUSED) or "asked for deeds" in known
    if charged and (personal or (speaks and (past or "denied by the speaker" in known))):
        found.append("answers, accused")
    if "tried" in known and personal:
        found.append("answers, tried")
    if personal and speaks and not known.isdisjoint(_PUBLISHED):
        found.append("answers, published")
    if "about" in known and not known.isdisjoint(_REPORTED):
        found.append("answers, reported")
    if found:
        found.append("answers")
    if found and known.isdisjoint(("lacking", "unsettled", "rather", "bystander", "accuser speaks")):
        found.append("answers plainly")
    return found
