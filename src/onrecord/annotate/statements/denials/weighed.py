"""What speaks for and against a statement being a denial, and how much, learnt from invented news."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from functools import cache
from importlib.resources import files
from typing import Final

from ..grammar.cues import ENDED, POSSESSIVE, PRONOUN, SUBORDINATOR, TO
from .sentences import AHEAD, Sentence
from .verdicts import cleared, false, refuses

_WEIGHTS: Final = files("onrecord.annotate.statements.denials") / "weights.json"
_FEW: Final = 6
_MANY: Final = 22
_LATE: Final = 24


@cache
def weights() -> dict[str, float]:
    """The weight of each measure; "bias" for the statement itself."""
    found: dict[str, float] = json.loads(_WEIGHTS.read_text(encoding="utf-8"))
    return found


def score(measures: Iterable[str]) -> float:
    """How likely a statement of which this holds is a denial, as log odds."""
    known = weights()
    return known["bias"] + sum([known.get(measure, 0.0) for measure in measures])


def of_sentences(said: Sequence[Sentence | None], speaker: frozenset[str], *, own: bool) -> list[str]:
    """What holds of the most telling of the sentences that are said; nothing where no word can deny.

    speaker: the words of the speaker's name; own: "he" and "it" are the speaker.
    """
    best: list[str] = []
    for place, sentence in enumerate(said):
        if sentence is None or (place and sentence.verb == len(sentence.words)):
            continue
        found = of_sentence(sentence, speaker, own=own)
        if found and place:
            found.append("after a refusal" if "refuses" in best else "later sentence")
        if found and (not best or score(found) > score(best)):
            best = found
    return best


def of_sentence(sentence: Sentence, speaker: frozenset[str], *, own: bool) -> list[str]:
    """What holds of a sentence: its verdict on a claim, what it says is not so, and of whom."""
    found = _verdict(sentence, own=own)
    surely = not frozenset(found).isdisjoint(("false", "innocent", "refuses", "contrary"))
    place = None if surely else sentence.negated_at()
    if place is not None:
        found += _negation(sentence, place)
    if not found:
        return found
    return found + _subject(sentence, place, speaker, own=own) + _form(sentence)


def of_plain(sentence: Sentence, speaker: frozenset[str], *, own: bool) -> list[str]:
    """What holds of a sentence that denies nothing by its own words, but may go on with a denial."""
    known, words = sentence.known.denials, sentence.words
    end = min(sentence.verb, len(words) - 1)
    tense = known.tenses.get(words[end], "past" if sentence.classes[end] & ENDED else "otherwise")
    found = ["plain", tense, *_subject(sentence, None, speaker, own=own)]
    listed = (
        ("to come", known.future),
        ("affirming", known.affirming),
        ("regretting", known.regretting),
        ("calling for", known.calling),
        ("hedged", known.hedging),
        ("open", known.open),
        ("us", known.us),
        ("intent", known.intents),
    )
    found += [name for name, words_of_it in listed if not words_of_it.isdisjoint(words)]
    if any(known.misdeeds.at(words, place) for place in range(len(words))):
        found.append("misdeed")
    if any(word[0].isdigit() for word in words):
        found.append("numbered")
    return found + _form(sentence)


def _form(sentence: Sentence) -> list[str]:
    """How it is said: in how many words, how clearly, behind "No, …"."""
    found = list[str]()
    if len(sentence.words) <= _FEW:
        found.append("few words")
    elif len(sentence.words) >= _MANY:
        found.append("many words")
    if sentence.classes[0] & SUBORDINATOR:
        found.append("subordinate")  # "as long as nobody is hurt"
    if sentence.stressed:
        found.append("stressed")
    if sentence.refusing:
        found.append("refusing")
    return found


def _verdict(sentence: Sentence, *, own: bool) -> list[str]:
    """Does it say that a claim is false, or that the speaker has done nothing?"""
    found, denials = list[str](), sentence.known.denials
    if false(sentence, contested=True):
        found.append("false" if false(sentence, contested=False) else "false if claimed")
    if cleared(sentence, contested=False, own=own):
        found.append("innocent")
    elif cleared(sentence, contested=True, own=own):
        found.append("innocent if accused")
    if refuses(sentence):
        found.append("refuses")
    contrary = denials.contrary.at(sentence.words, 0)
    if contrary and (contrary == len(sentence.words) or not sentence.words[contrary:][0].isalpha()):
        found.append("contrary")
    if sentence.phrase(sentence.known.denials.unlinked, _LATE) is not None:
        found.append("unlinked")
    return found


def _negation(sentence: Sentence, place: int) -> list[str]:
    """What is not, was not or will not be so, and how surely."""
    known, words = sentence.known.denials, sentence.words
    found = ["not"]
    following = words[place + 1 : place + AHEAD]
    front = words[: max(place, sentence.verb) + 1]
    if not known.able.isdisjoint(front):
        found.append("cannot")
    elif not known.future.isdisjoint(front):
        found.append("not to be")
    else:
        found.append(_tense(sentence, place))
    if words[place] in known.none:
        found.append("nothing")
    elif sentence.quantified() or words[place] in known.ever:
        found.append("never")
    verb = words[sentence.verb] if sentence.known.verb_second and sentence.verb < len(words) else ""
    if verb in known.open or not known.open.isdisjoint(following):
        found.append("open")  # "did not know", "Wir kommentieren das nicht"
    if place + 1 < len(words) and sentence.classes[place + 1] & TO:
        found.append("to do")  # "had nothing to add"
    if not known.lacking.isdisjoint(following):
        found.append("lacking")
    if not known.unsettled.isdisjoint(following):
        found.append("unsettled")
    if not known.us.isdisjoint(following):
        found.append("us")
    if not known.intents.isdisjoint(words[place + 1 :]):
        found.append("intent")
    if not known.emphatic.isdisjoint(words[place + 1 :]):
        found.append("emphatic")
    behind = range(place + 1, min(len(words), place + 2 * AHEAD))
    if any(words[i] in known.rather for i in behind):
        found.append("rather")
    if any(known.misdeeds.at(words, i) for i in behind):
        found.append("misdeed")  # "never took a bribe"
    return found


def _tense(sentence: Sentence, place: int) -> str:
    """How the verb tells when something was not so: "had not", "was not", "did not", "took nothing"."""
    words, tenses = sentence.words, sentence.known.denials.tenses
    verb = words[sentence.verb] if sentence.verb < len(words) else ""
    tense = tenses.get(verb, "otherwise")
    known = sentence.known
    if tense == "perfect" and place > sentence.verb and words[place] in known.denials.none:
        if known.verb_second:
            done = words[-1].endswith(known.denials.participles)
        else:
            done = place > sentence.verb + 1  # "had told no one", not "had no plan"
        return tense if done else "has no"
    if tense == "otherwise" and place >= sentence.verb:
        return "did" if not known.verb_second and words[place] in known.denials.none else tense
    if tense == "otherwise" and sentence.verb < len(words) and sentence.classes[sentence.verb] & ENDED:
        return "did"  # "never steered"
    return tense


def _subject(sentence: Sentence, place: int | None, speaker: frozenset[str], *, own: bool) -> list[str]:
    """Of whom or what is it said?"""
    denials = sentence.known.denials
    end = min(sentence.verb, len(sentence.words) if place is None else place) or 1
    words = sentence.words[:end]
    if not denials.first_person.isdisjoint(words):
        return ["I"]
    if sentence.about_claim(surely=False):
        return ["claim"]
    if not speaker.isdisjoint(words):
        return ["speaker"]
    if words[0] in denials.it:
        return ["itself" if own else "it"]
    if own and any(each & POSSESSIVE for each in sentence.classes[:end]):
        return ["its"]
    if words[0] in denials.there:
        return ["there"]
    if sentence.classes[0] & PRONOUN:
        return ["he" if own else "somebody"]
    return []
