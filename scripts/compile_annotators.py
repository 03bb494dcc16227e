"""Compile the annotators of names and statements, in place, with mypyc.

    python scripts/compile_annotators.py           # two to five minutes, a C compiler and 1 GB of memory
    python scripts/compile_annotators.py --undo    # Python again

They find the same and take two thirds of the time. What is compiled hides its
`.py` file: a change there counts when it is compiled again, or undone.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
from pathlib import Path

SOURCE = Path(__file__).resolve().parent.parent / "src"
WHAT = (
    "text/*.py",
    "annotate/statements/*.py",
    "annotate/statements/denials/*.py",
    "annotate/people/*.py",
    "annotate/places/prominence.py",
)
LEFT_OUT = frozenset(["__init__.py", "folding.py"])
"""mypyc does not take the surrogates in a pattern of folding.py."""


def sources() -> list[Path]:
    """The files that are compiled."""
    found = [path for pattern in WHAT for path in sorted((SOURCE / "onrecord").glob(pattern))]
    return [path for path in found if path.name not in LEFT_OUT]


def built(source: Path) -> Path | None:
    """What a file was compiled to, if it was."""
    return next(source.parent.glob(f"{source.stem}.*.so"), None)


def stale() -> list[Path]:
    """Files that were changed after they had been compiled."""
    pairs = [(source, built(source)) for source in sources()]
    return [source for source, made in pairs if made and made.stat().st_mtime < source.stat().st_mtime]


def undo() -> None:
    """Remove everything that was built."""
    for path in (*SOURCE.glob("*__mypyc.*.so"), *filter(None, map(built, sources()))):
        path.unlink()


def build() -> None:
    """Compile; leaves everything in Python where it fails."""
    undo()
    names = [str(path.relative_to(SOURCE)) for path in sources()]
    command = [Path(sys.executable).with_name("mypyc"), "--strict", *names]
    folder = SOURCE.parent / "build" / "annotators"
    folder.mkdir(parents=True, exist_ok=True)
    settings = os.environ | {"MYPYC_OPT_LEVEL": "1", "MYPYC_DEBUG_LEVEL": "0"}
    with open(folder / "log.txt", "w", encoding="utf-8") as log:
        done = subprocess.run(command, cwd=SOURCE, env=settings, stdout=log, stderr=log, check=False)
    shutil.rmtree(SOURCE / "build", ignore_errors=True)  # where mypyc works
    if done.returncode:
        undo()
        sys.exit(f"nothing was compiled; {folder / 'log.txt'} says why")


def main() -> None:
    """Build, or undo it."""
    parser = argparse.ArgumentParser(description="Compile the annotators of names and statements.")
    parser.add_argument("--undo", action="store_true")
    undo() if parser.parse_args().undo else build()


if __name__ == "__main__":
    main()
