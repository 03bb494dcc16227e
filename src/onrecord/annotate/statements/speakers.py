"""Who a speaker is: the fullest name that the article gives."""

from __future__ import annotations

from functools import cache, cached_property
from itertools import compress

from ...records import JointSpeaker, Mention, Span, Who
from ...records.statement import WhoKind
from ...text import lexicon
from ...text.words import CAPITAL, LOWER, NUMBER, PUNCTUATION, UPPER
from ..document import PACKAGE, Document
from .clauses import Subject
from .cues import (
    AGENT,
    CONJUNCTION,
    CUE,
    DETERMINER,
    DOCUMENT,
    ENDED,
    FINITE,
    LINKING,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    SPEAKER,
    THAT,
)
from .drafts import Draft
from .listed import endings, listed
from .naming import Naming, words_of
from .pronouns import Pronouns
from .scan import Scan
from .sourcing import Sourcing

_TITLES = 3  # words before a name, or of one
_NEAR = 80
"""So many words back the last speaker may still be meant by "the governor"."""


@cache
def _forms(language: str) -> dict[str, frozenset[str]]:
    """How the names of organisations end that a word can mean."""
    table = lexicon.table(PACKAGE, language).get("speakers", {})
    return {word: frozenset(ends) for word, ends in table.get("forms", {}).items()}


class Speakers:
    """The speakers of one document, asked for in the order of the text."""

    def __init__(self, document: Document, scan: Scan, naming: Naming, sourcing: Sourcing) -> None:
        self._is_outlet = sourcing.is_outlet
        self._is_agency = sourcing.is_agency
        self._met: dict[str, Who] = {}  # by surname: people whom no list of mentions holds
        self._document, self._scan, self._naming = document, scan, naming
        self._pronouns = Pronouns(document, scan, naming)
        language = document.language
        self._groups = listed(language, "speakers", "groups")
        self._plurals = endings(language, "speakers", "plural_endings")
        self._unnamed = listed(language, "speakers", "unnamed")
        self._anaphoric = listed(language, "speakers", "anaphoric")
        self._organisations = listed(language, "speakers", "organisations")
        self._proper = listed(language, "speakers", "proper")
        self._forms = _forms(language)
        self._titles = listed(language, "people", "titles", "roles")
        self._aged = listed(language, "speakers", "aged")
        self._one = listed(language, "numbers", "articles")
        self._roles = listed(language, "people", "roles")
        self._last_person: tuple[Who, int] | None = None
        self._last: tuple[Who, int] | None = None  # who spoke, and where their sentence ends

    def who(self, draft: Draft) -> tuple[Who | None, tuple[JointSpeaker, ...]]:
        """Whoever speaks the words of a draft, and who speaks them too."""
        subject = draft.subject
        if draft.who or subject is None:
            return draft.who, ()
        if subject.relative:
            subject = self._antecedent(subject) or subject
        first = self._scan.tags[subject.first]
        if subject.last - subject.first == 1 and first & PRONOUN:
            who = self._pronouns.antecedent(subject.first, self._last, self._last_person)
            return self._spoken(who, draft), ()
        subject = self._source(subject)
        named = self._named(subject) or self._apposed(subject)
        if named:
            whos = [self._naming.who(mention) for mention in named]
            also = tuple(
                JointSpeaker(span=mention.span, who=who)
                for mention, who in zip(named[1:], whos[1:], strict=True)
            )
            return self._spoken(whos[0], draft), also
        return self._spoken(self._presented(subject) or self._described(subject), draft), ()

    def _spoken(self, who: Who | None, draft: Draft) -> Who | None:
        """Remember who spoke, and where the sentence ended in which they did."""
        if who and not draft.whole:
            end = max(draft.unit[1], draft.clause[1])
            self._last = (who, end)
            if who.kind == "person" or self._personal(draft):
                self._last_person = (who, end)
        return who

    def _personal(self, draft: Draft) -> bool:
        """Is the speaker one person without a name: "the prime minister"?"""
        subject = draft.subject
        head = self._head(subject) if subject else None
        if subject is None or head is None:
            return False
        return self._scan.folded[head] in self._roles or self._someone(subject, head)

    def _someone(self, subject: Subject, head: int) -> bool:
        """Is it "a farmer in a green hat": one of a kind, and no organisation, group or document?"""
        scan, word = self._scan, self._scan.folded[head]
        if scan.folded[subject.first] not in self._one or scan.tags[head] & DOCUMENT:
            return False
        return word not in self._organisations and word not in self._groups

    def _antecedent(self, subject: Subject) -> Subject | None:
        """What "who" or "which" stands for: the noun phrase before it."""
        end = subject.first
        if end > 0 and self._scan.forms[end - 1] == ",":
            end -= 1
        first = end
        while first > 0 and first > end - 12:
            kind = self._scan.kinds[first - 1]
            if kind == PUNCTUATION and self._scan.forms[first - 1] not in ".-’'&":
                break
            if self._scan.tags[first - 1] & (PREPOSITION | CONJUNCTION | THAT | RELATIVE):
                break
            first -= 1
        return Subject(first, end, full=end) if end > first else None

    def _named(self, subject: Subject) -> list[Mention]:
        """The people or, failing them, the organisation or place that the subject names."""
        span = self._span(subject)
        heads = [m for m in self._naming.within(span) if self._is_head(m, subject)]
        people = [m for m in heads if m.kind == "person"]
        if people and not self._joint(subject):
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
            if scan.folded[place].endswith(heads) and scan.tags[place + 1] & LINKING:
                return subject._replace(first=place + 2)
        return subject

    def _apposed(self, subject: Subject) -> list[Mention]:
        """The person whose name explains the subject: "its president, Ada Moreno, said"."""
        first, last = self._apposition(subject)
        within = self._naming.within(self._scan.words.span(first, last))[:1] if first < last else []
        if not within or within[0].kind != "person":
            return []
        titles = self._scan.kinds[first : self._scan.words.first_at(within[0].span.start)]
        return within if all(kind == CAPITAL for kind in titles[:_TITLES]) and len(titles) <= _TITLES else []

    def _apposition(self, subject: Subject) -> tuple[int, int]:
        """What stands behind the comma that follows a subject without a name; empty when nothing does."""
        scan, place = self._scan, subject.last
        if place + 1 >= subject.full or scan.forms[place] != "," or scan.kinds[place - 1] != LOWER:
            return place, place
        return place + 1, subject.full

    def _presented(self, subject: Subject) -> Who | None:
        """A person whom no list of mentions holds: "his wife, Adaeze, said"."""
        scan, (first, last) = self._scan, self._apposition(subject)
        last -= first < last and scan.forms[last - 1] == ","
        head = self._head(subject)
        kinds = scan.kinds[first:last]
        if head is None or not 0 < last - first <= _TITLES or any(kind != CAPITAL for kind in kinds):
            return None
        span, word = scan.words.span(first, last), scan.folded[head]
        if word in self._organisations or word in self._groups or scan.tags[head] & DOCUMENT:
            return None
        if self._naming.within(span):
            return None
        role = self._span(subject)
        name = span.of(self._document.text)
        who = Who(name=name, role=self._shown(subject), kind="person", name_span=span, role_span=role)
        return self._met.setdefault(scan.folded[last - 1], who)

    def _joint(self, subject: Subject) -> bool:
        """Do several speak: "Ito and Hale"?"""
        tags, forms = self._scan.tags, self._scan.forms
        places = range(subject.first, subject.last)
        return any(tags[place] & CONJUNCTION or forms[place] in ",&" for place in places)

    def _is_head(self, mention: Mention, subject: Subject) -> bool:
        """Is the mention the speaker itself, not whose spokesman or whose city that is?"""
        scan = self._scan
        first = scan.words.first_at(mention.span.start)
        last = scan.words.end_at(mention.span.end)
        if last < subject.last and scan.folded[last] in scan.vocabulary.owners:
            return False
        last_of_all = mention.kind == "person" and last == subject.last and first > subject.first
        if last_of_all and not scan.tags[first - 1] & (PREPOSITION | DETERMINER | POSSESSIVE):
            return True  # "ambassador to Varnia Ada Moreno"
        for place in range(subject.first, first):
            if scan.tags[place] & PREPOSITION and scan.kinds[place] == LOWER:
                return False
        if mention.kind == "person":
            return True
        behind = [i for i in range(last, subject.last) if scan.kinds[i] == LOWER]
        return not behind or bool(scan.tags[behind[0]] & (PREPOSITION | CONJUNCTION))

    def _described(self, subject: Subject) -> Who | None:
        """A speaker without a name: "the governor", "officials", "the report"."""
        scan = self._scan
        head = self._titled(subject) or self._head(subject)
        if head is None:
            return None
        word, span = scan.folded[head], self._span(subject)
        definite = scan.folded[subject.first] in self._anaphoric
        if definite:
            owned = self._owned(subject, head)
            who = self._in_office(subject, head) if owned else self._meant(subject, head)
            if who:
                return who
        if self._is_agency(subject.first, subject.last):
            return Who(name=self._shown(subject), kind="organisation", name_span=span)
        if self._is_name(head, subject):
            return self._unlisted(self._last_of(subject, head), head)
        return Who(name=self._shown(subject), kind=self._kind(head, word), name_span=span)

    def _is_name(self, head: int, subject: Subject) -> bool:
        """Is the head a name, not a common noun with the capital of its sentence?"""
        scan = self._scan
        if scan.kinds[head] not in (CAPITAL, UPPER) or scan.tags[head] & DOCUMENT:
            return False
        if scan.vocabulary.verb_second:
            return not scan.tags[head] & SPEAKER  # every noun has a capital
        return head > subject.first or not scan.tags[head] & SPEAKER

    def _titled(self, subject: Subject) -> int | None:
        """The last word of a name at the end that a role noun leads up to: "board chief Ada Moreno"."""
        kinds, first = self._scan.kinds, subject.last
        while first > subject.first and kinds[first - 1] in (CAPITAL, UPPER):
            first -= 1
        if first in (subject.first, subject.last) or kinds[first - 1] != LOWER:
            return None
        linked = self._scan.tags[first - 1] & (PREPOSITION | CONJUNCTION | DETERMINER | POSSESSIVE)
        return None if linked else subject.last - 1

    def _last_of(self, subject: Subject, head: int) -> Subject:
        """The last of several names: "Hale" of "Ito and Hale"."""
        for place in range(head - 1, subject.first, -1):
            if self._scan.tags[place] & CONJUNCTION:
                return subject._replace(first=place + 1)
        return subject

    def _unlisted(self, subject: Subject, head: int) -> Who:
        """A name that is no mention: the capitals at the end, and the role before them."""
        scan, text = self._scan, self._document.text
        first = head
        while first > subject.first and scan.kinds[first - 1] in (CAPITAL, UPPER):
            first -= 1
        span = scan.words.span(first, head + 1)
        if first == head and scan.folded[head] in self._met:
            return self._met[scan.folded[head]]
        if self._is_outlet(subject.first, subject.last):
            return Who(name=self._shown(subject), kind="organisation", name_span=self._span(subject))
        begin = subject.first + (scan.folded[subject.first] in self._anaphoric)
        role = scan.words.span(begin, first) if begin < first else None
        kind: WhoKind = "person" if head - first in (1, 2) or role else "unnamed"
        who = Who(
            name=span.of(text),
            role=role.of(text) if role else None,
            kind=kind,
            name_span=span,
            role_span=role,
        )
        if kind == "person" and first < head:
            self._met.setdefault(scan.folded[head], who)
        return who

    def _meant(self, subject: Subject, head: int) -> Who | None:
        """Whom "the governor", "the ministry" or "the 25-year-old gymnast" means."""
        scan = self._scan
        word, offset = scan.folded[head], scan.words.starts[subject.first]
        modifiers = [
            scan.folded[place]
            for place in range(subject.first + 1, head)
            if scan.kinds[place] not in (PUNCTUATION, NUMBER)
        ]
        last = self._last[0] if self._last and self._last[1] > subject.first - _NEAR else None
        if last and last.kind == "person" and last.role and word in words_of(last.role):
            return last
        mention = self._naming.in_role(word, modifiers, offset) or self._naming.called(word, offset)
        if mention is None and not modifiers and word in self._forms:
            mention = self._naming.formed(self._forms[word], offset)
        if mention is None and scan.vocabulary.verb_second and not modifiers and word in self._titles:
            mention = self._naming.compounded(word, offset)
        if mention is None and word in self._aged and not last:
            mention = self._naming.last_person(offset)
        if mention:
            return self._naming.who(mention)
        if last and last.kind == "person" and word in self._aged:
            return last
        if word in self._organisations and self._last and self._last[0].kind == "organisation":
            return self._last[0]
        if word in self._roles and last and last.kind == "person" and not last.role:
            return last  # nobody else is about: "Ito told … The gymnast said"
        return None

    def _in_office(self, subject: Subject, head: int) -> Who | None:
        """Whoever the article gives the whole of a role: "the chief of the Lindmoor Chamber of Trade"."""
        scan = self._scan
        behind = range(head + 1, subject.last)
        names = [scan.folded[place] for place in behind if scan.kinds[place] in (CAPITAL, UPPER)]
        mention = self._naming.holding(scan.folded[head], names) if names else None
        return self._naming.who(mention) if mention else None

    def _owned(self, subject: Subject, head: int) -> bool:
        """Is it somebody's: "Ito's brother", "a spokesman for the port"?"""
        following = range(head + 1, subject.last)
        return any(
            self._scan.folded[i] in self._scan.vocabulary.owners for i in range(subject.first, head)
        ) or any(self._scan.tags[i] & PREPOSITION for i in following)

    def _head(self, subject: Subject) -> int | None:
        """The head noun of the subject: the last word before a preposition or a mark."""
        scan = self._scan
        head: int | None = None
        for place in range(subject.first, subject.last):
            classes = scan.tags[place]
            if head is not None and (
                classes & (PREPOSITION | RELATIVE | THAT)
                or (
                    classes & (ENDED | FINITE | CUE)
                    and any(t & AGENT for t in scan.tags[place + 1 : place + 2])
                )
                or (scan.kinds[place] == PUNCTUATION and not scan.words.glued(place - 1))
            ):
                break
            if scan.kinds[place] in (PUNCTUATION, NUMBER) or classes & (
                DETERMINER | POSSESSIVE | PREPOSITION
            ):
                continue
            head = place
        return head

    def _kind(self, head: int, word: str) -> WhoKind:
        if self._scan.tags[head] & DOCUMENT:
            return "document"
        if word in self._organisations:
            return "organisation"
        if word in self._groups:
            return "group"
        if word in self._unnamed:
            return "unnamed"
        if word.endswith(self._plurals) and self._plurals:
            return "group"
        return "unnamed"

    def _shown(self, subject: Subject) -> str:
        """The subject as written, without the capital of its sentence."""
        scan, first = self._scan, subject.first
        shown = scan.words.span(first, subject.last).of(self._document.text)
        if scan.kinds[first] == CAPITAL and self._common(first):
            return shown[0].lower() + shown[1:]
        return shown

    def _common(self, index: int) -> bool:
        """Has a word its capital from its sentence only?"""
        scan, word = self._scan, self._scan.folded[index]
        if scan.tags[index] & (DETERMINER | POSSESSIVE):
            return True
        if scan.vocabulary.verb_second or word in self._proper:
            return False
        return bool(scan.tags[index] & SPEAKER) or word in self._lower

    @cached_property
    def _lower(self) -> frozenset[str]:
        """The words that the article has in lower case somewhere."""
        scan = self._scan
        return frozenset(compress(scan.folded, map(LOWER.__eq__, scan.kinds)))

    def _span(self, subject: Subject) -> Span:
        return self._scan.words.span(subject.first, subject.last)
