"""Who was introduced where on a page."""

from __future__ import annotations

import pytest

from onrecord.read.undelimited.names import Names

CASES = [
    # lines, the line asked, the start asked, surnames met only before that start
    (["Ada Moreno opened the lock.", "It is new.", "Moreno smiled."], 2, 1, 1),
    (["Ada Moreno opened the lock.", "It is new.", "Moreno smiled."], 2, 0, 0),
    (["Ada Moreno opened it.", "Moreno smiled.", "Then Moreno’s dog sang."], 2, 1, 0),
    (["Ada Moreno opened it.", "Ada Moreno smiled."], 1, 1, 0),
    (["Nobody came.", "Moreno smiled."], 1, 1, 0),
    (["A town near Green Harbour.", "It is green.", "Green is the sea."], 2, 1, 0),
]


@pytest.mark.parametrize(("lines", "line", "start", "unknown"), CASES)
def test_a_surname_alone_leans_on_who_introduced_it(
    lines: list[str], line: int, start: int, unknown: int
) -> None:
    assert Names(lines).unknown(line, start) == unknown


def test_a_name_that_needs_no_introduction_leans_on_nothing() -> None:
    lines = ["Velmora voted.", *["Rain fell."] * 20, "Aid for New Velmora came.", "Velmora is wet."]
    assert Names(lines).unknown(22, 22) == 0
