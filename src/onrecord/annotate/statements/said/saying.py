"""A verb of saying with what stands around it: what the rules for its words ask about."""

from __future__ import annotations

from ....records.statement import Stance
from ..grammar.clauses import Subject
from ..grammar.complements import INFINITIVE, PREPOSED, Complement
from ..grammar.cues import Entry
from ..grammar.drafts import RIGHT, Draft
from ..grammar.groups import Group
from ..grammar.scan import Scan


class Saying:
    """A verb that may announce words, in its sentence.

    group: the verb with its auxiliaries; after: what follows it; low, high: the sentence.
    """

    __slots__ = ("after", "entry", "group", "high", "low", "scan", "verb")

    def __init__(
        self, scan: Scan, verb: int, entry: Entry, group: Group, after: Complement, low: int, high: int
    ) -> None:
        self.scan, self.low, self.high = scan, low, high
        self.verb, self.entry, self.group, self.after = verb, entry, group, after

    def draft(self, subject: Subject, start: int, stance: Stance | None) -> Draft:
        """What is announced behind the verb; `start` is where its clause begins."""
        first, after = self.group.first, self.after
        return Draft(
            (first, after.cue_last),
            (start, after.first),
            RIGHT,
            subject,
            stance,
            after.first,
            after.whom,
            after.kind,
        )

    def finite_stance(self) -> Stance | None:
        """How a finite verb stands to what follows it."""
        return self.entry.stance if self.after.kind in (PREPOSED, INFINITIVE) else self.entry.plain
