"""Print every regular expression that onrecord compiles, one a line, those built from word lists too.

    python scripts/patterns.py > patterns.txt

Flags are written into the pattern, so that each line stands for itself.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
import sys
from typing import Any

SAMPLE = (
    'Ada Moreno, head of the port authority, said on Thursday that at least five people were hurt. "We will '
    'appeal," she told reporters. According to the ministry, 10,000 to 15,000 tons were lost in March 2025.'
)


def main() -> None:
    """Import and run everything with an eye on `re.compile`."""
    seen: dict[str, None] = {}
    compile_pattern = re.compile

    def watched(pattern: Any, flags: int = 0) -> Any:
        compiled = compile_pattern(pattern, flags)
        if sys._getframe(1).f_globals.get("__name__", "").startswith("onrecord"):
            seen[line(compiled)] = None
        return compiled

    re.compile = watched  # type: ignore[assignment]
    run_everything()
    for pattern in seen:
        print(pattern)


def line(compiled: re.Pattern[Any]) -> str:
    """A pattern on one line, with its flags in front."""
    text = compiled.pattern
    text = text.decode("latin-1") if isinstance(text, bytes) else text
    letters = "".join(
        letter for flag, letter in ((re.I, "i"), (re.M, "m"), (re.S, "s")) if compiled.flags & flag
    )
    if compiled.flags & re.X:
        sys.exit(f"a verbose pattern cannot be printed on one line: {text!r}")
    text = text.replace("\n", "\\n").replace("\0", "\\0")
    text = text.encode("utf-8", "backslashreplace").decode()  # lone surrogates cannot be printed
    return (f"(?{letters})" if letters else "") + text


def run_everything() -> None:
    """Import every module, and use every language, so that lazy patterns are compiled too."""
    import onrecord

    for module in pkgutil.walk_packages(onrecord.__path__, "onrecord."):
        if not module.name.endswith(("__main__", "migrations.env")):  # that one is run by Alembic alone
            importlib.import_module(module.name)
    from onrecord.text import lexicon

    for language in lexicon.languages("onrecord.annotate"):
        onrecord.annotate.text(SAMPLE, published="2025-10-24", language=language)
    onrecord.read.text(f"Category Archive : News\n\n{SAMPLE}\n\n{SAMPLE}\n")
    page = (
        f"<html><head><title>A</title></head><body><article><h1>A</h1><p>{SAMPLE}</p></article></body></html>"
    )
    onrecord.read.html(page.encode())


if __name__ == "__main__":
    main()
