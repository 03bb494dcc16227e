"""Learn the weights that tell which statements are denials.

    python scripts/train_denials.py [--folds 5] [--leave-out sixth]

Learnt from invented news only: the texts of `scripts/denials/` (a headline, then a paragraph a line; what
is denied stands in braces), the sentences of `tests/data/denials.*.txt`, and the sets of
`benchmarks/quality/` but for the half that is held out; `unclear.txt` leaves out statements that only the
later sets call denials. Texts written to be learnt from deny more than news does: what is so of them only
is learnt apart ("made: ...") and left out. What a statement is told by is measured by the annotator itself,
in two rounds: whether somebody denied something before is one measure. `--folds` also prints what is found
in texts that were not learnt from, `--leave-out` what is missed in a set, or claimed wrongly, when all other
texts are learnt from.
"""

from __future__ import annotations

import argparse
import json
import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from onrecord.annotate import Document, annotators, loose
from onrecord.annotate.statements import records
from onrecord.annotate.statements.denials import answers, weighed

ROOT = Path(__file__).resolve().parents[1]
WEIGHTS = ROOT / "src/onrecord/annotate/statements/denials/weights.json"
RIDGE, RARE, ROUNDS, STEPS = 3.0, 4, 2, 400
MADE, NEWS = "made", "news"
UNCLEAR, TOLD = 60, 0.3
HELD_OUT = ("third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
"""The sets of which the odd half is left alone."""
MISSED = 1.5
"""What a denial counts for: missing one is worse than claiming one."""
LIKE_NEWS = 2.0
"""What a text counts for that is written as news are, not in order to deny."""
TESTED = 0.5
"""What it counts for in the sentences of the tests, nearly all of which deny, as few in news do."""


class Text(NamedTuple):
    """A text, and where in it something is denied; statements in `unclear` ranges are left out."""

    name: str
    language: str
    title: str
    text: str
    denied: list[tuple[int, int]]
    unclear: list[tuple[int, int]]
    weight: float
    made: bool = False


class Example(NamedTuple):
    """A statement: what holds of it, and whether it is a denial."""

    text: str
    words: str
    measures: frozenset[str]
    denies: bool
    weight: float
    made: bool  # in order to be learnt from


def texts() -> Iterator[Text]:
    """All that is learnt from."""
    for path in sorted((ROOT / "scripts/denials").glob("*.txt")):
        if path.name != "unclear.txt":
            yield from marked(path)
    for language in ("en", "de"):
        yield from tested(ROOT / f"tests/data/denials.{language}.txt", language)
    for name in ("invented", "fresh", *HELD_OUT):
        yield from gold(name)


def marked(path: Path) -> Iterator[Text]:
    """Texts with braces around what is denied."""
    for number, block in enumerate(path.read_text(encoding="utf-8").strip().split("\n\n")):
        title, *lines = block.split("\n")
        parts = re.split(r"([{}])", "\n\n".join(lines))
        text, denied, begin = "", [], 0
        for part in parts:
            if part == "{":
                begin = len(text)
            elif part == "}":
                denied.append((begin, len(text)))
            else:
                text += part
        language = path.stem.split(".")[-1][:2]
        made = not path.stem.startswith(NEWS)
        weight = 1.0 if made else LIKE_NEWS
        yield Text(f"{path.stem}-{number}", language, title, text, denied, [], weight, made)


def tested(path: Path, language: str) -> Iterator[Text]:
    """Sentences of the tests."""
    for number, block in enumerate(path.read_text(encoding="utf-8").split("\n\n")):
        lines = [line for line in block.splitlines() if not line.startswith("#")]
        text = "\n\n".join(line for line in lines if not line.startswith(">> "))
        rows = [line.split(" | ")[1] for line in lines if line.startswith(">> ")]
        pieces = [piece for row in rows for piece in row.split(" ## ")]
        found = [(text.find(piece), text.find(piece) + len(piece)) for piece in pieces]
        yield Text(f"test-{language}-{number}", language, "", text, found, [], 1.0)


def gold(name: str) -> Iterator[Text]:
    """The texts of a set, without those that are held out."""
    for line in (ROOT / f"benchmarks/quality/{name}/statements.jsonl").open(encoding="utf-8"):
        row = json.loads(line)
        if name in HELD_OUT and int(row["id"].rsplit("-", 1)[1]) % 2:
            continue
        denied = [
            s for g in row["statements"] if g["stance"] == "denies" and not g["neutral"] for s in g["content"]
        ]
        unclear = [span for g in row["statements"] if g["neutral"] for span in g["content"]]
        begun = (row["text"].index(said) for said in left_out(row["id"]))
        unclear += [(start, start + UNCLEAR) for start in begun]
        weight = LIKE_NEWS if name in HELD_OUT else 1.0
        yield Text(row["id"], row["language"], row.get("title") or "", row["text"], denied, unclear, weight)


def left_out(name: str) -> Iterator[str]:
    """How statements of a text begin that only the later sets call denials."""
    for line in (ROOT / "scripts/denials/unclear.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith(f"{name} "):
            yield line.removeprefix(f"{name} ")


def overlaps(span: tuple[int, int], spans: Sequence[tuple[int, int]]) -> bool:
    """Is most of a span covered, or most of one of the others?"""
    for low, high in spans:
        both = min(high, span[1]) - max(low, span[0])
        if both * 2 > min(high - low, span[1] - span[0]):
            return True
    return False


class Noted(answers.Answers):
    """Answers that keep what they measured."""

    text: Text
    found: list[Example]

    def measures(self, draft: Any, who: Any) -> list[str]:
        measures = super().measures(draft, who)
        if measures:
            spans = [self._scan.words.span(*piece) for piece in draft.pieces]
            whole = [(s.start, s.end) for s in spans]
            if not any(overlaps(s, self.text.unclear) for s in whole):
                denies = any(overlaps(s, self.text.denied) for s in whole)
                said = " ## ".join(self.text.text[low:high] for low, high in whole)
                counted = MISSED * (TESTED if self.text.name.startswith("test-") else 1)
                weight = self.text.weight * (counted if denies else 1)
                found = frozenset(measures)
                self.found.append(Example(self.text.name, said, found, denies, weight, self.text.made))
        return measures


def examples(all_texts: Sequence[Text]) -> list[Example]:
    """The statements of texts of which anything can be told."""
    found: list[Example] = []
    Noted.found = found
    records.Answers = Noted
    for text in all_texts:
        for title in {text.title, ""}:  # what was said is told with a headline and without
            Noted.text = text._replace(title=title, weight=text.weight / (2 if text.title else 1))
            annotated(Noted.text)
    records.Answers = answers.Answers
    return found


def annotated(text: Text) -> None:
    """Let the annotators that statements need read a text."""
    row = {"id": text.name, "title": text.title, "text": text.text, "language": text.language}
    document = Document(loose.article(row))
    for each in annotators():
        if each.name in ("people", "places", "dates", "statements"):
            document.found[each.name] = each(document)


def learnt(found: Sequence[Example]) -> dict[str, float]:
    """Logistic regression with a ridge, by gradient descent (Adam); rare measures get no weight."""
    measured = [weighted(example) for example in found]
    counts = Counter(measure for measures in measured for measure in measures)
    names = ["bias", *sorted(name for name, count in counts.items() if count >= RARE)]
    index = {name: place for place, name in enumerate(names)}
    rows = [
        ([0, *(index[m] for m in measures if m in index)], example.denies, example.weight)
        for example, measures in zip(found, measured, strict=True)
    ]
    weights, mean, square = ([0.0] * len(names) for _ in range(3))
    for step in range(1, STEPS + 1):
        slopes = [0.0, *(RIDGE * weight for weight in weights[1:])]
        for places, denies, weight in rows:
            odds = max(-30, min(30, sum([weights[place] for place in places])))
            error = (1 / (1 + math.exp(-odds)) - denies) * weight
            for place in places:
                slopes[place] += error
        rate = 0.1 if step < STEPS * 0.7 else 0.02
        for place, slope in enumerate(slopes):
            mean[place] = 0.9 * mean[place] + 0.1 * slope
            square[place] = 0.99 * square[place] + 0.01 * slope * slope
            scale = math.sqrt(square[place] / (1 - 0.99**step)) + 1e-8
            weights[place] -= rate * mean[place] / (1 - 0.9**step) / scale
    learnt_of = zip(names, weights, strict=True)
    return {name: weight for name, weight in learnt_of if not name.startswith(MADE)}


def weighted(example: Example) -> list[str]:
    """What holds of an example, and, of a text written to be learnt from, the same once more."""
    found = sorted(example.measures)
    return [*found, MADE, *(f"{MADE}: {measure}" for measure in found)] if example.made else found


def report(found: Sequence[Example], folds: int) -> None:
    """Print, by source, how many denials are found and are right, learning on the other folds."""
    groups: dict[str, list[tuple[bool, bool]]] = defaultdict(list)
    fold = {name: place % folds for place, name in enumerate(sorted({e.text for e in found}))}
    for this in range(folds):
        weights = learnt([e for e in found if fold[e.text] != this])
        for each in found:
            if fold[each.text] == this:
                odds = weights["bias"] + sum(weights.get(m, 0.0) for m in each.measures)
                claimed = odds > answers.THRESHOLD
                groups[each.text.rsplit("-", 1)[0]].append((each.denies, claimed))
    for name, pairs in groups.items():
        denials, claims = sum(d for d, _ in pairs), sum(c for _, c in pairs)
        right = sum(d and c for d, c in pairs)
        print(f"{name:10} {len(pairs):4} statements: {right} of {denials} denials, {claims} claimed")


def errors(found: Sequence[Example], left_out: str) -> None:
    """Print what is missed and what is wrongly claimed in a set, learning on everything else."""
    weights = learnt([each for each in found if not each.text.startswith(f"{left_out}-")])
    for each in found:
        if each.text.startswith(f"{left_out}-"):
            odds = weights["bias"] + sum(weights.get(m, 0.0) for m in each.measures)
            if (odds > answers.THRESHOLD) != each.denies:
                told = sorted(((weights.get(m, 0.0), m) for m in each.measures), reverse=True)
                print(f"{each.text} {'missed' if each.denies else 'wrong'} {odds:.1f}: {each.words}")
                print("    ", " ".join(f"{m}:{weight:.1f}" for weight, m in told if abs(weight) >= TOLD))


def main() -> None:
    """Write the weights, and print what they find."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--folds", type=int, default=0, help="hold out one part in so many, in turn")
    parser.add_argument(
        "--leave-out", default="", metavar="SET", help="print the errors on a set not learnt from"
    )
    options = parser.parse_args()
    for _ in range(ROUNDS):
        found = examples(list(texts()))
        weights = {name: round(weight, 3) for name, weight in learnt(found).items()}
        WEIGHTS.write_text(json.dumps(weights, indent=1) + "\n", encoding="utf-8")
        weighed.weights.cache_clear()
    if options.folds:
        report(found, options.folds)
    if options.leave_out:
        errors(found, options.leave_out)


if __name__ == "__main__":
    main()
