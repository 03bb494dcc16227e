"""A language is added by adding its lexicon file: the example of docs/annotate.md does so."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from onrecord import annotate
from onrecord.records import Statement
from onrecord.text import lexicon

PAGE = Path(__file__).parents[2] / "docs" / "annotate.md"
TEXT = (
    "“O porto fica fechado”, disse a prefeita Ada Moren. Segundo Moren, o cais está rachado. "
    "Ela negou que a ponte fosse perigosa."
)


@pytest.fixture
def portuguese(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The lexicon file that the docs show, where the package's files lie."""
    page = PAGE.read_text(encoding="utf-8")
    (shown,) = re.findall(r"<!-- example: language -->\n```toml\n(.*?)```", page, re.DOTALL)
    (tmp_path / "lexicon").mkdir()
    (tmp_path / "lexicon" / "pt.toml").write_text(shown, encoding="utf-8")
    monkeypatch.setattr(lexicon, "files", lambda package: tmp_path)
    lexicon.table.cache_clear()
    yield
    lexicon.table.cache_clear()


def test_without_a_file_nothing_is_said() -> None:
    assert not [record for record in annotate.text(TEXT, language="gl") if isinstance(record, Statement)]


@pytest.mark.usefixtures("portuguese")
def test_with_the_file_of_the_docs_it_is() -> None:
    assert f"> {TEXT}" in PAGE.read_text(encoding="utf-8")
    found = [record for record in annotate.text(TEXT, language="pt-BR") if isinstance(record, Statement)]
    assert [(s.words[0].of(TEXT), s.who and s.who.name, s.stance) for s in found] == [
        ("O porto fica fechado", "Ada Moren", "says"),
        ("o cais está rachado", "Ada Moren", "says"),
        ("a ponte fosse perigosa", "Ada Moren", "denies"),
    ]
