#!/usr/bin/env python3
"""Make statements.jsonl of this folder out of its marked-up texts, and check it.

    python benchmarks/quality/fourth/build.py [FOLDER] [--show ID …]

README.md says how the texts are marked. `--show` prints the statements of a text by
their words, for reading over. FOLDER is another set that is marked in the same way.
There a line of gold may end in `# word`, `# not` or `# counter`: how it denies.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent
STANCES = ("says", "denies", "confirms", "warns", "promises", "asks", "doubts", "praises", "accuses", "null")
KINDS = {"d": "direct", "i": "indirect", "m": "mixed"}
TAG = re.compile(r"\{(\d+[sq]?(?:,\d+[sq]?)*) ")
NOTE = re.compile(rf"@(\d+) ([dim]) (?:({'|'.join(STANCES)}) )?(.+?)(?: < (.+?))?(?: # (word|not|counter))?$")
MARKS = re.compile('["“”„«»]|‘(?=\\w)|(?<=[.,!?])’')
PAIRS = {'""', "“”", "„“", "«»", "»«", "‘’"}
WORDS = (88, 320)

Span = list[int]


def strip(marked: str) -> tuple[str, dict[str, list[Span]]]:
    """The plain text, and the spans of each tag in it."""
    out: list[str] = []
    length = at = 0
    spans: dict[str, list[Span]] = defaultdict(list)
    stack: list[tuple[list[str], int]] = []
    while at < len(marked):
        if tag := TAG.match(marked, at):
            stack.append((tag[1].split(","), length))
            at = tag.end()
            continue
        if marked[at] == "}":
            tags, begin = stack.pop()
            for name in tags:
                spans[name].append([begin, length])
        elif marked[at] == "{":
            raise ValueError(f"a brace that begins no tag: {marked[at : at + 30]}")
        else:
            out.append(marked[at])
            length += 1
        at += 1
    if stack:
        raise ValueError(f"never closed: {stack}")
    return "".join(out), {name: sorted(found) for name, found in spans.items()}


def listed(names: str) -> list[str]:
    """The links of one chain."""
    return [name.strip() for name in names.split(",") if name.strip() not in ("", "–")]


def statement(text: str, spans: dict[str, list[Span]], note: re.Match[str]) -> dict[str, Any]:
    """One statement of the gold."""
    number, kind, stance, name, via, denial = note.groups()
    chains = [listed(chain) for chain in via.split("|")] if via else [[]]
    made: dict[str, Any] = {
        "kind": KINDS[kind],
        "content": spans.pop(number),
        "speaker": spans.pop(number + "s", [None])[0],
        "name": None if name in "-?" else name,
        "cue": spans.pop(number + "q", [None])[0],
        "stance": None if stance == "null" else stance or "says",
        "via": chains[0],
        "neutral": False,
    }
    if name == "?":
        made["unnamed"] = True
    if chains[1:]:
        made["via_or"] = chains[1:]
    if denial:
        made["denial"] = denial
    return made


def quoted(text: str) -> list[bool]:
    """Which characters stand in quotation marks, paragraph by paragraph."""
    inside = [False] * len(text)
    for paragraph in re.finditer(r"[^\n]+", text):
        depth, straight = 0, False
        for at in range(*paragraph.span()):
            letter = text[at]
            if letter == '"':
                straight = not straight
            elif letter in "„‘" or (letter in "“«»" and not depth):
                depth += 1
            elif letter in "”“«»" or (letter == "’" and depth and not text[at + 1 : at + 2].isalpha()):
                depth = max(0, depth - 1)
            inside[at] = straight or depth > 0
    return inside


def complaints(text: str, row: dict[str, Any]) -> Iterator[str]:
    """What looks wrong in one text; a person decides."""
    if not WORDS[0] <= len(text.split()) <= WORDS[1]:
        yield f"{len(text.split())} words"
    inside = quoted(text)
    for made in row["statements"]:
        pieces = [text[begin:end] for begin, end in made["content"]]
        about = f"{pieces[0][:50]!r}"
        ends = made["content"] + [made["speaker"] or [0, 1], made["cue"] or [0, 1]]
        if any(text[begin:end] != text[begin:end].strip() or begin >= end for begin, end in ends):
            yield f"empty or padded: {about}"
        for piece in pieces:
            marks = "".join(MARKS.findall(piece))
            while any(pair in marks for pair in PAIRS):
                marks = re.sub("|".join(PAIRS), "", marks)
            if marks:
                yield f"unbalanced {marks}: {piece[-50:]!r}"
        nested = any(
            other is not made and begin <= made["content"][0][0] and made["content"][-1][1] <= end
            for other in row["statements"]
            for begin, end in other["content"]
        )
        share = [inside[at] for begin, end in made["content"] for at in range(begin, end)]
        kind = "direct" if all(share) else "mixed" if any(share) else "indirect"
        if kind != made["kind"] and made["cue"] and not nested:
            yield f"{made['kind']}, looks {kind}: {about}"
        if made.get("denial") and made["stance"] != "denies":
            yield f"a denial that is none: {about}"
        for name in [made["name"], *made["via"], *(n for chain in made.get("via_or", []) for n in chain)]:
            if name and name not in text and name not in row["title"]:
                yield f"not written so: {name}"
        for other in made["content"]:
            if any(o is not other and o[0] < other[1] and other[0] < o[1] for o in made["content"]):
                yield f"pieces overlap: {about}"
            for part in (made["speaker"], made["cue"]):
                if part and part[0] < other[1] and other[0] < part[1]:
                    yield f"speaker or cue in content: {about}"


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """The gold of one file of texts."""
    for chunk in path.read_text(encoding="utf-8").split("\n=== ")[1:]:
        head, title, *rest = chunk.strip("\n").split("\n")
        name, published, hand = head.split(" ", 2)
        marked = "\n".join(line for line in rest if not line.startswith("@")).strip()
        notes = [line for line in rest if line.startswith("@")]
        text, spans = strip(marked)
        made = []
        for line in notes:
            note = NOTE.match(line)
            if not note:
                raise ValueError(f"{name}: {line}")
            try:
                made.append(statement(text, spans, note))
            except KeyError:
                raise ValueError(f"{name}: no words for {line}") from None
        if spans:
            raise ValueError(f"{name}: no note for {sorted(spans)}")
        made.sort(key=lambda one: one["content"][0])
        yield {
            "id": name,
            "language": name.split("-")[1],
            "published": published,
            "title": title.removeprefix("# "),
            "text": text,
            "statements": made,
            "hand": hand,
        }


def show(row: dict[str, Any]) -> Iterator[str]:
    """A text and what its gold says, for reading over."""
    text = row["text"]
    yield f"=== {row['id']} {row['title']}\n{text}\n"
    for made in row["statements"]:
        words = " ¦ ".join(text[begin:end] for begin, end in made["content"])
        speaker, cue = (text[slice(*made[key])] if made[key] else "–" for key in ("speaker", "cue"))
        about = f"{made['kind'][0]} {made['stance']} [{speaker}]={made['name']} <{cue}>"
        yield f"  {about} {made['via'] or ''} {words}"


def main() -> None:
    """Write the gold, say what looks wrong, and count."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", nargs="?", metavar="FOLDER", type=Path, default=FOLDER, help="which set")
    parser.add_argument("--show", nargs="*", metavar="ID", help="print these texts with their statements")
    options = parser.parse_args()
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    with (options.folder / "statements.jsonl").open("w", encoding="utf-8") as file:
        for path in sorted(options.folder.glob("statements.*.txt")):
            for row in rows(path):
                hand, count = row.pop("hand"), counts[row["language"]]
                file.write(json.dumps(row, ensure_ascii=False) + "\n")
                if options.show is not None and (not options.show or row["id"] in options.show):
                    sys.stdout.writelines(f"{line}\n" for line in show(row))
                sys.stdout.writelines(f"{row['id']}: {line}\n" for line in complaints(row["text"], row))
                count.update(["texts", f"hand {hand}"])
                for made in row["statements"]:
                    count.update(["statements", made["kind"], f"stance {made['stance']}"])
                    count.update(key for key in ("name", "via", "unnamed") if made.get(key))
                    count.update(f"no {key}" for key in ("speaker", "cue") if not made[key])
                    count.update(f"denial {made['denial']}" for _ in range("denial" in made))
    for language, count in counts.items():
        print(language, ", ".join(f"{key} {number}" for key, number in sorted(count.items())))


if __name__ == "__main__":
    main()
