"""Builds what is compiled: by Cython the pass over tags and words, by mypyc the annotators and reading.

All of it is optional: without a C compiler, or with ONRECORD_PURE set, the Python does the same.
"""

from __future__ import annotations

import os
import shutil
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from setuptools import Extension, setup
from setuptools.command.build_ext import build_ext
from setuptools.errors import CompileError

ROOT = Path(__file__).resolve().parent
sys.path.insert(0, str(ROOT / "src"))

from onrecord import compiled  # noqa: E402

FLAGS = ("-g0", "-w", "-fvisibility=hidden")
LOWER = """#define CPyStr_Lower CPyStr_LowerByLetter
{}
#undef CPyStr_Lower
PyObject *CPyStr_Lower(PyObject *text) {{
    static PyObject *name = NULL;
    if (name == NULL && (name = PyUnicode_InternFromString("lower")) == NULL) return NULL;
    return PyObject_CallMethodNoArgs(text, name);
}}
"""
"""mypyc makes letters small one by one, which is wrong for the last sigma of a word; here Python does it."""
PARTS = 12
"""Files that the C is gathered in: its headers are long, and this many can be compiled side by side."""


class Build(build_ext):
    """Builds extensions; what mypyc compiles is translated to C first, and compiled on all cores."""

    def build_extension(self, extension: Extension) -> None:
        library = by_mypyc.get(extension.name)
        if library is None:
            return super().build_extension(extension)
        made = Path(self.get_ext_fullpath(extension.name))
        known = ROOT / "src" / "onrecord" / "compiled" / made.name
        for old in {made.parent, known.parent}:
            remove_others(old, library.part, made.name)
        if known.exists():
            made.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(known, made)
            return None
        folder = Path(self.build_temp).resolve() / library.part
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        extension.include_dirs += translate(library, folder)
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            objects = pool.map(lambda part: self.compiled(part, extension, library.level), gathered(folder))
            extension.extra_objects = [name for names in objects for name in names]
        return super().build_extension(extension)

    def compiled(self, source: Path, extension: Extension, level: str) -> list[str]:
        """What a C file is compiled to, optimised so far."""
        return self.compiler.compile(
            [str(source)],
            output_dir=self.build_temp,
            include_dirs=extension.include_dirs,
            extra_postargs=[*extension.extra_compile_args, *FLAGS, level],
        )


def remove_others(folder: Path, part: str, name: str) -> None:
    """Remove what was built of other sources."""
    for path in folder.glob(f"{part}_*"):
        if path.name != name:
            path.unlink()


def translate(library: compiled.Library, folder: Path) -> list[str]:
    """Write a library to a folder as C; returns where its headers are."""
    try:
        from mypyc.build import include_dir, mypycify
    except ImportError:
        raise CompileError(f"{library.part}: not compiled, as mypy is not installed") from None
    sources = library.sources()
    try:
        mypycify(
            [str(path.relative_to(ROOT)) for path in sources],
            multi_file=True,
            target_dir=str(folder),
            group_name=library.group(),
        )
    except SystemExit:
        raise CompileError(f"{library.part}: not compiled, as mypyc does not take it") from None
    strings = folder / "str_ops.c"
    strings.write_text(LOWER.format(strings.read_text(encoding="utf-8")), encoding="utf-8")
    (folder / "entries.c").write_text(entries(map(compiled.name_of, sources)), encoding="ascii")
    return [str(folder), include_dir()]


def entries(modules) -> str:
    """C by which each module can be asked of the library by its name."""
    symbols = [compiled.symbol(module) for module in modules]
    lines = [
        f"PyObject *CPyInit_{s}(void);\nPyMODINIT_FUNC PyInit_{s}(void) {{ return CPyInit_{s}(); }}\n"
        for s in symbols
    ]
    return "#include <Python.h>\n" + "".join(lines)


def gathered(folder: Path) -> list[Path]:
    """A few C files of like size that include all those in a folder."""
    parts = [(0, place, []) for place in range(PARTS)]
    for source in sorted(folder.glob("*.c"), key=lambda path: -path.stat().st_size):
        size, place, names = parts.pop(0)
        parts = sorted([*parts, (size + source.stat().st_size, place, [*names, source.name])])
    (folder / "parts").mkdir(exist_ok=True)
    for _, place, names in parts:
        text = "".join(f'#include "{name}"\n' for name in names)
        (folder / "parts" / f"part{place}.c").write_text(text, encoding="ascii")
    return sorted((folder / "parts").glob("*.c"))


def cython_extension(name: str) -> Extension:
    """A part written in Cython."""
    source = Path("src", *name.split(".")).with_suffix(".pyx")
    depends = [str(path.relative_to(ROOT)) for path in sorted((ROOT / source).parent.glob("*.pxi"))]
    return Extension(name, [str(source)], depends=depends, optional=True)


by_mypyc = {
    f"onrecord.compiled.{library.group()}__mypyc": library
    for library in compiled.LIBRARIES
    if compiled.is_wanted(library.part)
}
by_cython = {
    part: cython_extension(name)
    for part, name in (("reading", "onrecord.read.compiled.scan"), ("words", "onrecord.text.compiled.words"))
    if compiled.is_wanted(part)
}
setup(
    ext_modules=[*(Extension(name, [], optional=True) for name in by_mypyc), *by_cython.values()],
    cmdclass={"build_ext": Build},
)
