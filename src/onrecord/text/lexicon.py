"""Word lists: one data file per language, read once.

Code knows no word of any language; a language is added by adding its file.
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def table(package: str, language: str) -> dict[str, Any]:
    """The lexicon file of a language in `package`, or {} where there is none.

    package: such as "onrecord.annotate"; its files lie in `lexicon/`.
    language: BCP 47; only the primary subtag counts ("en-GB" reads en.toml).
    """
    primary = language.replace("_", "-").split("-")[0].lower()
    if not primary.isalpha():
        return {}
    path = files(package) / "lexicon" / f"{primary}.toml"
    if not path.is_file():
        return {}
    tables = tomllib.loads(path.read_text(encoding="utf-8"))
    for usual, other in tables.pop("spellings", {}).items():
        _also_spelled(tables, usual, other)
    return tables


def _also_spelled(tables: dict[str, Any], usual: str, other: str) -> None:
    """Add to each list and each key that holds `usual` the words with `other` in its place."""
    for key, value in [*tables.items()]:
        if usual in key:
            tables.setdefault(key.replace(usual, other), value)
        if isinstance(value, list):
            value += [each.replace(usual, other) for each in value if isinstance(each, str) and usual in each]
        for table in value if isinstance(value, list) else [value]:
            if isinstance(table, dict):
                _also_spelled(table, usual, other)


@cache
def languages(package: str) -> tuple[str, ...]:
    """The languages that have a lexicon file in `package`, sorted."""
    folder = files(package) / "lexicon"
    return tuple(sorted(f.name[:-5] for f in folder.iterdir() if f.name.endswith(".toml")))
