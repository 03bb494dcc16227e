#!/usr/bin/env python3
"""Turn the marked texts of a folder into gold: statements.jsonl, figures.jsonl and dates.jsonl.

    python benchmarks/quality/invented/build.py [FOLDER, by default this one]

The sources are plain texts with marks in braces, so that a span cannot go
astray; README.md says how they are written.
Whatever is not understood ends the run with the id of the text.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable, Iterator
from itertools import product
from pathlib import Path
from typing import Any, NamedTuple

HERE = Path(__file__).parent
OPENING, QUOTING = "“„‚«‹‘\"'»", '“”„‚«»‹›"'
LABELS = re.compile(r"\{(\d+[sq]?(?:,\d+[sq]?)*) ")
STANCES = ["says", "denies", "confirms", "warns", "promises", "asks", "doubts", "praises", "accuses"]


COMPLAINTS: list[str] = []


class Mark(NamedTuple):
    """A stretch of the bare text and what its braces say about it."""

    start: int
    end: int
    note: str


def unmarked(source: str, place: str) -> tuple[str, list[Mark]]:
    """The text without its `{labels text}` marks, and the marks."""
    bare: list[str] = []
    length, position = 0, 0
    open_marks: list[tuple[int, str]] = []
    marks: list[Mark] = []
    while position < len(source):
        label = LABELS.match(source, position)
        if label:
            open_marks.append((length, label[1]))
            position = label.end()
        elif source[position] == "}":
            check(bool(open_marks), place, f"a brace closes nothing: {source[position - 20 : position]!r}")
            start, note = open_marks.pop() if open_marks else (0, "0")
            marks.append(Mark(start, length, note))
            position += 1
        else:
            check(source[position] != "{", place, f"not a label: {source[position : position + 20]!r}")
            bare.append(source[position])
            length, position = length + 1, position + 1
    check(not open_marks, place, f"a brace stays open: {open_marks}")
    return "".join(bare), sorted(marks)


def check(holds: bool, place: str, message: str) -> None:
    """Keep a complaint when something does not hold; `main` ends the run with all of them."""
    if not holds:
        COMPLAINTS.append(f"{place}: {message}")


def documents(path: Path) -> Iterator[tuple[str, list[str]]]:
    """Heading and lines of each document of a source file: they start with `=== `."""
    for part in path.read_text(encoding="utf-8").split("\n=== ")[1:]:
        heading, *lines = part.split("\n")
        yield heading, lines


def statements_document(heading: str, lines: list[str]) -> dict[str, Any]:
    """A text and its statements, from `id date`, `# title`, `names:`, paragraphs and `>` notes."""
    place, published = heading.split()
    title = next((line[2:] for line in lines if line.startswith("# ")), "")
    names = [n.strip() for line in lines if line.startswith("names:") for n in line[6:].split(";")]
    kept = [line for line in lines if not line.startswith(("# ", "names:", "> "))]
    text, marks = unmarked(re.sub(r"\n{3,}", "\n\n", "\n".join(kept)).strip("\n"), place)
    notes: dict[str, list[str]] = {}
    for line in lines:
        if line.startswith("> "):
            numbers, *parts = [part.strip() for part in line[2:].split(";")]
            for number in numbers.split(","):
                notes.setdefault(number.strip(), []).extend(parts)
    found = statements(text, marks, notes, [n for n in names if n], place)
    language = place.split("-")[1]
    return {
        "id": place,
        "language": language,
        "published": published,
        "title": title,
        "text": text,
        "statements": found,
    }


def statements(
    text: str, marks: list[Mark], notes: dict[str, list[str]], names: list[str], place: str
) -> list[dict[str, Any]]:
    """The statements of a text in order of their first piece."""
    pieces: dict[str, dict[str, list[list[int]]]] = {}
    for mark in marks:
        for label in mark.note.split(","):
            number, role = label.rstrip("sq"), label.lstrip("0123456789") or "content"
            pieces.setdefault(number, {}).setdefault(role, []).append([mark.start, mark.end])
    check(set(notes) <= set(pieces), place, f"notes on nothing: {set(notes) - set(pieces)}")
    made = [
        statement(text, roles, notes.get(number, []), names, f"{place} {number}")
        for number, roles in pieces.items()
    ]
    return sorted(made, key=lambda s: s["content"])


def statement(
    text: str, roles: dict[str, list[list[int]]], notes: list[str], names: list[str], place: str
) -> dict[str, Any]:
    """One statement from its pieces and the notes on it."""
    check("content" in roles, place, "no content")
    roles = {"content": [[0, 0]], **roles}
    check(all(len(roles.get(role, [])) < 2 for role in "sq"), place, "two speakers or cues")
    speaker, cue = (roles.get(role, [None])[0] for role in "sq")
    row: dict[str, Any] = {
        "kind": kind(text, roles["content"], notes),
        "content": roles["content"],
        "speaker": speaker,
        "name": name(text[slice(*speaker)] if speaker else "", notes, names, place),
        "cue": cue,
        "stance": next((n[1:] for n in notes if n.startswith("!")), "says"),
        "via": [n[1:].split("^")[0] for n in notes if n.startswith("<")],
        "neutral": "~" in notes,
    }
    check((row["name"] or "").lower() in text.lower(), place, f"not in the text: {row['name']!r}")
    check(row["stance"] in STANCES, place, f"no stance: {row['stance']}")
    check(all(via in text for via in row["via"]), place, f"not in the text: {row['via']}")
    for note in notes:
        check(
            note in ("~", "?", "-", "direct", "nobody") or note[:1] in "=!<+", place, f"not a note: {note!r}"
        )
    check("s" in roles or "nobody" in notes or "~" in notes, place, "no speaker")
    ways = product(*(n[1:].split("^") for n in notes if n.startswith("<")))
    others = [list(chain) for chain in ways if list(chain) != row["via"]]
    also = [resolved(n[1:], names) for n in notes if n.startswith("+")]
    row |= {"via_or": others} if others else {}
    return row | ({"also": also} if also else {}) | ({"unnamed": True} if "?" in notes else {})


def kind(text: str, content: list[list[int]], notes: list[str]) -> str:
    """Whether all, some or none of the pieces stand in quotation marks."""
    quoted = [
        text[max(start - 1, 0)] in OPENING or text[max(start - 2, 0) : start] == "« " for start, _ in content
    ]
    inside = any(mark in text[start:end] for start, end in content for mark in QUOTING)
    if "direct" in notes or all(quoted):
        return "direct"
    return "mixed" if inside or any(quoted) else "indirect"


def resolved(written: str, names: list[str]) -> str:
    """The declared name that ends like what is written, else what is written."""
    fitting = [n for n in names if n == written or n.split()[-1].lower() == written.lower()]
    return fitting[0] if fitting else written


def name(speaker: str, notes: list[str], names: list[str], place: str) -> str | None:
    """The fullest name: given by a note, or the only declared name whose last word the speaker holds."""
    if not speaker or "?" in notes or "-" in notes:
        return None
    given = [n[1:] for n in notes if n.startswith("=")]
    if given:
        return resolved(given[0], names)
    words = {re.sub(r"['’]s?$", "", w).lower() for w in re.findall(r"[\w'’.-]+", speaker)}
    whole = sorted((speaker.index(n), n) for n in names if n in speaker)
    fitting = [n for _, n in whole[:1]] or [n for n in names if n.split()[-1].lower() in words]
    check(len(fitting) == 1, place, f"who is {speaker!r}? {fitting}")
    return "".join(fitting[:1])


FIGURE = re.compile(r"\{([^{}|]+)\|([^{}|]*)(?:\|([^{}|]*))?(?:\|([^{}|]*))?(?:\|([^{}|]*))?\}")
NUMBER = r"−?\d+(?:\.\d+)?"
INTERVAL = re.compile(rf"(~?)({NUMBER})?(\.\.)?({NUMBER})?$")


def unbarred(source: str, place: str) -> tuple[str, list[tuple[int, int, list[str]]]]:
    """The text without its `{text|note|note…}` marks, and each mark's place and notes."""
    bare, length, last = [], 0, 0
    marks = []
    for found in FIGURE.finditer(source):
        before = source[last : found.start()]
        start = length + len(before)
        bare += [before, found[1]]
        length, last = start + len(found[1]), found.end()
        marks.append((start, length, [(part or "").strip() for part in found.groups()[1:]]))
    text = "".join([*bare, source[last:]])
    check(not re.search(r"[{}|]", text), place, f"marks left in {text!r}")
    return text, marks


def interval(written: str, place: str) -> dict[str, Any]:
    """Bounds from `5`, `~5`, `5..`, `..5`, `5..8`; a minus sign is `−`."""
    found = INTERVAL.match(written)
    check(bool(found and (found[2] or found[4])), place, f"no interval: {written!r}")
    if not found:
        return {}
    low, high = (number(bound) for bound in (found[2], found[4]))
    return {"low": low, "high": high if found[3] else low, "approximate": bool(found[1])}


def number(written: str | None) -> float | None:
    """A number, whole where it can be."""
    if written is None:
        return None
    value = float(written.replace("−", "-"))
    return int(value) if value == int(value) else value


def figures_line(line: str, place: str, language: str) -> dict[str, Any]:
    """A sentence and its figures, from `kind: text with {span|interval|unit|counts|extras}`."""
    sort, source = line.split(": ", 1)
    text, marks = unbarred(source, place)
    figures = []
    for start, end, (bounds, unit, counts, extras) in marks:
        check(all(part in text for part in counts.split("^") if part != "-"), place, f"counts {counts!r}")
        figure = {"span": [start, end], **interval(bounds, place)}
        figure |= choices("unit", unit) | choices("counts", counts)
        figures.append(figure | dict(extra(e) for e in extras.split(",") if e))
    return {"id": place, "kind": sort, "language": language, "text": text, "figures": figures}


def choices(key: str, written: str) -> dict[str, Any]:
    """The first of several readings (`point^percentage-point`; `-`: none), the others under `KEY_or`."""
    first, *others = [None if part in ("", "-") else part for part in written.split("^")]
    return {key: first} | ({f"{key}_or": others} if others else {})


def extra(written: str) -> tuple[str, Any]:
    """A key and value from `equals=0`, `per=month`, `optional=1` or, another interval, `or=~40`."""
    key, value = written.strip().split("=")
    if key == "or":
        return key, interval(value, written)
    return key, int(value) if value.lstrip("-").isdigit() else value


def figures(path: Path, language: str) -> Iterator[dict[str, Any]]:
    """The sentences of a figures source, one a line; `#` lines are comments."""
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]
    for place, line in enumerate(lines, 1):
        yield figures_line(line, f"fig-{language}-{place:03}", language)


def dates_document(heading: str, lines: list[str]) -> dict[str, Any]:
    """A text and its TIMEX3 marks, from `{span|value}` or `{span|SET value}`."""
    place, published = heading.split()
    text, marks = unbarred("\n".join(lines).strip("\n"), place)
    dates = []
    for start, end, (value, *_) in marks:
        type_, bare = ("SET", value[4:]) if value.startswith("SET ") else (timex_type(value), value)
        check(bool(bare), place, "no value")
        dates.append({"start": start, "end": end, "text": text[start:end], "type": type_, "value": bare})
    return {"id": place, "published": published, "text": text, "dates": dates}


def timex_type(value: str) -> str:
    """DATE, TIME or DURATION by the form of a TIMEX3 value."""
    if value.startswith("P") and not value.endswith("_REF"):
        return "DURATION"
    return "TIME" if "T" in value else "DATE"


def write(path: Path, rows: Iterable[dict[str, Any]]) -> None:
    """Write rows as JSON lines, and no file for none; an id that comes twice ends the run."""
    rows = list(rows)
    if COMPLAINTS:
        sys.exit("\n".join(COMPLAINTS))
    if not rows:
        return
    ids = [row["id"] for row in rows]
    check(len(ids) == len(set(ids)), path.name, f"twice: {sorted(i for i in ids if ids.count(i) > 1)[:3]}")
    lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    path.write_text(lines, encoding="utf-8")
    sys.stdout.write(f"{path.name}: {len(rows)}\n")


def main() -> None:
    """Build a file from each kind of source in the folder."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE
    texts = [d for p in sorted(folder.glob("statements.*.txt")) for d in documents(p)]
    write(folder / "statements.jsonl", (statements_document(*d) for d in texts))
    sentences = [(p, p.name.split(".")[1]) for p in sorted(folder.glob("figures.*.txt"), reverse=True)]
    write(folder / "figures.jsonl", (row for p, code in sentences for row in figures(p, code)))
    dated = [d for p in folder.glob("dates.txt") for d in documents(p)]
    write(folder / "dates.jsonl", (dates_document(*d) for d in dated))


if __name__ == "__main__":
    main()
