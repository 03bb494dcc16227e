"""Who a speaker is: the fullest name that the article gives."""

from __future__ import annotations

from typing import Final

from ....records import JointSpeaker, Mention, Span, Who
from ....text.words import CAPITAL, LOWER
from ...document import Document
from ...people.splitting import HYPHENS
from ..chains.newsrooms import Newsrooms
from ..grammar.clauses import Subject
from ..grammar.cues import (
    CONJUNCTION,
    DETERMINER,
    LINKING,
    NOMINAL,
    OBJECT,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    SPEAKER,
    TIME,
    TO,
)
from ..grammar.drafts import Draft
from ..grammar.listed import listed
from ..grammar.naming import Naming
from ..grammar.scan import Scan
from .antecedents import antecedent
from .appositions import Appositions
from .descriptions import Descriptions
from .floor import Floor
from .openings import Openings
from .pairs import pair_before
from .pronouns import Pronouns

_TITLES: Final = 3  # words of a name


class Speakers:
    """The speakers of one document, asked for in the order of the text."""

    def __init__(self, document: Document, scan: Scan, naming: Naming, newsrooms: Newsrooms) -> None:
        self._scan, self._naming = scan, naming
        self._pronouns, self._openings = Pronouns(document, scan, naming), Openings(scan, naming)
        self._descriptions = Descriptions(document, scan, naming, newsrooms)
        self._appositions = Appositions(scan, naming, self._descriptions)
        self._both = listed(document.language, "speakers", "both")
        self._personal = listed(document.language, "people", "personal")
        self._one = listed(document.language, "numbers", "articles")
        self._calling = listed(document.language, "speakers", "calling")
        self._floor = Floor()
        self._joint: list[Who] = []  # who last spoke together

    def who(self, draft: Draft) -> tuple[Who | None, tuple[JointSpeaker, ...]]:
        """Whoever speaks the words of a draft, and who speaks them too."""
        subject = draft.subject
        if draft.who or subject is None:
            return draft.who, ()
        self._floor.hear(draft)
        if subject.relative:
            noun = antecedent(self._scan, self._naming, subject, draft.unit[0], self._personal)
            subject = self._whole(noun) if noun else subject
        else:
            subject = draft.subject = self._whole(subject)
        first = self._scan.tags[subject.first]
        joint = self._together(subject)
        if joint:
            self._joint = joint
            return self._spoken(joint[0], draft), tuple(
                JointSpeaker(span=self._span(subject), who=who) for who in joint[1:]
            )
        alone = subject.last - subject.first == 1 and first & (PRONOUN | OBJECT)
        if alone and not (subject.full > subject.last + 1 and self._appositions.named(subject)):
            return self._spoken(self._stood_for(subject.first), draft), ()
        subject = self._source(subject)
        heads = self._named(subject)
        named = heads or self._appositions.named(subject)
        if named:
            whos = [self._naming.who(mention) for mention in named]
            if not heads:
                self._descriptions.note(subject, whos[0])  # "The bishop, the Rev. Ada Moreno, said"
            self._joint = whos if len(whos) > 1 else self._joint
            also = tuple(
                JointSpeaker(span=mention.span, who=who)
                for mention, who in zip(named[1:], whos[1:], strict=True)
            )
            return self._spoken(whos[0], draft), also
        return self._spoken(
            self._appositions.presented(subject)
            or self._called(subject)
            or self._descriptions.who(subject, self._floor.last),
            draft,
        ), ()

    def _stood_for(self, pronoun: int) -> Who | None:
        """Whoever a pronoun means."""
        described = self._openings.described(pronoun, self._floor.last[1] if self._floor.last else 0)
        if described and self._pronouns.is_personal(pronoun):
            who = self._descriptions.who(described, self._floor.last)
            if who and who.kind == "unnamed":
                return who
        return self._pronouns.antecedent(pronoun, self._floor.last, self._floor.person)

    def _spoken(self, who: Who | None, draft: Draft) -> Who | None:
        """Remember who spoke, and where the sentence ended in which they did."""
        if who is None or draft.whole:
            return who
        subject, end = draft.subject, max(draft.unit[1], draft.clause[1])
        led = subject is not None and self._scan.folded[subject.first] in self._one
        person = who.kind == "person"
        if person and led and not self._stands_first(draft):
            return who  # "Ito faces claims by a former coach"
        described = subject and self._descriptions.is_personal(subject) and self._stands_first(draft)
        self._floor.take(who, end, draft, alone=person or bool(described))
        return who

    def _stands_first(self, draft: Draft) -> bool:
        """Is nobody named before the speaker in the sentence, as in "Ito left after a clerk said"?"""
        subject = draft.subject
        if subject is None:
            return False
        low = min(draft.unit[0], subject.first)
        before = self._naming.within(self._scan.words.span(low, subject.first)) if low < subject.first else []
        return self._scan.quoted[low] > 0 or all(mention.kind != "person" for mention in before)

    def _together(self, subject: Subject) -> list[Who]:
        """The two people named together whom "both" or "they" means."""
        if subject.last - subject.first > 1 or self._scan.folded[subject.first] not in self._both:
            return []
        if self._joint and self._floor.last and self._joint[0] is self._floor.last[0]:
            return self._joint  # "Ito and Hale said in a letter … They wrote"
        named = pair_before(self._scan, self._naming, subject.first)
        if not named and not self._scan.tags[subject.first] & PRONOUN:
            return self._joint  # "Both said"
        since = self._floor.last[1] if self._floor.last and self._floor.last[0].kind != "person" else 0
        if named and self._scan.words.starts[min(since, subject.first)] > named[1].span.start:
            return []  # "the workers said. They"
        return [self._naming.who(mention) for mention in named]

    def _whole(self, subject: Subject) -> Subject:
        """The subject with all of the names at its edges: "Kelly-Ann Ito" where "Ann Ito" was taken."""
        words, first, last = self._scan.words, subject.first, subject.last
        while first > 1 and self._scan.forms[first - 1] in HYPHENS and words.glued(first - 1):
            first = self._capitals(first - 2)
        mention = self._naming.around(words.starts[first])
        if mention and mention.kind in ("person", "organisation"):
            first, last = words.first_at(mention.span.start), max(last, words.end_at(mention.span.end))
        return Subject(first, last, subject.relative, max(last, subject.full))

    def _capitals(self, index: int) -> int:
        """Where the capitals begin of which the word at `index` is one."""
        while index > 0 and self._scan.named(index - 1):
            index -= 1
        return index

    def _named(self, subject: Subject) -> list[Mention]:
        """The people or, failing them, the organisation or place that the subject names."""
        span = self._span(subject)
        heads = [m for m in self._naming.within(span) if self._is_head(m, subject)]
        people = [m for m in heads if m.kind == "person"]
        if people and not self._are_several(subject):
            return people[-1:]  # "Harbour Board chief Ada Moreno"
        if people:
            return [m for place, m in enumerate(people) if m.name not in [p.name for p in people[:place]]]
        return [
            m
            for m in heads
            if m.kind == "organisation" or (m.metonym is not False and m.kind == "place" and not m.demonym)
        ][:1]

    def _source(self, subject: Subject) -> Subject:
        """Whose account it is: the police in "Angaben der Polizei"."""
        scan, heads = self._scan, self._scan.vocabulary.source_heads
        for place in range(subject.first, min(subject.last - 2, subject.first + 3)) if heads else ():
            if not scan.folded[place].endswith(heads):
                continue
            if scan.tags[place + 1] & LINKING:
                return subject.begun_at(place + 2)
            if scan.folded[place + 1].endswith(scan.vocabulary.genitive_endings) and not scan.tags[place + 1]:
                return subject.begun_at(place + 1)  # "Angaben beider Seiten"
        return subject

    def _called(self, subject: Subject) -> Who | None:
        """The name in "a witness, who gave her name only as Lena,", "a group calling itself Grey Dawn"."""
        scan, named = self._scan, 0
        for place in range(subject.first, subject.full - 1):
            if scan.folded[place] in self._calling:
                named = place
            comma = place == named + 1 and scan.forms[place] == ","  # "gave her first name, Lena"
            oneself = place == named + 1 and scan.tags[place] & OBJECT  # "calls himself Goran"
            word, known = scan.folded[place], scan.vocabulary
            led = word in known.likening or word in known.genitive  # "known as", "by the name of"
            if named and place - named <= _TITLES and (led or comma or oneself):
                end = place + 1
                while end < subject.full and scan.named(end):
                    end += 1
                if end > place + 1:
                    return self._descriptions.presented(self._described(subject), place + 1, end)
        return None

    def _described(self, subject: Subject) -> Subject:
        """The subject without how somebody is called: "a group" of "a group calling itself"."""
        tags, folded = self._scan.tags, self._scan.folded
        for place in range(subject.first + 1, subject.last):
            if tags[place] & RELATIVE or folded[place] in self._calling:
                return Subject(subject.first, place, full=subject.full)
        return subject

    def _are_several(self, subject: Subject) -> bool:
        """Do several speak: "Ito and Hale"?"""
        tags, forms = self._scan.tags, self._scan.forms
        places = range(subject.first, subject.last)
        return any(tags[place] & CONJUNCTION or forms[place] in ",&" for place in places)

    def _is_head(self, mention: Mention, subject: Subject) -> bool:
        """Is the mention the speaker itself, not whose spokesman or whose city that is?"""
        scan = self._scan
        first = scan.words.first_at(mention.span.start)
        last = scan.words.end_at(mention.span.end)
        if last < subject.last and (
            scan.folded[last] in scan.vocabulary.owners or self._names(mention, last)
        ):
            return False
        if first - 2 > subject.first and scan.tags[first - 1] & CONJUNCTION and scan.forms[first - 2] == ",":
            return mention.kind == "person" and last == subject.last  # "Ito, the mayor, and Hale"
        if any(scan.tags[i] & RELATIVE for i in range(subject.first + 1, first)):
            return False  # "the doctor who treated Ada Moreno"
        last_of_all = mention.kind == "person" and last == subject.last and first > subject.first
        hangs = scan.kinds[first - 1] == LOWER and not scan.tags[first - 1] & (SPEAKER | TIME)
        if hangs and any(scan.tags[i] & PREPOSITION for i in range(subject.first + 1, first - 1)):
            last_of_all = False  # "the owner of a tanker seized off Port Ada"
        if last_of_all and not scan.tags[first - 1] & (PREPOSITION | TO | DETERMINER | POSSESSIVE):
            return not self._governed(mention, subject, first)  # "ambassador to Varnia Ada Moreno"
        for place in range(subject.first, first):
            led = scan.tags[place] & (PREPOSITION if place == subject.first else PREPOSITION | TO)
            if led and scan.kinds[place] == LOWER:
                return False
            if scan.vocabulary.verb_second and place > subject.first and scan.tags[place] & LINKING:
                return False  # "eine Sprecherin des Amts"
        if mention.kind == "person":
            return True
        if mention.kind == "place" and last < subject.last and scan.named(last):
            return False  # "Oman Daily"
        behind = [i for i in range(last, subject.last) if scan.kinds[i] == LOWER]
        return not behind or bool(scan.tags[behind[0]] & (PREPOSITION | CONJUNCTION))

    def _names(self, mention: Mention, last: int) -> bool:
        """Does a person's name only tell which thing is meant: "the Moreno family", "the Kessler brewery"?"""
        scan, before = self._scan, self._scan.words.first_at(mention.span.start) - 1
        if mention.kind != "person" or before < 0 or scan.kinds[last] != LOWER or scan.tags[last] & ~NOMINAL:
            return False
        return bool(scan.tags[before] & DETERMINER)

    def _governed(self, mention: Mention, subject: Subject, first: int) -> bool:
        """Does a preposition lead to a name with a title: "a spokesman for Mayor Ada Moreno"?"""
        scan, titles = self._scan, len((mention.role or "").split())
        before, left = first - 1, titles
        while left and before > subject.first:
            left -= scan.forms[before] != "."  # "Sen."
            before -= 1
        if not titles or left:
            return False
        led = scan.tags[before] & (PREPOSITION | TO) and scan.kinds[before - 1] == LOWER
        titled = range(before + 1, first)
        capitals = all(scan.kinds[i] == CAPITAL or scan.forms[i] == "." for i in titled)
        return bool(led) if capitals else self._descriptions.is_relative(subject, before)

    def _span(self, subject: Subject) -> Span:
        return self._scan.words.span(subject.first, subject.last)
