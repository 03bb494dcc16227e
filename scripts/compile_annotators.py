"""Compile the annotators, in place, with mypyc.

    python scripts/compile_annotators.py           # two to three minutes, a C compiler, 1 GB of memory
    python scripts/compile_annotators.py --undo    # Python again

They find the same in little more than half the time. What is compiled hides its `.py` file: a
change there counts when it is compiled again, or undone.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

SOURCE = Path(__file__).resolve().parent.parent / "src"
WHAT = (
    "text/*.py",
    "annotate/numbers.py",
    "annotate/statements/*.py",
    "annotate/statements/denials/*.py",
    "annotate/people/*.py",
    "annotate/dates/*.py",
    "annotate/figures/*.py",
    "annotate/places/*.py",
)
LEFT_OUT = ("__init__.py", "folding.py", "packing.py")
"""mypyc does not take the surrogates in a pattern of folding.py; nothing but a script packs."""

FLAGS = ("-O1", "-w", "-fno-tree-pre", "-fno-tree-dominator-opts", "-fno-tree-sra")
"""More takes longer and makes nothing faster: most time is spent in what Python itself does."""


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
    folder = SOURCE.parent / "build" / "annotators"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    script = f"import compile_annotators; compile_annotators.compile_in({str(folder)!r})"
    settings = os.environ | {"PYTHONPATH": str(Path(__file__).parent)}
    with open(folder / "log.txt", "w", encoding="utf-8") as log:
        command = [sys.executable, "-c", script]
        done = subprocess.run(command, cwd=SOURCE, env=settings, stdout=log, stderr=log, check=False)
    if done.returncode:
        undo()
        sys.exit(f"nothing was compiled; {folder / 'log.txt'} says why")
    shutil.rmtree(folder)


def compile_in(folder: str) -> None:
    """Translate to C, then compile on all cores; the working directory is that of the sources."""
    from mypyc.build import mypycify
    from setuptools import Distribution
    from setuptools.command.build_ext import build_ext

    class Parallel(build_ext):
        """Compiles the files of an extension side by side."""

        def build_extension(self, extension: Any) -> None:
            extension.extra_compile_args += FLAGS
            extension.extra_objects = self.objects(extension)
            extension.sources = []
            super().build_extension(extension)

        def objects(self, extension: Any) -> list[str]:
            """What the files of an extension are compiled to."""

            def of(source: str) -> list[str]:
                return self.compiler.compile(
                    [source],
                    output_dir=self.build_temp,
                    include_dirs=extension.include_dirs,
                    extra_postargs=extension.extra_compile_args,
                )

            with ThreadPoolExecutor(os.cpu_count()) as pool:
                return [made for each in pool.map(of, extension.sources) for made in each]

    names = [str(path.relative_to(SOURCE)) for path in sources()]
    extensions = mypycify(
        ["--strict", *names], opt_level="1", debug_level="0", multi_file=True, target_dir=folder
    )
    command = Parallel(Distribution({"ext_modules": extensions, "package_dir": {"": "."}}))
    command.inplace, command.build_temp, command.build_lib = True, folder, folder
    command.ensure_finalized()
    command.run()


def main() -> None:
    """Build, or undo it."""
    parser = argparse.ArgumentParser(description="Compile the annotators.")
    parser.add_argument("--undo", action="store_true")
    undo() if parser.parse_args().undo else build()


if __name__ == "__main__":
    main()
