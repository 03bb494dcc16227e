"""Who may import whom: each layer imports those below it, never beside it or above."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent / "src" / "onrecord"
LAYERS = [
    {"cli"},
    {"config"},
    {"pipeline", "serve", "mcp", "batch"},
    {"collect", "read", "annotate", "group", "store", "export", "demo"},
    {"text", "demo"},
    {"records"},
    {"errors", "compiled"},
]
RANK = {name: rank for rank, names in enumerate(LAYERS) for name in names}
FREE = {"__init__", "__main__"}  # the door to everything


def imported(path: Path) -> set[str]:
    """First-level names inside onrecord that a module imports, at any depth of its code."""
    package = ("onrecord", *path.relative_to(ROOT).with_suffix("").parts[:-1])
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else ()
            full = (*base, *(node.module.split(".") if node.module else ()))
            names = [(*full, alias.name) for alias in node.names] if full == ("onrecord",) else [full]
        elif isinstance(node, ast.Import):
            names = [tuple(alias.name.split(".")) for alias in node.names]
        else:
            continue
        found |= {name[1] for name in names if name[0] == "onrecord" and len(name) > 1}
    return found


MODULES = sorted(ROOT.rglob("*.py"))
ROOMS = [
    {"annotator"},
    {"records"},
    {"who"},
    {"chains", "said"},
    {"verb_second"},
    {"denials"},
    {"grammar"},
]
"""The parts of annotate/statements, laid out like LAYERS."""
STATEMENTS = ROOT / "annotate" / "statements"
ROOM_RANK = {name: rank for rank, names in enumerate(ROOMS) for name in names}


def rooms(path: Path) -> set[str]:
    """The parts of annotate/statements that a module of one of them imports."""
    inside = len(path.relative_to(STATEMENTS).parts)
    nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    modules = [n.module or "" for n in nodes if isinstance(n, ast.ImportFrom) and n.level == inside]
    return {module.split(".")[0] for module in modules}


@pytest.mark.parametrize(
    "path", sorted(STATEMENTS.rglob("*.py")), ids=lambda p: str(p.relative_to(STATEMENTS))
)
def test_rooms_of_statements_import_one_way(path: Path) -> None:
    own = path.relative_to(STATEMENTS).parts[0].removesuffix(".py")
    for name in rooms(path) - {own} if own != "__init__" else ():
        assert ROOM_RANK[name] > ROOM_RANK[own], f"{own} may not import {name}"


def test_the_check_sees_rooms() -> None:
    assert {"denials", "grammar", "verb_second"} <= rooms(STATEMENTS / "said" / "attributions.py")
    assert {"chains", "said"} <= rooms(STATEMENTS / "records.py")


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(ROOT)))
def test_a_module_imports_only_what_lies_below_it(path: Path) -> None:
    own = path.relative_to(ROOT).parts[0].removesuffix(".py")
    if own in FREE:
        return
    assert own in RANK, f"{own} has no layer: give it one in LAYERS and in docs/design/0001-house.md"
    for name in imported(path) - {own, "__version__"}:
        assert RANK[name] > RANK[own], f"{own} may not import {name}"


def test_the_check_sees_relative_and_absolute_imports(tmp_path: Path) -> None:
    sample = ROOT / "annotate" / "document.py"
    assert {"records", "text"} <= imported(sample)


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(ROOT)))
def test_constants_are_final(path: Path) -> None:
    """Compiled code looks up by name, each time, what is not."""
    assert changeable(path.read_text(encoding="utf-8")) == []


def changeable(source: str) -> list[str]:
    """The names in capitals that a module sets and does not declare Final."""
    found = []
    for node in ast.parse(source).body:
        if isinstance(node, ast.Assign):
            parts = [part for target in node.targets for part in getattr(target, "elts", [target])]
            names = [part.id for part in parts if isinstance(part, ast.Name)]
        elif isinstance(node, ast.AnnAssign) and "Final" not in ast.unparse(node.annotation):
            names = [ast.unparse(node.target)]
        else:
            continue
        found += [name for name in names if name.isupper() and len(name) > 1]
    return found


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(ROOT)))
def test_constants_of_a_module_are_used(path: Path) -> None:
    assert unused(path.read_text(encoding="utf-8")) == []


def unused(source: str) -> list[str]:
    """The names in capitals behind a low line that a module sets and never reads."""
    tree = ast.parse(source)
    names = [node.target for node in tree.body if isinstance(node, ast.AnnAssign)]
    own = [each.id for each in names if isinstance(each, ast.Name) and re.fullmatch("_[A-Z0-9_]+", each.id)]
    nodes = [node for node in ast.walk(tree) if isinstance(node, ast.Name)]
    read = {node.id for node in nodes if isinstance(node.ctx, ast.Load)}
    return [name for name in own if name not in read]


def test_the_check_sees_what_is_unused() -> None:
    assert unused("_A: Final = 1\n_B: Final = 2\nC: Final = 3\n_D: Final = _B") == ["_A", "_D"]


def test_the_check_sees_constants() -> None:
    source = "A1 = 1\nB2: int = 2\nC3: Final = 3\nD4: Final[int] = 4\nE5, F6 = 5, 6\nT = str\nnames = []"
    assert changeable(source) == ["A1", "B2", "E5", "F6"]
