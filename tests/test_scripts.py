"""The scripts that look at the whole of onrecord run."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


def run(*command: str) -> str:
    """What a script prints."""
    done = subprocess.run(
        [sys.executable, *command], cwd=ROOT, capture_output=True, text=True, timeout=100, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_every_pattern_is_printed_on_a_line_of_its_own() -> None:
    lines = run("scripts/patterns.py").splitlines()
    assert len(lines) > 10
    assert any("WARC" in line or r"[^\W\d_]" in line for line in lines)


@pytest.mark.parametrize("folder", ["src", "scripts"])
def test_sizes_are_measured(folder: str) -> None:
    said = run("scripts/measure.py", folder)
    assert "files: median" in said
    assert "functions: median" in said
