"""`onrecord correct`: what a person changes holds when the archive is read anew, and can be taken back."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

PAGE = """<!doctype html><html lang="en"><head><title>Quay {number} of Lindmouth opens</title>
<meta property="article:published_time" content="2026-03-0{number}T08:10:00+01:00"></head><body><article>
<h1>Quay {number} of Lindmouth opens</h1>
<p>The harbour of Lindmouth opened quay {number} on Monday after two years of work, and the
first ships came in.</p>
<p>“We will build {number} cranes here before the summer,” said {name}, head of the port authority of
Lindmouth. “Nobody has lost a job over it.” The works cost 10 million crowns.</p>
</article></body></html>"""
NAMES = {1: "Ada Moreno", 2: "Ada Moreno", 3: "Otto Brandt"}


def onrecord(*arguments: str, folder: Path, status: int = 0) -> str:
    """Run a command in a folder; what it writes to standard output, or to standard error when it fails."""
    command = [sys.executable, "-m", "onrecord", *arguments]
    done = subprocess.run(command, capture_output=True, cwd=folder, timeout=60, check=False, text=True)
    assert done.returncode == status, done.stderr
    return done.stderr if status else done.stdout


def lines(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


def statements(folder: Path, query: str = "said:cranes") -> list[dict[str, Any]]:
    return lines(onrecord("search", query, "--jsonl", folder=folder))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An archive of three reports: two of Ada Moreno, one of Otto Brandt."""
    for number, name in NAMES.items():
        page = tmp_path / f"{number}.html"
        page.write_text(PAGE.format(number=number, name=name), encoding="utf-8")
    onrecord("add", *(f"{number}.html" for number in NAMES), "--outlet", "lindmouth.example", folder=tmp_path)
    return tmp_path


def read_anew(folder: Path) -> None:
    """Lose the database and have it made again from captures and journal."""
    for path in (folder / "archive").glob("*.sqlite*"):
        os.remove(path)
    onrecord("check", "--repair", folder=folder)


def corrected(folder: Path, *arguments: str) -> str:
    """Make a correction; gives its id."""
    word, name = onrecord("correct", *arguments, "--by", "desk", folder=folder).split()
    assert word == "corrected"
    return name


def test_a_title_is_set_and_set_back(folder: Path) -> None:
    (found,) = lines(onrecord("search", '"quay 3"', "--jsonl", folder=folder))
    name = corrected(folder, "set", found["id"], "title", "The last quay opens")
    read_anew(folder)
    assert lines(onrecord("search", "last", "--jsonl", folder=folder))[0]["title"] == "The last quay opens"
    corrected(folder, "undo", name)
    assert lines(onrecord("search", "last", "--jsonl", folder=folder)) == []


def test_two_entities_are_merged_and_parted(folder: Path) -> None:
    who = {one["who"]["name"]: one["who"]["entity"] for one in statements(folder)}
    name = corrected(folder, "merge", who["Ada Moreno"], who["Otto Brandt"])
    read_anew(folder)
    assert {one["who"]["entity"] for one in statements(folder)} == {who["Ada Moreno"]}
    corrected(folder, "undo", name)
    assert {one["who"]["entity"] for one in statements(folder)} == set(who.values())


def test_somebody_of_the_same_name_is_split_off(folder: Path) -> None:
    found = [one for one in statements(folder) if one["who"]["name"] == "Ada Moreno"]
    assert len({one["who"]["entity"] for one in found}) == 1
    name = corrected(folder, "split", found[0]["who"]["entity"], found[1]["article"])
    corrected(folder, "set", name, "name", "Ada Moreno the younger")
    read_anew(folder)
    assert len({one["who"]["entity"] for one in statements(folder, 'speaker:"Ada Moreno"')}) == 2


def test_what_was_found_is_wrong_or_somebody_elses(folder: Path) -> None:
    said = {one["title"]: one for one in statements(folder)}
    first, second = said["Quay 1 of Lindmouth opens"], said["Quay 2 of Lindmouth opens"]
    corrected(folder, "wrong", first["article"], "--words", "We will build 1 cranes here before the summer,")
    who = '{"name": "Ida Grant", "kind": "person"}'
    part = "We will build 2 cranes here before the summer,"
    corrected(folder, "set", second["article"], "who", who, "--json", "--words", part)
    read_anew(folder)
    assert {one["title"]: one["who"]["name"] for one in statements(folder)} == {
        "Quay 2 of Lindmouth opens": "Ida Grant",
        "Quay 3 of Lindmouth opens": "Otto Brandt",
    }


def test_the_list_says_what_holds(folder: Path) -> None:
    who = statements(folder)[0]["who"]["entity"]
    name = corrected(folder, "set", who, "name", "A. Moreno")
    corrected(folder, "undo", name)
    found = lines(onrecord("correct", "list", folder=folder))
    assert [(one["action"], one["by"], one["holds"]) for one in found] == [
        ("set", "desk", False),
        ("undo", "desk", True),
    ]


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (["set"], "needs the id"),
        (["set", "nobody", "title", "x"], "has the id nobody"),
        (["merge", "ENTITY"], "takes two ids"),
        (["merge", "ENTITY", "nobody"], "there is no entity nobody"),
        (["set", "ARTICLE", "title"], "a field and its value"),
        (["set", "ARTICLE", "text", "x"], "of an article one can set"),
        (["wrong", "ARTICLE", "--words", "nothing of the sort"], "do not stand in the article"),
        (["wrong", "ARTICLE", "--words", "Lindmouth"], "stand 2 times"),
        (["wrong", "ENTITY", "--words", "Lindmouth"], "stand in an article"),
        (["set", "ARTICLE", "tags", "{", "--json"], "not JSON"),
        (["undo", "ARTICLE"], "undo names the correction"),
    ],
)
def test_what_cannot_be_corrected_is_said_in_one_line(folder: Path, arguments: list[str], why: str) -> None:
    found = statements(folder)[0]
    names = {"ENTITY": found["who"]["entity"], "ARTICLE": found["article"]}
    said = onrecord("correct", *(names.get(one, one) for one in arguments), folder=folder, status=2)
    assert why in said
    assert said.count("\n") == 1
    assert onrecord("correct", "list", folder=folder) == ""
