"""Print how large functions and files are: median, nine in ten, and the longest.

python scripts/measure.py [FOLDER]        # by default src
"""

from __future__ import annotations

import ast
import sys
from pathlib import Path


def sizes(folder: Path) -> tuple[list[tuple[int, str]], list[tuple[int, str]]]:
    """Lines of each file and of each function, longest first."""
    files, functions = [], []
    for path in folder.rglob("*.py"):
        source = path.read_text(encoding="utf-8")
        files.append((source.count("\n"), str(path)))
        functions += [
            (node.end_lineno - node.lineno + 1, f"{path}:{node.lineno} {node.name}")
            for node in ast.walk(ast.parse(source))
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.end_lineno
        ]
    return sorted(files, reverse=True), sorted(functions, reverse=True)


def say(noun: str, rows: list[tuple[int, str]]) -> None:
    """One line of figures, then the longest."""
    if not rows:
        return
    median, ninth = rows[len(rows) // 2][0], rows[len(rows) // 10][0]
    print(f"{len(rows)} {noun}: median {median} lines, nine in ten under {ninth}")
    for length, name in rows[:8]:
        print(f"  {length:5} {name}")


if __name__ == "__main__":
    files, functions = sizes(Path(sys.argv[1] if len(sys.argv) > 1 else "src"))
    say("files", files)
    say("functions", functions)
