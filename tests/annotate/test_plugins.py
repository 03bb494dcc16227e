"""Annotators of other packages come in by the same door, and a broken one costs a line, not the run."""

import json
import os
import re
import subprocess
import sys
from importlib.metadata import EntryPoint
from pathlib import Path
from typing import Any

import pytest

from onrecord.annotate import Annotator, Document, loose, plugins
from onrecord.annotate.annotators import GROUP, annotators
from onrecord.records import Problem, Record

PAGE = Path(__file__).parents[2] / "docs" / "plugins.md"
ARTICLE = {"id": "a", "text": "FC Lindmoor won on Sunday, Ada Moreno said. At least five fans were hurt."}
GOOD = """
from onrecord.annotate import annotator
from onrecord.records import Mention, Span


@annotator("fans", version=3, after=("people", "nobody"))
def tool(document):
    assert any(mention.name == "Ada Moreno" for mention in document.found["people"])
    yield Mention(id="f", article=document.article.id, kind="organisation", span=Span(0, 2), name="fans",
                  found_by=tool.found_by)
"""


def installed(folder: Path, code: str, name: str = "tool") -> Path:
    """A folder in which a package with one annotator is installed."""
    (folder / "their_tools.py").write_text(code, encoding="utf-8")
    told = folder / "their_tools-1.dist-info"
    told.mkdir()
    (told / "METADATA").write_text("Metadata-Version: 2.1\nName: their-tools\nVersion: 1\n")
    (told / "entry_points.txt").write_text(f"[onrecord.annotators]\nx = their_tools:{name}\n")
    return folder


def annotated(folder: Path, count: int = 1) -> tuple[list[dict[str, Any]], str, int]:
    """Records, standard error and exit status of annotating so many articles with what is in the folder."""
    lines = "".join(json.dumps({**ARTICLE, "id": f"a{number}"}) + "\n" for number in range(count))
    done = subprocess.run(
        [sys.executable, "-m", "onrecord", "annotate", "--only"],
        input=lines,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(folder)},
        timeout=60,
        check=False,
    )
    return [json.loads(line) for line in done.stdout.splitlines()], done.stderr, done.returncode


def problems(records: list[dict[str, Any]]) -> list[tuple[str, str]]:
    return [(one["code"], one["message"]) for one in records if one["record"] == "problem"]


def test_one_of_another_package_reads_what_ours_found(tmp_path: Path) -> None:
    records, errors, status = annotated(installed(tmp_path, GOOD))
    assert (errors, status) == ("", 0)
    assert [one["name"] for one in records if one["found_by"] == "fans/3"] == ["fans"]
    assert {one["found_by"].partition("/")[0] for one in records} >= {
        "people",
        "figures",
        "statements",
        "fans",
    }


@pytest.mark.parametrize(
    ("code", "why"),
    [
        ("import nothing_of_the_sort", "cannot be loaded: ModuleNotFoundError: No module named"),
        ("1 / 0", "cannot be loaded: ZeroDivisionError: division by zero (their_tools.py:1)"),
        ("other = 1", "cannot be loaded: AttributeError"),
        ("def tool(document): return []", "is not made with @annotator"),
        (GOOD.replace('"nobody"', '"fans"'), "waits for itself: fans after fans"),
    ],
)
def test_one_that_cannot_take_part_costs_one_line(tmp_path: Path, code: str, why: str) -> None:
    records, errors, status = annotated(installed(tmp_path, code), count=3)
    ((code, message),) = problems(records)
    assert (code, status, errors.count("\n")) == ("annotator-broken", 1, 2)
    assert why in message
    assert len([one for one in records if one["record"] == "figure"]) == 3


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("raise KeyError('ship')", "fans/3 failed: KeyError: 'ship' (their_tools.py:"),
        ("yield {'name': 'fans'}", "fans/3 failed: TypeError: a record was expected, not a dict"),
    ],
)
def test_one_that_fails_costs_its_finds_in_that_article(tmp_path: Path, line: str, why: str) -> None:
    code = GOOD.replace("    assert", f"    if document.article.id == 'a1':\n        {line}\n    assert")
    records, _, status = annotated(installed(tmp_path, code), count=3)
    (problem,) = [one for one in records if one["record"] == "problem"]
    assert (problem["code"], problem["source"], status) == ("annotator-failed", "a1", 1)
    assert why in problem["message"]
    assert [one["article"] for one in records if one.get("found_by") == "fans/3"] == ["a0", "a2"]
    assert len([one for one in records if one["record"] == "figure"]) == 3


def test_a_fault_of_ours_costs_its_finds_in_that_article(monkeypatch: pytest.MonkeyPatch) -> None:
    def raising(document: Document) -> list[Record]:
        raise KeyError("ship")

    ours = plugins.loaded(EntryPoint("dates", "onrecord.annotate.dates:dates", GROUP))
    assert isinstance(ours, Annotator)
    assert ours.ours
    monkeypatch.setattr(EntryPoint, "load", lambda point: ours._replace(function=raising))
    broken = plugins.loaded(EntryPoint("dates", "onrecord.annotate.dates:dates", GROUP))
    assert isinstance(broken, Annotator)
    (problem,) = broken(Document(loose.article({"id": "a1", "text": "It sank on Friday."})))
    assert isinstance(problem, Problem)
    assert (problem.code, problem.source) == ("annotator-failed", "a1")


def test_records_carry_the_version_of_their_annotator() -> None:
    document = Document(
        loose.article({"id": "a", "text": "Ada Moreno of Lagos said on Friday that five ships left."})
    )
    for each in annotators():
        document.found[each.name] = each(document)
        assert {one.found_by for one in document.found[each.name]} == {each.found_by}


def example() -> str:
    """The package over spaCy that the page shows."""
    (code,) = re.findall(
        r"<!-- example: plug-in -->\n```python\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL
    )
    return str(code)


def test_the_example_over_spacy(tmp_path: Path) -> None:
    pytest.importorskip("spacy")
    records, errors, status = annotated(installed(tmp_path, example(), name="clubs"))
    assert (errors, status) == ("", 0)
    assert [one["name"] for one in records if one.get("found_by") == "clubs/1"] == ["FC Lindmoor"]


def test_the_example_with_a_trained_model(tmp_path: Path) -> None:
    spacy = pytest.importorskip("spacy")
    if not spacy.util.is_package("en_core_web_sm"):
        pytest.skip("the model en_core_web_sm is not installed")
    code = example().replace('spacy.blank("en")', 'spacy.load("en_core_web_sm")')
    records, errors, status = annotated(installed(tmp_path, code, name="clubs"))
    assert (errors, status) == ("", 0)
    assert "FC Lindmoor" in [one["name"] for one in records if one.get("found_by") == "clubs/1"]
