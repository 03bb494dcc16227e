"""`onrecord read --explain`: a line for each row of a page."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from onrecord.cli import app

PAGE = (
    "<title>Harbour closed</title><nav><a href=/>Home</a> <a href=/s>Sport</a> <a href=/m>More</a></nav>"
    "<h1>Harbour closed</h1><p>The harbour of Lindmouth was closed on Monday after a storm tore cranes from "
    "their rails, the town said.</p><p>The ministry said repairs would cost at least 10 million euros.</p>"
)


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.html"
    path.write_text(PAGE, encoding="utf-8")
    return path


def test_each_row_has_its_verdict_and_why(page: Path) -> None:
    done = CliRunner().invoke(app, ["read", str(page), "--explain"])
    assert done.exit_code == 0
    _, menu, title, first, second, counted = done.stdout.splitlines()
    assert menu.startswith("drop")
    assert "Home Sport More" in menu
    assert title.endswith(" title")
    assert all(line.startswith("keep") and line.endswith("running text") for line in (first, second))
    assert counted == "2 of 4 rows kept"


def test_it_goes_with_one_file(page: Path) -> None:
    assert CliRunner().invoke(app, ["read", str(page), str(page), "--explain"]).exit_code != 0


def test_what_cannot_be_read_is_said_on_standard_error(tmp_path: Path) -> None:
    done = CliRunner().invoke(app, ["read", str(tmp_path / "none.html"), "--explain"])
    assert (done.exit_code, done.stdout) == (1, "")
    assert "no-such-file" in done.stderr
