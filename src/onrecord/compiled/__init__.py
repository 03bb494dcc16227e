"""What is compiled is used only where its sources have not changed since.

The annotators are one library whose name tells what it was made of. Where a source is another
one now, all of them run in Python, which finds the same in twice the time: no `.py` file is hidden.
The parts of reading and of words that Cython makes have names of their own beside the Python.
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

PURE = "ONRECORD_PURE"
"""In the environment: what is neither compiled nor run compiled; a part, or anything else for all parts."""
PARTS = ("annotators", "reading", "words")

PACKAGE = Path(__file__).parent.parent
FILES = (
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


def is_wanted(part: str) -> bool:
    """May a part be compiled, and run so?"""
    pure = os.environ.get(PURE, "")
    return not pure or (pure in PARTS and pure != part)


def sources() -> list[Path]:
    """The files that are compiled."""
    found = [path for pattern in FILES for path in sorted(PACKAGE.glob(pattern))]
    return [path for path in found if path.name not in LEFT_OUT]


def name_of(source: Path) -> str:
    """The module that a file holds: `onrecord.text.words`."""
    return ".".join(source.relative_to(PACKAGE.parent).with_suffix("").parts)


def group() -> str:
    """What a library made of the sources as they are is called."""
    digest = blake2b(digest_size=8)
    for source in sources():
        digest.update(f"{name_of(source)}\0".encode() + source.read_bytes() + b"\0")
    return f"annotators_{digest.hexdigest()}"


def symbol(module: str) -> str:
    """Under which name the library holds a module."""
    return module.replace(".", "___")


def is_current(module: ModuleType) -> bool:
    """Is a module made by Cython no older than the sources that lie beside it?"""
    built = Path(module.__file__ or "")
    sources = [*built.parent.glob("*.pyx"), *built.parent.glob("*.pxi")]
    return all(source.stat().st_mtime <= built.stat().st_mtime for source in sources)


class Annotators(MetaPathFinder, Loader):
    """Finds and loads the compiled modules, if they are all there and current.

    modules: their names; none where Python is to be used.
    """

    def __init__(self) -> None:
        self._library: Path | None = None
        self._modules: frozenset[str] | None = None

    @property
    def modules(self) -> frozenset[str]:
        if self._modules is None:
            self._modules = frozenset()
            if is_wanted("annotators") and self._load_library():
                self._modules = frozenset(map(name_of, sources()))
        return self._modules

    def _load_library(self) -> bool:
        name = f"{group()}__mypyc"
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
        if not fullname.startswith(("onrecord.text.", "onrecord.annotate.")) or fullname not in self.modules:
            return None
        return ModuleSpec(fullname, self, origin=str(self._library))

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        """The module, run; it has entered itself in `sys.modules`."""
        held = symbol(spec.name)
        module = self._loaded(held)
        sys.modules.pop(held, None)
        return module

    def exec_module(self, module: ModuleType) -> None:
        """Nothing: it was run when it was made."""


ANNOTATORS = Annotators()


def enable() -> None:
    """Have the compiled modules found before their sources; touches no disk until one is asked for."""
    if ANNOTATORS not in sys.meta_path:
        sys.meta_path.insert(0, ANNOTATORS)
