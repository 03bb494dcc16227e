"""What is compiled is used only where its sources have not changed since.

Two libraries, whose names tell what they were made of: the annotators with the words that they share, and
reading. Where a source of one is another one now, all of it runs in Python, which finds the same in twice
the time: no `.py` file is hidden. The parts of reading and of words that Cython makes have names of their
own beside the Python.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from hashlib import blake2b
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import EXTENSION_SUFFIXES, ExtensionFileLoader, ModuleSpec
from importlib.util import module_from_spec
from pathlib import Path
from types import ModuleType
from typing import Final

PURE: Final = "ONRECORD_PURE"
"""In the environment: what is neither compiled nor run compiled; a part, or anything else for all parts."""
PARTS: Final = ("annotators", "reading", "words")

PACKAGE: Final = Path(__file__).parent.parent


def is_wanted(part: str) -> bool:
    """May a part be compiled, and run so?"""
    pure = os.environ.get(PURE, "")
    return not pure or (pure in PARTS and pure != part)


def name_of(source: Path) -> str:
    """The module that a file holds: `onrecord.text.words`."""
    return ".".join(source.relative_to(PACKAGE.parent).with_suffix("").parts)


def symbol(module: str) -> str:
    """Under which name a library holds a module."""
    return module.replace(".", "___")


def is_current(module: ModuleType) -> bool:
    """Is a module made by Cython no older than the sources that lie beside it?"""
    built = Path(module.__file__ or "")
    sources = [*built.parent.glob("*.pyx"), *built.parent.glob("*.pxi")]
    return all(source.stat().st_mtime <= built.stat().st_mtime for source in sources)


class Library(MetaPathFinder, Loader):
    """Modules that mypyc compiles together; finds and loads them, if they are all there and current.

    part: what they are called together. level: how far their C is optimised.
    files: patterns of their sources, but for those `left_out`.
    told: patterns of other files, whose types they take for granted.
    """

    def __init__(
        self, part: str, level: str, files: Sequence[str], left_out: Sequence[str], told: Sequence[str] = ()
    ) -> None:
        self.part, self.level = part, level
        self._files, self._left_out, self._told = files, frozenset(left_out), told
        self._library: Path | None = None
        self._modules: frozenset[str] | None = None

    def sources(self) -> list[Path]:
        """The files that are compiled."""
        left_out = {PACKAGE / name for name in self._left_out}
        found = [path for path in _found(self._files) if path.name != "__init__.py"]
        return [path for path in found if path not in left_out]

    def group(self) -> str:
        """What a library made of the sources as they are, at its level, is called."""
        digest = blake2b(self.level.encode(), digest_size=8)
        for source in [*self.sources(), *_found(self._told)]:
            digest.update(f"{name_of(source)}\0".encode() + source.read_bytes() + b"\0")
        return f"{self.part}_{digest.hexdigest()}"

    @property
    def modules(self) -> frozenset[str]:
        """The names of the modules; none where Python is to be used."""
        if self._modules is None:
            self._modules = frozenset()
            if is_wanted(self.part) and self._load_library():
                self._modules = frozenset(map(name_of, self.sources()))
        return self._modules

    def _load_library(self) -> bool:
        name = f"{self.group()}__mypyc"
        there = (
            path for end in EXTENSION_SUFFIXES if (path := Path(__file__).with_name(name + end)).exists()
        )
        self._library = next(there, None)
        if self._library is None:
            return False
        try:
            sys.modules[name] = self._loaded(name)
        except ImportError:
            return False
        return True

    def _loaded(self, name: str) -> ModuleType:
        loader = ExtensionFileLoader(name, str(self._library))
        return module_from_spec(ModuleSpec(name, loader, origin=str(self._library)))

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Where a module is, if it is a compiled one."""
        if not fullname.startswith(self._beginnings()) or fullname not in self.modules:
            return None
        return ModuleSpec(fullname, self, origin=str(self._library))

    def _beginnings(self) -> tuple[str, ...]:
        """How the names of the modules begin, which tells without a look at the disk."""
        return tuple({f"{PACKAGE.name}.{pattern.partition('/')[0]}." for pattern in self._files})

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        """The module, run; it has entered itself in `sys.modules`."""
        held = symbol(spec.name)
        module = self._loaded(held)
        sys.modules.pop(held, None)
        return module

    def exec_module(self, module: ModuleType) -> None:
        """Nothing: it was run when it was made."""


def _found(patterns: Sequence[str]) -> list[Path]:
    """The files that these patterns name."""
    return [path for pattern in patterns for path in sorted(PACKAGE.glob(pattern))]


ANNOTATORS: Final = Library(
    "annotators",
    "-O1",
    (
        "records/ids.py",
        "text/*.py",
        "annotate/digits.py",
        "annotate/numbers.py",
        "annotate/statements/*.py",
        "annotate/statements/chains/*.py",
        "annotate/statements/grammar/*.py",
        "annotate/statements/said/*.py",
        "annotate/statements/verb_second/*.py",
        "annotate/statements/who/*.py",
        "annotate/statements/denials/*.py",
        "annotate/people/*.py",
        "annotate/dates/*.py",
        "annotate/figures/*.py",
        "annotate/places/*.py",
    ),
    left_out=("text/folding.py", "annotate/places/packing.py"),
)
"""Annotators gain a tenth by -O1 over -Og for a minute on one core, and hardly anything by -O2 for two more.

mypyc does not take the surrogates in a pattern of folding.py; nothing but a script packs.
"""
_BY_CYTHON: Final = ("elements", "features", "marks", "nesting", "outline", "rows")
_SELDOM_ASKED: Final = ("explanation", "ruled", "rules")
READING: Final = Library(
    "reading",
    "-O2",
    ("read/*.py", "read/entries/*.py", "read/undelimited/*.py"),
    left_out=[f"read/{name}.py" for name in (*_BY_CYTHON, *_SELDOM_ASKED)],
    told=("read/*.py", "records/*.py", "text/*.py"),
)
"""Reading, a third as large as the annotators, gains a twentieth by -O2 over -O1.

Rows and frames are made by Cython, so nothing compiled may take those of rows.py for granted.
"""
LIBRARIES: Final = (ANNOTATORS, READING)


def enable() -> None:
    """Have the compiled modules found before their sources; touches no disk until one is asked for."""
    for library in LIBRARIES:
        if library not in sys.meta_path:
            sys.meta_path.insert(0, library)
