"""Who asks and who answers where labels set them apart: "Q:" and "A:", "Courier:" and "AM:"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

from ....records import Mention, Who
from ...document import Document
from ..grammar.listed import listed
from ..grammar.naming import Naming

_FEWEST_TURNS: Final = 2
_MOST_INITIALS: Final = 3  # letters of a label that stands for a name
_QUESTIONS: Final = 0.75  # share of the turns of whoever asks


class Interview:
    """The parts that the labels of one document play."""

    def __init__(
        self, document: Document, naming: Naming, turns: Mapping[str, Sequence[str]], begin: int
    ) -> None:
        """`turns`: for each label, folded, the texts behind it; `begin`: where the first label stands."""
        self._document, self._naming, self._begin = document, naming, begin
        language = document.language
        questions = listed(language, "statements", "question_labels")
        answers = listed(language, "statements", "answer_labels")
        self._answering = answers if any(label in turns for label in questions) else frozenset[str]()
        self._asking = frozenset(
            label for label, texts in turns.items() if len(turns) > 1 and (label in questions or _asks(texts))
        )

    def asks(self, label: str) -> bool:
        """Is this whoever puts the questions, so that nothing behind it is a statement?"""
        return label in self._asking

    def is_answer(self, label: str) -> bool:
        """Does the label say that an answer follows, however short?"""
        return label in self._answering

    def answers(self, label: str) -> Who | None:
        """The person for whom an answer's label or initials stand, None where the label is a name itself."""
        if label in self._answering:
            return self._guest()
        if not self._asking or len(label) > _MOST_INITIALS:
            return None
        meant = {mention.name: mention for mention in self._people() if _initials(mention.name) == label}
        return self._naming.who(*meant.values()) if len(meant) == 1 else None

    def _guest(self) -> Who | None:
        """The person introduced before the first label, of several the one that is named most."""
        people = self._people()
        introduced = {self._naming.who(each).name for each in people if each.span.start < self._begin}
        counts = Counter(self._naming.who(each).name for each in people)
        found = sorted(introduced, key=lambda name: -counts[name])
        if not found or (len(found) > 1 and counts[found[0]] == counts[found[1]]):
            return None
        return next(who for who in map(self._naming.who, people) if who.name == found[0])

    def _people(self) -> list[Mention]:
        return [mention for mention in self._naming.mentions if mention.kind == "person"]


def _asks(texts: Sequence[str]) -> bool:
    """Are these turns questions?"""
    asked = sum(text.rstrip(' "”’»').endswith("?") for text in texts)
    return len(texts) >= _FEWEST_TURNS and asked >= _QUESTIONS * len(texts)


def _initials(name: str) -> str:
    """The first letters of a name, folded: "am" of Ada Moreno."""
    return "".join(word[0] for word in name.split()).casefold()
