"""Is anything broken? Every stage held to the truth about generated news.

    python benchmarks/quality/generated.py --articles 300 --errors 3

Sentences of the generator are simpler than those of people, so a good figure
here proves little and a bad one much. Gold holds what patterns mark, and
narration holds more (a bare "police said"), so annotators get a recall.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from onrecord import group, read
from onrecord.annotate import article as annotate
from onrecord.annotate import loose
from onrecord.errors import RecordError
from onrecord.records import Duplicate, Figure, Mention, Record, Statement, Story

ROOT = Path(__file__).resolve().parents[2]
Line = dict[str, Any]


class Tally:
    """Counts of right and wrong, with a few of the wrong ones."""

    def __init__(self, errors: int) -> None:
        self.errors = errors
        self.right: Counter[str] = Counter()
        self.all: Counter[str] = Counter()
        self.wrong: defaultdict[str, list[str]] = defaultdict(list)

    def see(self, name: str, right: bool, example: str = "") -> None:
        """Count a case."""
        self.all[name] += 1
        self.right[name] += right
        if not right and len(self.wrong[name]) < self.errors:
            self.wrong[name].append(example)

    def lines(self) -> Iterator[str]:
        """A line for each name, and its examples."""
        for name, count in self.all.items():
            yield f"{name:42} {100 * self.right[name] / count:5.1f}  of {count}"
            yield from (f"    {example[:200]}" for example in self.wrong[name])


def gold(folder: Path, name: str) -> list[Line]:
    """The gold records of a kind."""
    return [json.loads(line) for line in (folder / "gold" / f"{name}.jsonl").open(encoding="utf-8")]


def pages(folder: Path, tally: Tally) -> None:
    """Fields and text of each page."""
    for want in gold(folder, "articles"):
        if not want["id"].startswith("pages/"):
            continue
        try:
            found = read.html((folder / want["id"]).read_bytes(), url=want["url"])[0]
        except RecordError as error:
            tally.see("read html: an article", False, f"{want['id']}: {error}")
            continue
        tally.see("read html: an article", True)
        for field in ("title", "standfirst", "language", "text"):
            same = getattr(found, field) == want[field]
            tally.see(f"read html: {field}", same, f"{want['id']}: {getattr(found, field)!r}")
        tally.see("read html: day", (found.published or "")[:10] == want["published"][:10], want["id"])
        tally.see("read html: byline", list(found.byline) == want["byline"], f"{want['id']}: {found.byline}")
        tally.see("read html: section", list(found.categories) == want["categories"], want["id"])


def archives(folder: Path, tally: Tally) -> None:
    """Where articles start on copied archives."""
    for want in gold(folder, "archives"):
        text = (folder / "archives" / f"{want['id']}.txt").read_text(encoding="utf-8")
        lines = text.split("\n")
        starts = {lines[number - 1] for number in want["starts"]}
        found = {a.title or a.standfirst or a.text.split("\n")[0] for a in read.text(text)}
        for start in sorted(starts | found):
            name = "recall" if start in starts else "false starts"
            if name == "recall":
                tally.see(f"read text: starts found, {want['style']}", start in found, start)
            tally.see(
                f"read text: starts right, {want['style']}", start in starts or start not in found, start
            )


def overlap(one: list[list[int]], other: Iterable[Any]) -> float:
    """Characters that two lists of spans share, as a part of all they hold."""
    first = {n for start, end in one for n in range(start, end)}
    second = {n for start, end in other for n in range(start, end)}
    return len(first & second) / max(len(first | second), 1)


def statements(want: list[Line], found: list[Statement], text: str, tally: Tally) -> None:
    """Words found, then whether speaker, cue and stance are right."""
    for line in want:
        best = max(found, key=lambda s: overlap(line["words"], s.words), default=None)
        words = " … ".join(text[start:end] for start, end in line["words"])
        hit = best is not None and overlap(line["words"], best.words) > 0.8
        tally.see(f"statements: words found, {line['form']}", hit, words)
        if not hit or best is None:
            continue
        name = best.who.name if best.who else None
        tally.see(
            "statements: speaker right",
            name == line["who"]["name"],
            f"{name} for {line['who']['name']}: {words}",
        )
        if line["cue"]:
            tally.see("statements: cue right", list(best.cue or ()) == line["cue"], words)
        tally.see("statements: stance right", best.stance == line["stance"], f"{best.stance}: {words}")
        if line["via"]:
            via = {link.name for link in best.via}
            tally.see("statements: agency named", {v["name"] for v in line["via"]} <= via, words)


def figures(want: list[Line], found: list[Figure], text: str, tally: Tally) -> None:
    """Figures found, then whether interval, unit and noun are right."""
    for line in want:
        start, end = line["span"]
        hits = [f for f in found if f.span.start < end and start < f.span.end]
        shown = text[max(start - 20, 0) : end + 30].replace("\n", " ")
        tally.see("figures: found", bool(hits), shown)
        if not hits:
            continue
        best = hits[0]
        tally.see(
            "figures: interval right",
            (best.low, best.high) == (line["low"], line["high"]),
            f"{best.low}–{best.high}: {shown}",
        )
        tally.see("figures: unit right", best.unit == line["unit"], f"{best.unit}: {shown}")
        if "counts" in line:
            noun = best.counts.text if best.counts else None
            tally.see("figures: noun right", noun == line["counts"]["text"], f"{noun}: {shown}")


def mentions(want: list[Line], found: list[Mention], text: str, tally: Tally) -> None:
    """Dates with their value and people with their full name."""
    spans = {(m.kind, m.span.start, m.span.end): m for m in found}
    for line in want:
        start, end = line["span"]
        near = [m for (kind, s, e), m in spans.items() if kind == line["kind"] and s <= start and end <= e]
        shown = text[max(start - 20, 0) : end + 20].replace("\n", " ")
        if line["kind"] == "date" and line["value"] is None:
            continue
        if line["kind"] == "date":
            tally.see(
                "dates: value right",
                any(m.value == line["value"] for m in near),
                f"{[m.value for m in near]}: {shown}",
            )
        else:
            tally.see(
                "people: name right",
                any(m.name == line["name"] for m in near),
                f"{[m.name for m in near]}: {shown}",
            )


def annotations(folder: Path, tally: Tally) -> dict[str, list[Record]]:
    """Each annotator against gold, over the gold articles; gives what was found."""
    want: dict[str, dict[str, list[Line]]] = {"statements": {}, "figures": {}, "mentions": {}}
    for name, by_article in want.items():
        for line in gold(folder, name):
            by_article.setdefault(line["article"], []).append(line)
    found = {}
    for line in gold(folder, "articles"):
        records = found[line["id"]] = annotate(loose.article(line))
        key, text = line["id"], line["text"]
        statements(
            want["statements"].get(key, []), [r for r in records if isinstance(r, Statement)], text, tally
        )
        figures(want["figures"].get(key, []), [r for r in records if isinstance(r, Figure)], text, tally)
        mentions(want["mentions"].get(key, []), [r for r in records if isinstance(r, Mention)], text, tally)
    return found


def groups(folder: Path, annotated: dict[str, list[Record]]) -> Iterator[str]:
    """Copies and stories against gold."""
    articles = [loose.article(line) for line in gold(folder, "articles")]
    records = list(group.articles(articles, annotated))
    copies = {(d["article"], d["of"]) for d in gold(folder, "duplicates")}
    found = {(r.article, r.of) for r in records if isinstance(r, Duplicate)}
    both = {frozenset(pair) for pair in copies} & {frozenset(pair) for pair in found}
    yield f"copies: found {len(both)} of {len(copies)}, wrong {len(found) - len(both)}"
    truth = {a: story["id"] for story in gold(folder, "stories") for a in story["articles"]}
    guess = {a: r.id for r in records if isinstance(r, Story) for a in r.articles}
    precision, recall = bcubed(guess, truth), bcubed(truth, guess)
    yield f"stories: BCubed precision {precision:.3f}, recall {recall:.3f}"


def bcubed(guess: dict[str, str], truth: dict[str, str]) -> float:
    """How pure the guessed group of an article is, on average; an article in no group is alone."""
    members = defaultdict(set)
    for article in truth.keys() | guess.keys():
        members[guess.get(article, article)].add(article)
    shares = [
        sum(truth.get(other, other) == truth.get(article, article) for other in group_) / len(group_)
        for group_ in members.values()
        for article in group_
    ]
    return sum(shares) / max(len(shares), 1)


def main() -> None:
    """Generate, run every stage, print what is right."""
    parser = argparse.ArgumentParser(description="Hold every stage to the truth about generated news.")
    parser.add_argument("--articles", type=int, default=300)
    parser.add_argument("--seed", default="quality")
    parser.add_argument("--errors", type=int, default=2, help="examples of each kind of error")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        command = [sys.executable, str(ROOT / "scripts" / "generate.py"), "--seed", options.seed]
        command += ["--articles", str(options.articles), "--to", name]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        report(Path(name), options.errors)


def report(folder: Path, errors: int) -> None:
    """Print the figures of a generated folder."""
    tally = Tally(errors)
    pages(folder, tally)
    archives(folder, tally)
    annotated = annotations(folder, tally)
    print("\n".join([*tally.lines(), *groups(folder, annotated)]))


if __name__ == "__main__":
    main()
