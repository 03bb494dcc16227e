"""What people say in a report: quotations and reported speech, each with its statement record."""

from __future__ import annotations

from typing import Any

from . import world
from .dice import Dice
from .marked import mark
from .model import Block
from .spin import spin
from .teller import Teller
from .wording import capital, tidy
from .world import Person

_QUOTES = (("“", "”"), ('"', '"'))


class Sayings:
    """Makes the paragraphs in which somebody speaks."""

    def __init__(self, teller: Teller) -> None:
        self.teller = teller
        self.dice: Dice = teller.dice
        self.rules = world.table("sayings")
        self.words = self.rules["words"]
        self.spoke: Person | None = None  # whoever spoke last; nobody when it was a body

    def paragraph(self, part: str) -> Block:
        """A paragraph of one to three sentences that belong to one speaker."""
        who = self.teller.event.people[part]
        sentences = [self._quoted(part, who) if self.dice.chance(0.55) else self._claimed(part, who)]
        if sentences[0] and self.dice.chance(0.5):
            later = self._again(part, who)
            sentences += [later] if later else []
        return Block("paragraph", " ".join(sentence for sentence in sentences if sentence))

    def _content(self, table: str, part: str) -> str | None:
        """A pattern of what this part may say that this report has not used."""
        fresh = self.teller.fresh(self.teller.event.grammar.get(table, {}).get(part, []), 1)
        self.teller.told.update(fresh)
        return fresh[0] if fresh else None

    def _quoted(self, part: str, who: Person, patterns: str = "direct") -> str:
        """A direct quotation."""
        self.teller.speaking = who
        first = self._content("quote", part)
        if first is None:
            return self._claimed(part, who)
        pattern = self.dice.pick(self.rules[patterns])
        second = self._content("quote", part) if "{R.}" in pattern else None
        if "{R.}" in pattern and second is None:
            pattern = pattern.replace(" <<{R.}>>", "")
        quoted = {"Q": self._spun(first), "R": self._spun(second or "")}
        return self._said(pattern, who, quoted, None, "says")

    def _claimed(self, part: str, who: Person, patterns: str = "reported") -> str:
        """Reported speech, with the stance that its content asks for."""
        self.teller.speaking = who
        content = self._content("claim", part)
        if content is None:
            return ""
        manner, _, rest = content.partition(": ")
        stance = self.rules["stances"].get(manner)
        if stance:
            return self._said(self.dice.pick(stance["patterns"]), who, {}, self._spun(rest), stance["name"])
        theirs = "{they}" not in content and patterns == "reported"
        speaker = None if theirs and self.dice.chance(0.2) else who
        return self._said(self.dice.pick(self.rules[patterns]), speaker, {}, self._spun(content), "says")

    def _again(self, part: str, who: Person) -> str:
        """One more sentence of a speaker who has just spoken."""
        if self.spoke is not who:
            return ""
        return (
            self._quoted(part, who, "again")
            if self.dice.chance(0.6)
            else self._claimed(part, who, "reported_again")
        )

    def _spun(self, pattern: str) -> str:
        return tidy(spin(pattern, self.dice, self.teller.fill))

    def _said(
        self, pattern: str, who: Person | None, quoted: dict[str, str], claim: str | None, stance: str
    ) -> str:
        """A sentence in which somebody says something, marked and recorded."""
        teller, self.spoke = self.teller, who
        key = teller.label("s")
        record: dict[str, Any] = {
            "key": key,
            "record": "statement",
            "form": "direct" if quoted else "indirect",
            "who": None,
            "via": [],
            "stance": stance,
        }
        teller.records.append(record)

        def fill(symbol: str) -> str:
            if symbol in ("S", "T"):
                return self._speaker(key, record, who, again=symbol == "T")
            if symbol in ("Q,", "Q.", "R."):
                return mark(f"{key}.words", capital(quoted[symbol[0]]) + symbol[1])
            if symbol in ("C", "C^"):
                return mark(f"{key}.words", capital(claim or "") if symbol == "C^" else claim or "")
            return self._cue(symbol, key, record)

        sentence = capital(tidy(spin(pattern, self.dice, fill)))
        opening, closing = _QUOTES[teller.house.straight]
        return sentence.replace("<<", opening).replace(">>", closing)

    def _speaker(self, key: str, record: dict[str, Any], who: Person | None, again: bool) -> str:
        """Whoever speaks, as written here; the record learns who that is."""
        if who is None:
            unnamed = self.dice.chance(0.3)
            pool = self.words["unnamed"] if unnamed else self.teller.event.grammar["bodies"]
            name = spin(self.dice.pick(pool), self.dice, self.teller.fill)
            record["who"] = {"name": name, "role": None, "kind": "unnamed" if unnamed else "organisation"}
            return mark(f"{key}.speaker", name)
        role = who.before or spin(who.after, self.dice, self.teller.fill) or None
        record["who"] = {"name": who.name, "role": role, "kind": "person"}
        if again and self.dice.chance(0.6):
            return mark(f"{key}.speaker", "she" if who.woman else "he")
        return self._introduced(key, who)

    def _introduced(self, key: str, who: Person) -> str:
        """A named person with the mark of the speaker around the name alone."""
        text = self.teller.person(who)
        name = who.surname if f"\ue001{who.surname}\ue002" in text else who.name
        return text.replace(f"\ue001{name}\ue002", f"\ue001{mark(f'{key}.speaker', name)}\ue002", 1)

    def _cue(self, symbol: str, key: str, record: dict[str, Any]) -> str:
        """The verb of saying, or whoever it was said to."""
        if symbol.startswith("cue:"):
            return mark(f"{key}.cue", symbol[4:])
        if symbol in ("said", "told", "added", "added_that", "according"):
            return mark(f"{key}.cue", self.dice.pick(self.words[symbol]))
        if symbol in ("audience", "audience_paper"):
            pattern = self.dice.pick(self.words["audience"]) if symbol == "audience" else "{paper}"
            agency = self.teller.event.agency.outlet
            if "{agency}" in pattern and agency.key != self.teller.house.outlet.key:
                record["via"] = [{"name": agency.name, "kind": "agency"}]
            return spin(pattern, self.dice, self.teller.fill)
        return self.teller.fill(symbol)
