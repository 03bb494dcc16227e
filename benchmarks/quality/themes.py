"""Archives of whole articles in many themes: is each article found, with its own paragraphs?

    python benchmarks/quality/themes.py
    python benchmarks/quality/themes.py --copied   # the same pages, copied as text
    python benchmarks/quality/themes.py --theme hugo --show
    python benchmarks/quality/themes.py --held-out   # themes that nobody looks at: counts, no texts

A theme is a file of `themes/`: WordPress blocks, a live blog, bare `div`s and rules. The articles
are invented (`scripts/newsroom`). No rule was written for four of them, though their figures were seen.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "scripts"))
sys.path.insert(0, str(Path(__file__).resolve().parent))

import held_out
from jinja2 import Environment, FileSystemLoader
from markupsafe import Markup
from newsroom import dates, desk, marked
from newsroom.model import Piece, plain_slug

from onrecord import read
from onrecord.errors import RecordError
from onrecord.records import Article

THEMES = Path(__file__).with_name("themes")
HELD_OUT = ("bare_divs", "definitions", "markdown", "microdata")
"""Themes that were not looked at while the reader was worked on."""
_FEWEST, _MOST = 3, 7
_PAGES = 8  # of each theme
_BREAKS = frozenset(["script", "style", "title"])
_INLINE = frozenset(["a", "abbr", "b", "em", "font", "i", "small", "span", "strong", "time", "u"])
_HALF = 0.5


def themes() -> list[str]:
    """The names of all themes."""
    return sorted(path.stem for path in THEMES.glob("*.jinja") if path.stem != "parts")


def handfuls(seed: str, pages: int) -> Iterator[tuple[list[Piece], list[Piece]]]:
    """The articles of each page, and others that it teases: of one language, some on one event."""
    made = list(
        {marked.words(piece.title): piece for piece in desk.pieces(seed, pages * 24) if _fits(piece)}.values()
    )
    for number in range(pages):
        count = _FEWEST + number % (_MOST - _FEWEST + 1)
        yield made[number * 8 : number * 8 + count], made[-5:]


def _fits(piece: Piece) -> bool:
    """Is a piece in English and no copy of another?"""
    return piece.outlet.language == "en" and not piece.copy_of


def page(theme: str, entries: Sequence[Piece], others: Sequence[Piece]) -> str:
    """A page in a theme."""
    for block in (block for piece in entries for block in piece.blocks if block.kind == "related"):
        block.title, block.url = others[0].title, others[0].url
    template = _environment().get_template(f"{theme}.jinja")
    filled: str = template.render(
        site=entries[0].outlet, section=entries[0].section, entries=entries, others=others
    )
    return filled


def _environment() -> Environment:
    made = Environment(loader=FileSystemLoader([THEMES, held_out.HERE]), autoescape=True, trim_blocks=True)
    made.filters["marked"] = lambda text: Markup(marked.html(text))
    made.filters["slug"] = plain_slug
    made.filters["day"] = lambda when: dates.printed(when, "{day} {month} {year}")
    made.filters["printed"] = dates.printed
    made.filters["words"] = marked.words
    made.tests["dated"] = held_out.is_dated
    made.tests["cut"] = held_out.goes_on
    return made


@dataclass
class Copied(HTMLParser):
    """A page as someone copies it: its words, a line for each block."""

    lines: list[str] = field(default_factory=lambda: [""])

    def __post_init__(self) -> None:
        super().__init__()
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a line, or what nobody sees."""
        self._hidden += tag in _BREAKS
        if tag not in _INLINE:
            self.lines.append("")

    def handle_endtag(self, tag: str) -> None:
        """End a line, or what nobody sees."""
        self._hidden -= tag in _BREAKS
        if tag not in _INLINE:
            self.lines.append("")

    def handle_data(self, data: str) -> None:
        """Add words to the line."""
        if not self._hidden:
            self.lines[-1] += data

    def text(self) -> str:
        """The lines, parted by blank ones."""
        return "\n\n".join(line for line in (" ".join(raw.split()) for raw in self.lines) if line)


def copied(markup: str) -> str:
    """The text of a page as it is copied."""
    reader = Copied()
    reader.feed(markup)
    return reader.text()


@dataclass
class Score:
    """How many articles and paragraphs were found where they belong."""

    right: int = 0
    found: int = 0
    all: int = 0
    paragraphs: int = 0
    placed: int = 0
    stray: int = 0  # paragraphs of what was found that no article has
    fields: dict[str, list[int]] = field(
        default_factory=lambda: {"title": [], "day": [], "byline": [], "url": []}
    )

    def add(self, entries: Sequence[Piece], found: Sequence[Article]) -> None:
        """Count a page."""
        wanted = [_paragraphs(piece) for piece in entries]
        texts = [article.text.split("\n\n") for article in found]
        owners = [_owner(lines, wanted) for lines in texts]
        self.found += len(found)
        self.all += len(entries)
        for place, piece in enumerate(entries):
            held = max(
                (number for number, owner in enumerate(owners) if owner == place),
                key=lambda number: len(set(texts[number]) & set(wanted[place])),
                default=None,
            )
            self.paragraphs += len(wanted[place])
            if held is None:
                continue
            own = [line for line in wanted[place] if line in texts[held]]
            self.placed += len(own)
            others = sum(line in texts[held] for rest in wanted if rest is not wanted[place] for line in rest)
            self.right += len(own) > _HALF * len(wanted[place]) and others < _HALF * len(own)
            self._fields(piece, found[held])
        known = {line for lines in wanted for line in lines} | set(_headings(entries))
        self.stray += sum(line not in known for lines in texts for line in lines)

    def _fields(self, piece: Piece, found: Article) -> None:
        self.fields["title"].append(found.title == marked.words(piece.title))
        day = piece.published.date().isoformat() if held_out.is_dated(piece) else ""
        self.fields["day"].append((found.published or "")[:10] == day)
        self.fields["byline"].append(found.byline == piece.byline)
        self.fields["url"].append(found.url == piece.url)

    def f1(self) -> float:
        """The balance of articles that were found and findings that are articles."""
        return 2 * self.right / max(1, self.found + self.all)

    def line(self) -> str:
        """The figures."""
        shares = " ".join(
            f"{name} {sum(right) / max(1, len(right)):.2f}" for name, right in self.fields.items()
        )
        placed = self.placed / max(1, self.paragraphs)
        return (
            f"articles F1 {self.f1():.3f}  paragraphs in the right article {placed:.3f}"
            f"  stray {self.stray:3}  {shares}"
        )

    def counts(self, shown: Sequence[str]) -> str:
        """What was counted, of the fields those that the theme shows."""
        fields = (f"{name} {sum(right)}/{len(right)}" for name, right in self.fields.items() if name in shown)
        return "; ".join(
            (
                f"articles F1 {self.f1():.3f} ({self.right} right, {self.found} found, {self.all} there)",
                f"paragraphs {self.placed}/{self.paragraphs}, stray {self.stray}",
                ", ".join(fields),
            )
        )


def _owner(lines: Sequence[str], wanted: Sequence[Sequence[str]]) -> int | None:
    """The article of which a text holds most."""
    held = [len(set(lines) & set(own)) for own in wanted]
    return held.index(max(held)) if any(held) else None


def _paragraphs(piece: Piece) -> list[str]:
    """The running text of a piece without its headings and lists, which some themes leave out."""
    shown = [b.text for b in piece.blocks if b.kind in ("paragraph", "quotation")]
    return [" ".join(marked.words(text).split()) for text in (piece.standfirst, *shown) if text]


def _headings(entries: Sequence[Piece]) -> Iterator[str]:
    """Headings and items of lists, which are text but stand not in every theme."""
    for piece in entries:
        yield from held_out.extra_lines(piece)
        for block in piece.blocks:
            if block.kind in ("heading", "speaker", "list"):
                yield from (" ".join(marked.words(line).split()) for line in block.text.split("\n"))


def articles(markup: str, *, is_copied: bool) -> list[Article]:
    """What the reader makes of a page."""
    try:
        return read.text(copied(markup)) if is_copied else read.html(markup.encode(), url=_ADDRESS)
    except RecordError as error:
        print("   ", error.code, file=sys.stderr)
        return []


_ADDRESS = "https://courier.example/region/"


def main() -> None:
    """Print the figures of each theme."""
    parser = argparse.ArgumentParser(description="Are the articles of an archive found in any theme?")
    parser.add_argument("--theme", action="append", help="only this one; may be repeated")
    parser.add_argument("--seed", default="themes")
    parser.add_argument("--pages", type=int, default=_PAGES, help="of each theme")
    parser.add_argument("--copied", action="store_true", help="read the pages as copied text")
    parser.add_argument("--held-out", action="store_true", help="count on the themes that nobody looks at")
    parser.add_argument("--show", action="store_true", help="print what is found on the first page")
    options = parser.parse_args()
    if options.held_out:
        count_held_out(is_copied=options.copied)
    else:
        count(options)


def count(options: argparse.Namespace) -> None:
    """Print the figures of each theme that may be looked at."""
    for theme in options.theme or themes():
        score = Score()
        for entries, others in handfuls(options.seed, options.pages):
            markup = page(theme, entries, others)
            found = articles(markup, is_copied=options.copied)
            score.add(entries, found)
            if options.show:
                show(found)
        print(f"{theme:20}{'*' if theme in HELD_OUT else ' '} {score.line()}")


def count_held_out(*, is_copied: bool) -> None:
    """Print the counts of each held-out theme."""
    for theme in held_out.themes():
        score = Score()
        for entries, others in held_out.handfuls(theme):
            score.add(entries, articles(page(theme, entries, others), is_copied=is_copied))
        print(f"{theme:20} {score.counts(held_out.said(theme, 'shows'))}")


def show(found: Sequence[Article]) -> None:
    """Print the articles of a page."""
    for article in found:
        print(f"--- {article.title} | {article.published} | {article.byline} | {article.url}")
        print("    " + article.text.replace("\n\n", "\n    "))


if __name__ == "__main__":
    main()
