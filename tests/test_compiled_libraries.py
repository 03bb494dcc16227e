"""A library runs compiled just where it was compiled from the sources that are here."""

import ast
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import onrecord
from onrecord import compiled
from onrecord.read.measures import key_in_python

PACKAGE = Path(onrecord.__file__).parent
ASK = {
    "annotators": ("onrecord.annotate.statements.grammar.cues", "onrecord.text.words"),
    "reading": ("onrecord.read.body", "onrecord.read.entries.cuts"),
}
SOURCES = [path for library in compiled.LIBRARIES for path in library.sources()]


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_nothing_compiled_has_cached_properties(path):
    """mypyc makes them anew whenever they are asked for: keep what was found in an attribute."""
    assert "cached_property" not in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_nothing_compiled_asks_for_parts_of_an_unpacked_tuple(path):
    """mypyc breaks off at `tag in ("h1", *HEADINGS)`, and the whole library would be missing."""
    asked = [node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Compare)]
    pairs = [pair for node in asked for pair in zip(node.ops, node.comparators, strict=True)]
    held = [group for sign, group in pairs if isinstance(sign, (ast.In, ast.NotIn))]
    parts = [part for group in held for part in getattr(group, "elts", ())]
    assert not any(isinstance(part, ast.Starred) for part in parts)


def test_letters_are_made_small_as_python_does():
    """mypyc has a way of its own, which does not know the sigma that ends a word."""
    assert key_in_python("ΟΔΟΣ ΤΗΣ ΠΟΛΗΣ") == "οδος της πολης"


@pytest.fixture
def package(tmp_path, need) -> Path:
    """A copy of onrecord that is compiled."""
    for library in compiled.LIBRARIES:
        need(f"compiled {library.part}", list((PACKAGE / "compiled").glob(f"{library.group()}*")))
    shutil.copytree(PACKAGE, tmp_path / "onrecord", ignore=shutil.ignore_patterns("__pycache__", "serve"))
    return tmp_path / "onrecord"


def kinds(package: Path, part: str, **environment: str) -> set[str]:
    """What two modules of a library were loaded from: `.py`, `.so`, or both."""
    settings = {name: value for name, value in os.environ.items() if name != compiled.PURE}
    settings |= {"PYTHONPATH": str(package.parent), **environment}
    asked = "from importlib import import_module as of; print({})".format(
        ", ".join(f"of({name!r}).__file__" for name in ASK[part])
    )
    command = [sys.executable, "-c", asked]
    done = subprocess.run(command, env=settings, capture_output=True, text=True, check=True)
    assert str(package) in done.stdout
    return {Path(name).suffix for name in done.stdout.split()}


@pytest.mark.parametrize("part", ASK)
def test_what_is_current_runs_compiled(package, part):
    assert kinds(package, part) == {".so"}


@pytest.mark.parametrize(
    ("changed", "annotators", "reading"),
    [
        ("annotate/places/senses.py", ".py", ".so"),
        ("read/entries/telling.py", ".so", ".py"),
        ("read/rows.py", ".so", ".py"),  # not compiled, but what it says of types was relied on
        ("text/names.py", ".py", ".py"),
        ("records/article.py", ".so", ".py"),
        ("cli/__init__.py", ".so", ".so"),
    ],
)
def test_one_changed_source_makes_all_that_lean_on_it_run_in_python(package, changed, annotators, reading):
    with (package / changed).open("a", encoding="utf-8") as source:
        source.write("# changed\n")
    assert kinds(package, "annotators") == {annotators}
    assert kinds(package, "reading") == {reading}


@pytest.mark.parametrize(("folder", "part"), [("text", "annotators"), ("read/undelimited", "reading")])
def test_a_source_more_makes_all_run_in_python(package, folder, part):
    (package / folder / "later.py").write_text("")
    assert kinds(package, part) == {".py"}


@pytest.mark.parametrize("part", ASK)
def test_a_library_that_does_not_load_is_left_alone(package, part):
    for library in (package / "compiled").glob(f"{part}_*"):
        library.write_bytes(b"cut off")
    assert kinds(package, part) == {".py"}


@pytest.mark.parametrize("part", ASK)
@pytest.mark.parametrize("pure", ["1", "itself"])
def test_python_runs_where_it_is_asked_for(package, part, pure):
    assert kinds(package, part, ONRECORD_PURE=part if pure == "itself" else pure) == {".py"}
