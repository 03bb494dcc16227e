"""Speakers that are described, "the governor", "officials", "the report", and names that no list holds."""

from __future__ import annotations

from ....records import Span, Who
from ....records.statement import WhoKind
from ....text.words import CAPITAL, LOWER, NUMBER, PUNCTUATION, UPPER
from ...document import Document
from ...people.splitting import HYPHENS
from ..chains.newsrooms import Newsrooms
from ..grammar.clauses import Subject
from ..grammar.cues import (
    AGENT,
    CITED,
    CONJUNCTION,
    CUE,
    DETERMINER,
    DOCUMENT,
    ENDED,
    FINITE,
    LINKING,
    POSSESSIVE,
    PREPOSITION,
    RELATIVE,
    SPEAKER,
    THAT,
    TO,
)
from ..grammar.listed import endings, listed
from ..grammar.naming import Naming
from ..grammar.scan import Scan
from .bodies import Bodies
from .referents import Referents, Spoken


class Descriptions:
    """The speakers of one document that are described and not named where they speak."""

    def __init__(self, document: Document, scan: Scan, naming: Naming, newsrooms: Newsrooms) -> None:
        self._is_outlet, self._meant = newsrooms.is_outlet, newsrooms.meant
        self._is_agency = newsrooms.is_agency
        self._document, self._scan, self._naming = document, scan, naming
        language = document.language
        self._referents = Referents(scan, naming, language, self._is_outlet)
        organisations, personal = (
            listed(language, *keys) for keys in (("speakers", "organisations"), ("people", "personal"))
        )
        self._bodies = Bodies(scan, naming, organisations, personal)
        self._lengthened: dict[tuple[str, int], tuple[int, int] | None] = {}
        self._lowered: dict[str, bool] = {}
        self._met: dict[str, Who] = {}  # by surname: people whom no list of mentions holds
        self._groups = listed(language, "speakers", "groups")
        self._plurals = endings(language, "speakers", "plural_endings")
        self._unnamed = listed(language, "speakers", "unnamed")
        self._anaphoric = listed(language, "speakers", "anaphoric")
        self._organisations = listed(language, "speakers", "organisations")
        self._firms = listed(language, "speakers", "firms")
        self._proper = listed(language, "speakers", "proper")
        self._one = listed(language, "numbers", "articles")
        self._roles = listed(language, "people", "roles")

    def note(self, subject: Subject, who: Who) -> None:
        """Remember whom the noun of a description means, as its apposition tells."""
        head = self.head(subject)
        if head is not None and who.kind == "person":
            self._referents.noted(head, who)

    def is_personal(self, subject: Subject) -> bool:
        """Is a speaker without a name one person: "the prime minister", "a farmer in a green hat"?"""
        head = self.head(subject)
        return head is not None and (self._scan.folded[head] in self._roles or self._someone(subject, head))

    def is_firm(self, subject: Subject) -> bool:
        """Is a speaker without a name described as a firm: "the airline"?"""
        head = self.head(subject)
        return head is not None and self._scan.folded[head] in self._firms

    def is_body(self, subject: Subject) -> bool:
        """Is a speaker without a name described as an organisation or a group: "the union"?"""
        head = self.head(subject)
        word = "" if head is None else self._scan.folded[head]
        return word in self._organisations or word in self._firms or word in self._groups

    def is_relative(self, subject: Subject, last: int) -> bool:
        """Is the speaker somebody's who is named behind `last`: "the brother of activist Ada Moreno"?"""
        head = self.head(subject)
        if head is None or head >= last or not self._referents.is_relational(head):
            return False
        return bool(self._scan.tags[head + 1] & (PREPOSITION | TO))

    def _someone(self, subject: Subject, head: int) -> bool:
        """Is it "a farmer in a green hat": one of a kind, and no organisation, group or document?"""
        scan, word = self._scan, self._scan.folded[head]
        if scan.folded[subject.first] not in self._one or scan.tags[head] & DOCUMENT:
            return False
        return word not in self._organisations and word not in self._groups

    def who(self, subject: Subject, last: Spoken | None) -> Who | None:
        """A speaker without a name: "the governor", "officials", "the report"."""
        scan = self._scan
        head = self._titled(subject) or self.head(subject)
        if head is None:
            return self._somebody(subject)
        word, span = scan.folded[head], self._scan.words.span(subject.first, subject.last)
        who = self._referents.who(subject, head, last)
        if who:
            return who
        meant = self._newsroom_meant(subject) or self._body_meant(subject, head)
        if meant:
            return Who(name=meant.of(self._document.text), kind="organisation", name_span=meant)
        if self._is_agency(subject.first, subject.last):
            return Who(name=self._shown(subject), kind="organisation", name_span=span)
        if self._is_name(head, subject):
            return self._unlisted(self._last_of(subject, head), head)
        subject = self._before_agent(subject, head)
        return Who(name=self._shown(subject), kind=self._kind(head, word), name_span=span)

    def _before_agent(self, subject: Subject, head: int) -> Subject:
        """The subject without who hands it on: "a letter" of "a letter seen by the Courier"."""
        place, tags = head + 1, self._scan.tags
        if place + 1 >= subject.last or self._scan.vocabulary.verb_second or not tags[place + 1] & AGENT:
            return subject
        handed = tags[place] & (ENDED | FINITE | CUE | CITED)
        return Subject(subject.first, place, full=subject.full) if handed else subject

    def _somebody(self, subject: Subject) -> Who | None:
        """ "Another" and "others", which stand without a noun."""
        word = self._scan.folded[subject.first]
        if subject.last - subject.first > 1 or not (word in self._groups or word in self._unnamed):
            return None
        span = self._scan.words.span(subject.first, subject.last)
        return Who(name=word, kind="group" if word in self._groups else "unnamed", name_span=span)

    def _body_meant(self, subject: Subject, head: int) -> Span | None:
        """The name of the body that "the party" means, which no list of mentions holds."""
        scan, word = self._scan, self._scan.folded[head]
        alone = subject.last == head + 1 and not scan.vocabulary.verb_second
        if not alone or scan.folded[subject.first] not in self._anaphoric or not self.is_body(subject):
            return None
        found = self._bodies.meant(head) if head == subject.first + 1 else None
        found = found or (self._bodies.firm(head) if self.is_firm(subject) else None)
        return scan.words.span(*found) if found and word else None

    def _newsroom_meant(self, subject: Subject) -> Span | None:
        """The name of the newsroom that "das Blatt" means, also as whose account something is."""
        first = subject.last - 2
        return self._meant(first, subject.last) if first >= subject.first else None

    def _is_name(self, head: int, subject: Subject) -> bool:
        """Is the head a name, not a common noun with the capital of its sentence?"""
        scan = self._scan
        if not scan.named(head) or scan.tags[head] & DOCUMENT:
            return False
        if self._referents.variations.is_national(subject, head):
            return False
        if scan.words.glued(head - 1) and scan.kinds[head - 2 : head - 1] == [NUMBER]:
            return False  # "der 61-Jährige"
        if scan.vocabulary.verb_second:
            return not scan.tags[head] & SPEAKER  # every noun has a capital
        if scan.tags[head] & SPEAKER and scan.folded[subject.first] in self._one:
            return False  # "a former Labour MP"
        return head > subject.first or not scan.tags[head] & SPEAKER

    def _titled(self, subject: Subject) -> int | None:
        """The last word of a name at the end that a role noun leads up to: "board chief Ada Moreno"."""
        kinds, first = self._scan.kinds, subject.last
        while first > subject.first and self._scan.named(first - 1):
            first -= 1
        if first in (subject.first, subject.last) or kinds[first - 1] != LOWER:
            return None
        described = any(classes & RELATIVE for classes in self._scan.tags[subject.first : first])
        if described or self.is_relative(subject, first):
            return None  # "the brother of activist Ada Moreno", "the doctor who treated singer Ada Moreno"
        linked = self._scan.tags[first - 1] & (PREPOSITION | TO | CONJUNCTION | DETERMINER | POSSESSIVE)
        if not self._scan.tags[first - 1] & SPEAKER:
            inside = self._scan.tags[subject.first + 1 : first - 1]
            linked = linked or any(classes & PREPOSITION for classes in inside)  # "seized off Port Ada"
        return None if linked else subject.last - 1

    def _last_of(self, subject: Subject, head: int) -> Subject:
        """The last of several names: "Hale" of "Ito and Hale"."""
        for place in range(head - 1, subject.first, -1):
            if self._scan.tags[place] & CONJUNCTION and self._scan.forms[place] != "&":
                return subject.begun_at(place + 1)
        return subject

    def _is_part(self, index: int) -> bool:
        """Is this a capital of a name, or the hyphen in it?"""
        glued = self._scan.forms[index] in HYPHENS and self._scan.words.glued(index)
        return glued or self._scan.named(index)

    def _unlisted(self, subject: Subject, head: int) -> Who:
        """A name that is no mention: the capitals at the end, and the role before them."""
        scan, text = self._scan, self._document.text
        first = head
        while first > subject.first and self._is_part(first - 1):
            first -= 1
        span = scan.words.span(first, head + 1)
        if first == head and scan.folded[head] in self._met:
            return self._met[scan.folded[head]]
        if self._is_outlet(subject.first, subject.last):
            return Who(
                name=self._shown(subject),
                kind="organisation",
                name_span=self._scan.words.span(subject.first, subject.last),
            )
        begin = subject.first + (scan.folded[subject.first] in self._anaphoric)
        role = scan.words.span(begin, first) if begin < first else None
        if first == head and role is None and not scan.vocabulary.verb_second:
            return self._of_one_word(head)
        kind: WhoKind = "person" if head - first in (1, 2) or role else "unnamed"  # any noun has a capital
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

    def _of_one_word(self, head: int) -> Who:
        """A name of one word: the organisation whose longer name it begins, else somebody's surname."""
        scan = self._scan
        last = self._longer(head)
        where = scan.words.span(*last) if last else scan.words.span(head, head + 1)
        kind: WhoKind = "organisation" if last or scan.kinds[head] == UPPER else "person"
        return Who(name=where.of(self._document.text), kind=kind, name_span=where)

    def _longer(self, head: int) -> tuple[int, int] | None:
        """Where a name of two words or more begins with a word: "Halden Cells" for "Halden"."""
        word, kind = self._scan.folded[head], self._scan.kinds[head]
        if (word, kind) not in self._lengthened:
            self._lengthened[word, kind] = self._longest(word, kind)
        return self._lengthened[word, kind]

    def _longest(self, word: str, kind: int) -> tuple[int, int] | None:
        scan, kinds = self._scan, self._scan.kinds
        for place in scan.words.all_of(word):
            last = place + 1
            while last < len(kinds) and last < place + 4 and kinds[last] == CAPITAL:
                last += 1
            parted = kinds[place] != kind or scan.quoted[place] or last == place + 1
            if not parted and not self._naming.within(scan.words.span(place, last)):
                return place, last
        return None

    def head(self, subject: Subject) -> int | None:
        """The head noun of the subject: the last word before a preposition or a mark."""
        scan = self._scan
        head: int | None = None
        for place in range(subject.first, subject.last):
            classes = scan.tags[place]
            if head is not None and (
                classes & (PREPOSITION | TO | RELATIVE | THAT)
                or (scan.vocabulary.verb_second and classes & LINKING)  # "Sprecherin des Amts"
                or (classes & (ENDED | FINITE | CUE) and self._by_agent(place))
                or (scan.kinds[place] == PUNCTUATION and not scan.words.glued(place - 1))
            ):
                break
            if scan.kinds[place] in (PUNCTUATION, NUMBER) or classes & (
                DETERMINER | POSSESSIVE | PREPOSITION
            ):
                continue
            head = place
        return head

    def _by_agent(self, index: int) -> bool:
        """Does "by" or "on" follow a participle: "the letter seen by", "a message posted on"?"""
        return any(classes & (AGENT | PREPOSITION) for classes in self._scan.tags[index + 1 : index + 2])

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
        return bool(scan.tags[index] & SPEAKER) or self._in_lower(word)

    def _in_lower(self, word: str) -> bool:
        """Does the article have a word in lower case somewhere?"""
        if word not in self._lowered:
            kinds = self._scan.kinds
            self._lowered[word] = any(kinds[place] == LOWER for place in self._scan.words.all_of(word))
        return self._lowered[word]

    def presented(self, subject: Subject, first: int, last: int) -> Who | None:
        """Who or what is presented with the name between `first` and `last`; None for a document."""
        scan, head = self._scan, self.head(subject)
        if head is not None and scan.tags[head] & DOCUMENT:
            return None
        if head is None:  # "One, Ada Moreno, said"
            span = scan.words.span(first, last)
            who = Who(name=span.of(self._document.text), kind="person", name_span=span)
            return self._met.setdefault(scan.folded[last - 1], who)
        if self.is_body(subject):
            span = scan.words.span(first, last)
            return Who(name=span.of(self._document.text), kind="organisation", name_span=span)
        span, role = scan.words.span(first, last), scan.words.span(subject.first, subject.last)
        name = span.of(self._document.text)
        who = Who(name=name, role=self._shown(subject), kind="person", name_span=span, role_span=role)
        return self._met.setdefault(scan.folded[last - 1], who)
