"""A text is cut into the same words by the compiled part and by Python, whatever it holds."""

import os
import subprocess
import sys
from types import ModuleType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.compiled import PURE
from onrecord.records import Span
from onrecord.text import columns, compiled

PIECES = (
    "Ada", " ", "\n\n", "\x1c", "\u00a0", "\u3000", "U.S.", "O’Brien", "d’Orval", "’s", "''", "``", "…",
    "...", "10,000.", "Jose\u0301", "Łódź", "東京。", "\U0001f600", "\ud800", "\x00", "x" * 50, "“Wait!”",
    "vice-", "Mr.",
)  # fmt: skip
TEXTS = st.one_of(st.text(max_size=80), st.lists(st.sampled_from(PIECES), max_size=40).map("".join))


@pytest.fixture
def words(need):
    """The compiled module."""
    need("compiled", compiled.IS_COMPILED)
    return compiled.words


def test_it_cuts_as_python_does(words):
    @settings(deadline=None)
    @given(TEXTS)
    def check(text: str) -> None:
        python = columns.cut(text, columns.known, columns.learn)
        assert words.cut(text, columns.known, columns.learn) == python
        assert words.cut(text, {}, columns.learn) == python, "where no piece is known yet"
        assert words.index(python[1]) == columns.index(python[1])

    check()


def test_a_piece_that_came_before_is_told_from_one_that_shares_its_beginning(words):
    tails = ("", "n", "ns", "’s", "\U0001f600")
    texts = [f"{head}{tail} " for head in ("Ada", "Adä", "Ад") for tail in tails]
    for text in [*texts, *texts, "".join(texts)]:
        python = columns.cut(text, columns.known, columns.learn)
        assert words.cut(text, columns.known, columns.learn) == python


def test_values_and_spans_are_those_of_python(words):
    class Lengths(dict):
        def __missing__(self, word):
            return self.setdefault(word, len(word))

    said = ["Ada", "Moreno", "said", "Ada"]
    assert words.valued(said, Lengths(Ada=1)) == columns.valued(said, Lengths(Ada=1)) == [1, 6, 4, 1]
    for span in (words.span, columns.span):
        made = span(Span, [0, 4], [3, 10], 0, 2)
        assert (made, type(made)) == (Span(0, 10), Span)
    with pytest.raises(IndexError):
        words.span(Span, [0, 4], [3, 10], 2, 2)


def test_it_takes_any_kind_of_string_and_nothing_else(words):
    class Marked(str):
        pass

    assert words.cut(Marked("Ada said"), {}, columns.learn)[0] == ["Ada", "said"]
    with pytest.raises(TypeError):
        words.cut(b"Ada said", {}, columns.learn)


def test_one_that_is_older_than_what_it_is_made_of_is_not_used(tmp_path):
    """It would give what the code gave before it was changed."""
    module = ModuleType("words")
    module.__file__ = str(tmp_path / "words.so")
    for name in ("words.so", "words.pyx"):
        (tmp_path / name).touch()
    os.utime(tmp_path / "words.so", (200, 200))
    for changed, current in ((100, True), (300, False)):
        os.utime(tmp_path / "words.pyx", (changed, changed))
        assert compiled.is_current(module) is current


def test_python_can_be_had_where_it_is_built():
    asked = "from onrecord.text import compiled; print(compiled.IS_COMPILED)"
    environment = os.environ | {PURE: "words"}
    done = subprocess.run([sys.executable, "-c", asked], env=environment, capture_output=True, text=True)
    assert done.stdout == "False\n"
