"""Docs and code agree: generated pages are fresh, examples run, nothing is undocumented."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from onrecord import cli
from onrecord.errors import PROBLEM_CODES

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES = sorted([ROOT / "README.md", ROOT / "CHANGELOG.md", *(ROOT / "docs").rglob("*.md")])


def test_generated_pages_are_up_to_date() -> None:
    done = subprocess.run(
        [sys.executable, "scripts/document.py", "--check"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout


def test_every_command_is_named_in_the_commands_page() -> None:
    page = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
    for command in cli.app.registered_commands:
        assert f"## onrecord {command.name}" in page


def test_every_problem_code_that_code_uses_is_documented_and_the_other_way_round() -> None:
    source = "\n".join(
        p.read_text(encoding="utf-8") for p in (ROOT / "src").rglob("*.py") if p.name != "errors.py"
    )
    used = set(re.findall(r"RecordError\(\s*\"([a-z-]+)\"", source))
    assert used <= PROBLEM_CODES.keys()
    assert {code for code in PROBLEM_CODES if f'"{code}"' not in source} == set()


def test_files_that_the_page_on_statements_names_are_there() -> None:
    page = (ROOT / "docs" / "statements.md").read_text(encoding="utf-8")
    known = {path.name for path in (ROOT / "src" / "onrecord" / "annotate" / "statements").rglob("*.py")}
    assert set(re.findall(r"`(\w+\.py)`", page)) <= known


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.name)
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
        if not target.startswith(("http://", "https://")):
            assert (page.parent / target).exists(), target


@pytest.fixture
def workplace(tmp_path: Path) -> Path:
    """A folder with the docs' example pages, as in a clone."""
    shutil.copytree(ROOT / "docs" / "examples", tmp_path / "docs" / "examples")
    return tmp_path


def shell(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a command as somebody who has onrecord on the path."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        ["bash", "-euo", "pipefail", "-c", command],
        cwd=folder,
        env={**os.environ, "PATH": path},
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )


def examples(text: str, language: str) -> list[str]:
    """The fenced examples in a language."""
    return re.findall(rf"^```{language}\n(.*?)^```", text, re.M | re.S)


@pytest.mark.parametrize("name", ["README.md", "docs/tutorial.md"])
def test_shell_examples_run(workplace: Path, name: str) -> None:
    for example in examples((ROOT / name).read_text(encoding="utf-8"), "sh"):
        done = shell(example, workplace)
        assert done.returncode == 0, example + done.stderr


def test_python_examples_run(workplace: Path) -> None:
    for example in examples(README, "python"):
        done = subprocess.run(
            [sys.executable, "-c", example],
            cwd=workplace,
            capture_output=True,
            text=True,
            timeout=100,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        assert "Ada Moreno · We will not open before Thursday" in done.stdout


def test_the_statement_in_the_readme_is_what_comes_out(workplace: Path) -> None:
    (shown,) = re.findall(r"<!-- example: statement -->\n```json\n(.*?)```", README, re.S)
    out = shell("onrecord read docs/examples/harbour.html | onrecord annotate --only", workplace).stdout
    wanted = json.loads(shown)
    found = [json.loads(line) for line in out.splitlines()]
    direct = next(r for r in found if r["record"] == "statement" and r["form"] == "direct")
    for key, value in wanted.items():
        if isinstance(value, dict):
            assert value.items() <= direct[key].items()
        else:
            assert direct[key] == value
