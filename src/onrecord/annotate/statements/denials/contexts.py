"""What a statement can be an answer to: who was accused of what, and what was reported, before."""

from __future__ import annotations

from typing import Final

from ....records.statement import Stance, Who
from ....text.order import smaller
from ....text.words import NUMBER
from ..grammar.clauses import Subject
from ..grammar.cues import DOCUMENT, HAVE, NOMINAL, POSSESSIVE, PRONOUN
from ..grammar.drafts import Draft
from ..grammar.scan import Scan
from .headlines import Headline
from .objects import decides, head_of
from .sentences import AHEAD, SHORT, Sentence
from .topics import Topics
from .turns import Said, Turns

_BACK: Final = 50
_EARLIER: Final = 120
_LATELY: Final = 60
_ENDS: Final = frozenset(".!?;…")
_AFTER: Final = 50
_LEDE: Final = 50


class Contexts:
    """Gives the context of the statements of a document, asked for one after another."""

    def __init__(self, scan: Scan, headline: Headline) -> None:
        self._scan, self._topics = scan, Topics(scan, headline)
        self._turns = Turns(scan, self._topics)

    @property
    def last(self) -> Said | None:
        """The statement before."""
        return self._turns.last

    def denied_just_before(self, draft: Draft) -> bool:
        """Has somebody denied something in the sentence before, or in this?"""
        return self._turns.denied_just_before(draft)

    def is_party(self, draft: Draft, who: Who | None) -> bool:
        """Does somebody speak who has denied something, or is charged, where something was just told?"""
        low, high = draft.unit
        if draft.subject is None or not self._topics.told_of(range(max(0, low - _BACK), high)):
            return False
        return self._turns.is_party(draft, who)

    def inside_denial(self, draft: Draft) -> bool:
        """Is it part of what somebody denies: "Ito denied Moreno's claim that he had left"?"""
        return self._turns.inside_denial(draft)

    def spoken_of(self, sentence: Sentence, draft: Draft) -> list[str]:
        """Is whoever the sentence is about charged with something?"""
        named, (low, high) = list[str](), draft.unit
        for place, word in enumerate(sentence.words[: sentence.verb]):
            if len(word) >= SHORT and not sentence.classes[place] & ~NOMINAL:
                named.append(word)
        return [f"of {measure}" for measure in self._turns.parties.measures(named, low, high)]

    def note(self, draft: Draft, who: Who | None, stance: Stance | None, *, outright: bool) -> None:
        """Keep in mind what was said, and by whom; outright: it needs no denial before it to be one."""
        self._turns.note(draft, who, stance, outright=outright)

    def measures(self, draft: Draft, who: Who | None) -> list[str]:
        """What holds of the text before the statement, and of who makes it."""
        before = self._before(draft.unit[0], self._name(draft, who))
        return [
            *self._before_it(draft, who, before),
            *self._of_speaker(draft, who),
            *self._topics.measures(draft, before),
        ]

    def _before_it(self, draft: Draft, who: Who | None, before: range) -> list[str]:
        """Was somebody accused, and where; was something reported, denied, asked, said by others?"""
        name, around, found = self._name(draft, who), self._around(draft), list[str]()
        here = self._here(draft, around)
        earlier = range(max(0, draft.unit[0] - _EARLIER), draft.unit[0])
        for kind in ("accusing", "reporting", "published", "misdeeds"):
            if any(self._topics.named(kind, each) for each in here):
                found.append(f"{kind} here")
            elif self._topics.named(kind, before):
                found.append(f"{kind} before")
            elif self._topics.named(kind, earlier):
                found.append(f"{kind} earlier")
        if self._answering(before) or any(self._answering(each) for each in here[1:]):
            found.append("asked")
        if self._asked(before) or any(self._asked(each) for each in here):
            found.append("asked for deeds")
        if self._tried(draft, around):
            found.append("tried")
        if self._denied_lately(draft, name):
            found.append("denied by the speaker")
        elif self._turns.denied_before(draft.unit[0]):
            found.append("denied by somebody")
        if draft.subject and self._related(draft.subject, before, *self._beside(draft.subject, around)):
            found.append("related")
        found += self._others(draft, before)
        found += self._turns.measures(draft, who)
        found += self._later(draft)
        return found

    def _here(self, draft: Draft, around: range) -> list[range]:
        """The words of the sentence around what is said, without the cue, and what opens and ends it."""
        first, last = draft.pieces[0]
        opening = range(first, min(last, first + SHORT))  # "Contrary to reports, …"
        low, high = draft.cue
        if not around.start <= low <= high <= around.stop:
            return [opening, self._after(draft), around]
        return [opening, self._after(draft), range(around.start, low), range(high, around.stop)]

    def _later(self, draft: Draft) -> list[str]:
        """Does the text say only behind it what is denied?"""
        low, high = draft.unit
        after = range(high, min(len(self._scan.folded), high + _AFTER))
        found = [f"{kind} after" for kind in ("accusing", "reporting") if self._topics.named(kind, after)]
        if low < _LEDE < len(self._scan.folded) - _LEDE:
            found.append("opening")
        if self.asked(draft):
            found.append("question, whole" if draft.whole else "question")
        return found

    def asked(self, draft: Draft) -> bool:
        """Does a question stand right before?"""
        low = draft.unit[0]
        return "?" in self._scan.forms[max(0, low - SHORT) : low]

    def _others(self, draft: Draft, before: range) -> list[str]:
        """Has somebody else just spoken?"""
        each = [said for said in self._turns.recent if before.start <= said.first < before.stop]
        found = ["others" for said in each[:1]]
        if any(said.stance == "accuses" for said in each):
            found.append("accuser")
        low = draft.unit[0]
        if not self._scan.vocabulary.denials.contrasting.isdisjoint(self._scan.folded[low : low + AHEAD]):
            found.append("contrast")
        return found

    def _of_speaker(self, draft: Draft, who: Who | None) -> list[str]:
        """Who speaks, and with which verb?"""
        scan, denials, subject = self._scan, self._scan.vocabulary.denials, draft.subject
        found = list[str]()
        cue = scan.folded[draft.cue[0] : draft.cue[1]]
        if not denials.complaining.isdisjoint(cue):
            found.append("complained")
        if not denials.insisting.isdisjoint(cue):
            found.append("insisted")
        elif not denials.countering.isdisjoint(cue):
            found.append("countered")
        if subject is None:
            return [*found, "nobody"]
        head, low = head_of(scan, subject), draft.unit[0]
        if scan.tags[head] & DOCUMENT:
            found.append("document")
        elif not scan.vocabulary.told.isdisjoint(scan.folded[subject.first : subject.last]):
            found.append("newsroom")
        elif decides(scan, subject):
            found.append("judge")
        elif not denials.polled.isdisjoint(scan.folded[subject.first : subject.last]):
            found.append("many")
        elif not denials.witnesses.isdisjoint(scan.folded[subject.first : subject.last]):
            found.append("bystander")
        elif not denials.representatives.isdisjoint(scan.folded[subject.first : subject.last]):
            found.append("representative")
        if who is not None:
            found.append(f"by {who.kind}")
        accused = self._topics.places("accusing")
        at = smaller(accused, low)
        stretch = (
            range(max(0, accused[at - 1] - 2 * AHEAD), min(low, accused[at - 1] + _BACK)) if at else None
        )
        if stretch and self._related(subject, stretch):
            found.append("related to the accused")
        return found

    def _denied_lately(self, draft: Draft, name: str | None) -> bool:
        """Has the speaker just denied something?"""
        first, last = draft.unit[0], self._turns.last
        if draft.follows and last and last.first == first and last.stance == "denies":
            return True
        return name is not None and any(
            each.name == name and each.stance == "denies" and each.first >= first - _LATELY
            for each in self._turns.recent
        )

    def _after(self, draft: Draft) -> range:
        """The words behind what is said, or behind its last comma: ", after …", ", contrary to a report"."""
        scan, (first, last), high = self._scan, draft.pieces[-1], draft.unit[1]
        if last < high and scan.forms[last] == ",":
            return range(last, min(high, last + _BACK))
        for place in range(last - 2, max(first, last - _BACK), -1):
            if scan.forms[place] == ",":
                return range(place, last)
        return range(last, last)

    def _related(self, subject: Subject, *stretches: range) -> bool:
        """Does the speaker belong to what is spoken of: "he", "its director", somebody named there?"""
        scan, words = self._scan, self._scan.folded
        head = head_of(scan, subject)
        if scan.tags[head] & DOCUMENT or decides(scan, subject):
            return False
        places = range(subject.first, head + 1)
        if any(scan.tags[i] & (PRONOUN | POSSESSIVE) or words[i] in scan.vocabulary.owners for i in places):
            return True
        if not scan.vocabulary.denials.representatives.isdisjoint(words[i] for i in places):
            return True
        named = {words[i] for i in places if scan.named(i) and not scan.tags[i] & ~NOMINAL}
        named.add(words[head])
        return any(words[i] in named for stretch in stretches for i in stretch)

    def _beside(self, subject: Subject, around: range) -> tuple[range, range]:
        """The words of a range before and behind the subject."""
        if not around.start <= subject.first < around.stop:
            return around, range(0)
        return range(around.start, subject.first), range(min(subject.last, around.stop), around.stop)

    def _name(self, draft: Draft, who: Who | None) -> str | None:
        """The speaker's name, where it is sure that the speaker bears it."""
        scan, subject = self._scan, draft.subject
        if who is None or subject is None:
            return None
        last = subject.last - 1
        return who.name if scan.tags[last] & PRONOUN or scan.folded[last] in who.name.lower() else None

    def _tried(self, draft: Draft, around: range) -> bool:
        """Is it a court that hears this, and not from a witness?"""
        words, denials, subject = self._scan.folded, self._scan.vocabulary.denials, draft.subject
        if denials.hearings.isdisjoint(words[i] for i in around) or subject is None:
            return False
        return denials.witnesses.isdisjoint(words[subject.first : subject.last])

    def _answering(self, places: range) -> bool:
        """Is somebody asked or confronted here: "when asked about the report"?"""
        questioned = self._scan.vocabulary.denials.questioned
        return not questioned.isdisjoint(self._scan.folded[places.start : places.stop])

    def _asked(self, places: range) -> bool:
        """Is somebody asked here what they have done: "asked whether he had known"?"""
        scan, asking = self._scan, self._scan.vocabulary.denials.asking
        if not asking.may_begin(scan.folded[places.start : places.stop]):
            return False
        for place in places:
            length = asking.at(scan.folded, place)
            if length and any(
                each & HAVE for each in scan.tags[place + length + 1 : place + length + 2 * AHEAD]
            ):
                return True
        return False

    def is_own(self, draft: Draft, who: Who | None) -> bool:
        """Are "he" and "it" the speaker: in reported words of somebody who can be named?"""
        scan, subject = self._scan, draft.subject
        if subject is None or scan.quoted[draft.pieces[0][0]] or scan.kinds[subject.first] == NUMBER:
            return False
        others = scan.vocabulary.denials.polled  # "most voters", "prosecutors": "she" is somebody else
        if not others.isdisjoint(scan.folded[subject.first : subject.last]):
            return False
        if who is not None and who.kind == "group":
            return scan.folded[draft.pieces[0][0]] in scan.vocabulary.denials.several
        return who is None or who.kind != "document"

    def _before(self, end: int, speaker: str | None) -> range:
        """The sentence that ends at `end`, unless it is the speaker's own."""
        scan, start = self._scan, end
        for place in range(end - 2, max(-1, end - _BACK), -1):
            if scan.forms[place] in _ENDS and place + 1 < end - SHORT:
                break
            start = place
        own = [each for each in self._turns.recent if each.name == speaker and each.stance != "denies"]
        if speaker and any(start <= each.first < end for each in own):
            return range(end, end)
        return range(start, end)

    def _around(self, draft: Draft) -> range:
        """The words of the sentence before what is said, or behind it."""
        low, high = draft.unit
        first, last = min(draft.pieces)[0], max(draft.pieces)[1]
        return range(low, first) if first - low > high - last else range(last, min(high, last + _BACK))
