"""The annotators run compiled just where they were compiled from the sources that are here."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import onrecord
from onrecord import compiled

PACKAGE = Path(onrecord.__file__).parent
ASK = """
from onrecord.annotate.statements import cues
from onrecord.text import words
print(words.__file__, cues.__file__)
"""


@pytest.mark.parametrize("path", compiled.sources(), ids=lambda path: f"{path.parent.name}/{path.name}")
def test_nothing_compiled_has_cached_properties(path):
    """mypyc makes them anew whenever they are asked for: keep what was found in an attribute."""
    assert "cached_property" not in path.read_text(encoding="utf-8")


@pytest.fixture
def package(tmp_path, need) -> Path:
    """A copy of onrecord that is compiled."""
    need("compiled annotators", list((PACKAGE / "compiled").glob(f"{compiled.group()}*")))
    shutil.copytree(PACKAGE, tmp_path / "onrecord", ignore=shutil.ignore_patterns("__pycache__", "serve"))
    return tmp_path / "onrecord"


def kinds(package: Path, **environment: str) -> set[str]:
    """What two annotating modules were loaded from: `.py`, `.so`, or both."""
    settings = {name: value for name, value in os.environ.items() if name != compiled.PURE}
    settings |= {"PYTHONPATH": str(package.parent), **environment}
    command = [sys.executable, "-c", ASK]
    done = subprocess.run(command, env=settings, capture_output=True, text=True, check=True)
    assert str(package) in done.stdout
    return {Path(name).suffix for name in done.stdout.split()}


def test_what_is_current_runs_compiled(package):
    assert kinds(package) == {".so"}


def test_one_changed_source_makes_all_run_in_python(package):
    with (package / "annotate" / "places" / "senses.py").open("a", encoding="utf-8") as source:
        source.write("# changed\n")
    assert kinds(package) == {".py"}


def test_a_source_more_makes_all_run_in_python(package):
    (package / "text" / "later.py").write_text("")
    assert kinds(package) == {".py"}


def test_a_library_that_does_not_load_is_left_alone(package):
    for library in (package / "compiled").glob("annotators_*"):
        library.write_bytes(b"cut off")
    assert kinds(package) == {".py"}


def test_python_runs_where_it_is_asked_for(package):
    assert kinds(package, ONRECORD_PURE="1") == {".py"}
