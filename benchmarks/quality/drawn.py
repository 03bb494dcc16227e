"""Archives in themes drawn by lot: how heads, text, tails and frames of the entries are written.

A theme file is one way to write a page; here each part of a page has ways of its own, and the dice
choose. What is learnt on some of these pages can be tried on others (`scripts/train_entries.py`).
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "scripts"))

from newsroom import dates, marked
from newsroom.dice import Dice
from newsroom.model import Block, Piece, plain_slug

Ways = tuple[str, ...]
FRAMES: Ways = (
    "", "", "", "", "<article>", "<article class='@C'>", "<div>", "<div>", "<div class='@C'>",
    "<div class='@C hentry'>", "<div id='p-@N' class='@C @C-@N'>", "<div class='@H'>", "<div class='@P'>",
    "<section>", "<section id='n@N'>", "<li class='@C'>", "<li>", "<tr><td>", "<tr><td class='w'></td><td>",
    "<table><tr><td>", "<div class='row'><div class='col'>", "<details>", "<dl><dd>",
    "<article itemscope itemtype='https://schema.org/NewsArticle'>", "<div itemscope itemtype='http://schema.org/BlogPosting'>",
)  # fmt: skip
"""What an entry stands in; nothing where all stand in one element."""
CLASSES: Ways = ("post", "entry", "item", "news", "story", "box", "x7", "art", "block", "teaser", "card", "n")
TITLES: Ways = (
    "<h2>", "<h2>", "<h3>", "<h3 class='t'>", "<h1>", "<h4>", "<h5>", "<h2 class='title'>",
    "<div class='title'>", "<div class='hl'>", "<div class='@H'>", "<div>", "<p>", "<p class='h'>",
    "<p><b>", "<p><strong>", "<div><b>", "<b>", "<font size='4'><b>", "<span class='s'>",
    "<p align='center'><b>", "<header><h2>", "<div class='head'><h3>", "<summary>",
    "<p><span style='font-size:20px'>", "<caps>",
)  # fmt: skip
LINKS: Ways = ("", "", "", "own", "own", "own", "anchor")
DATES: Ways = (
    "", "", "", "", "above", "below", "below", "below", "end", "title-before", "title-behind", "lead",
    "in-byline", "end-byline",
)  # fmt: skip
DATE_TAGS: Ways = (
    "<p>",
    "<div>",
    "<time>",
    "<span class='d'>",
    "<div class='date'>",
    "<i>",
    "<small>",
    "<p><em>",
)
DAYS: Ways = (
    "{day} {month} {year}", "{month} {day}, {year}", "{day2}.{month2}.{year}", "{year}-{month2}-{day2}",
    "{weekday}, {day} {month} {year}", "{day2}/{month2}/{year} {time}", "{mon} {day}, {year} at {clock}",
    "Posted on {day} {month} {year}", "{time}",
)  # fmt: skip
BYLINES: Ways = ("", "", "", "below", "end", "initials")
DECKS: Ways = ("<p>", "<p class='lead'>", "<p><em>", "<p><b>", "<div class='intro'>", "", "<h4>", "")
TEXTS: Ways = ("p", "p", "p", "p", "p class='k'", "div", "div", "br", "br", "span")
HEADINGS: Ways = ("", "", "h3", "h4", "same", "same", "p><b", "strong")
PARTINGS: Ways = (
    "", "", "", "", "", "<hr>", "<hr>", "<p>* * *</p>", "<p>---</p>", "<p>&nbsp;</p>", "<br><br>",
    "<img src='/line.gif'>", "<div class='sep'></div>", "<div>~</div>", "<p>+++</p>",
)  # fmt: skip
TAILS: Ways = (
    "", "", "", "", "", "top", "tags", "share", "comments", "author", "permalink", "end", "source", "more",
    "tags share", "related", "number", "filed",
)  # fmt: skip
KICKERS: Ways = ("", "", "", "", "", "", "section", "varied", "number", "counter", "city")
TOPS: Ways = ("", "", "", "contents", "list", "intro", "motto", "days", "days", "sections")
BODIES: Ways = (
    "<main>", "<div>", "<div id='content'>", "<div class='wrap'><div class='main'>",
    "<div class='container'><section>", "<center>", "<article>", "<font face='Arial'>", "<table><tr><td>",
    "<div id='root'><div class='a1'><div class='b2'>", "",
)  # fmt: skip
NAMES: Ways = ("section", "section", "section", "archive", "bulletin", "day", "site", "latest")
SIDES: Ways = ("", "", "popular", "form", "popular form")


@dataclass(frozen=True)
class Theme:
    """The ways in which the parts of a page are written."""

    frame: str
    title: str
    link: str
    date: str
    date_tag: str
    day: str
    byline: str
    deck: str
    text: str
    heading: str
    parting: str
    tail: str
    kicker: str
    top: str
    body: str
    name: str
    side: str
    cls: str
    brief: int  # paragraphs of an entry at most; 0 for all
    inner: str  # what the text of an entry stands in
    grouped: str  # what two entries stand in

    @classmethod
    def drawn(cls, dice: Dice) -> Theme:
        """A theme by lot, without what no page would have."""
        made = cls(
            *(
                dice.pick(ways)
                for ways in (
                    FRAMES, TITLES, LINKS, DATES, DATE_TAGS, DAYS, BYLINES, DECKS, TEXTS, HEADINGS,
                    PARTINGS, TAILS, KICKERS, TOPS, BODIES, NAMES, SIDES, CLASSES,
                )
            ),
            brief=dice.pick((0, 0, 0, 0, 1, 2, 3)),
            inner=dice.pick(("", "", "<div>", "<div class='body'>")),
            grouped=dice.pick(("", "", "", "", "", "<div class='row'>", "<section class='day'>")),
        )  # fmt: skip
        return made.sensible()

    @property
    def is_teasing(self) -> bool:
        """Does each entry lead on to a page of its own behind one paragraph?"""
        return self.brief == 1 and (self.link == "own" or self.tail in ("more", "permalink", "comments"))

    def shown(self, piece: Piece) -> Piece:
        """A piece as far as the theme shows it."""
        blocks: list[Block] = []
        for block in piece.blocks:
            paragraphs = sum(other.kind in ("paragraph", "quotation") for other in blocks)
            if self.brief and paragraphs == self.brief:
                break
            blocks.append(block)
        return replace(piece, blocks=blocks, standfirst=piece.standfirst if self.deck else "")

    def sensible(self) -> Theme:
        """The theme without what no page would have."""
        own = self
        if own.frame == "<details>" or own.title == "<summary>":
            own = replace(own, frame="<details>", title="<summary>")
        if own.title == "<p>" and own.text == "br":
            own = replace(own, text="p")
        if not own.frame or own.frame.startswith(("<li", "<tr")) or own.top in ("days", "sections"):
            own = replace(own, grouped="")
        if not own.frame and own.inner and own.text == "br":
            own = replace(own, inner="")
        return own


def page(theme: Theme, entries: Sequence[Piece], others: Sequence[Piece], dice: Dice) -> str:
    """A page in a theme."""
    site, section = entries[0].outlet, entries[0].section or "Region"
    name = {
        "section": section,
        "archive": f"Archive: {section}",
        "bulletin": f"Weekly bulletin No. {dice.number(3, 80)}",
        "day": dates.printed(entries[0].published, "News of {day} {month} {year}"),
        "site": site.name,
        "latest": f"The latest from {site.name}",
    }[theme.name]
    head = (
        f"<!DOCTYPE html><html lang='{entries[0].outlet.language}'><head><meta charset='utf-8'>"
        f"<title>{name} – {site.name}</title></head><body>"
    )
    menu = "".join(f"<li><a href='/{plain_slug(s)}/'>{s}</a></li>" for s in (*site.sections, "About us"))
    shown = {"site": "", "latest": f"<h2>{name}</h2>"}.get(theme.name, f"<h1>{name}</h1>")
    parts = [head, f"<nav><ul>{menu}</ul></nav>", theme.body, shown, *_top(theme, entries, section)]
    holder = {"<li": "ul", "<tr": "table"}.get(theme.frame[:3], "")
    parts.append(
        f"<{holder}>" if holder else dice.pick(("", "<div>", "<div class='list'>")) if theme.frame else ""
    )
    closing = f"</{holder}>" if holder else "</div>" if parts[-1] else ""
    for number, piece in enumerate(entries, start=1):
        if not holder:
            parts.append(_between(theme, piece, number))
        if theme.grouped and number % 2:
            day = dates.printed(piece.published, "{day} {month} {year}")
            parts.append(theme.grouped + (f"<h2>{day}</h2>" if "day" in theme.grouped else ""))
        parts += _entry(theme, piece, number, others, dice)
        if theme.grouped and (number % 2 == 0 or number == len(entries)):
            parts.append(ends(theme.grouped))
        if number < len(entries) and not (holder and theme.parting):
            parts.append(theme.parting)
    parts += [closing, ends(theme.body), *_side(theme, others)]
    parts.append(
        f"<footer><p>© 2031 {site.name}. All rights reserved.</p><a href='/privacy/'>Privacy</a></footer>"
    )
    return "\n".join(parts) + "</body></html>"


def ends(opened: str) -> str:
    """The tags that close what these open."""
    names = [part.split(">")[0].split(" ")[0] for part in opened.split("<")[1:]]
    return "".join(f"</{name}>" for name in reversed(names) if not name.startswith("/"))


def _top(theme: Theme, entries: Sequence[Piece], section: str) -> Iterator[str]:
    """What stands above the entries."""
    if theme.top in ("contents", "list"):
        yield "<p>Contents</p>" if theme.top == "contents" else ""
        for number, piece in enumerate(entries, start=1):
            yield (
                f"<li><a href='#N{number}'>{marked.html(piece.title)}</a></li>"
                if theme.top == "list"
                else (f"<a href='#N{number}'>{marked.html(piece.title)}</a><br>")
            )
    elif theme.top == "intro":
        yield f"<p>All reports on {section} that have appeared in our paper, the newest first.</p>"
    elif theme.top == "motto":
        yield f"<p><i>{section} for everyone</i></p>"


def _between(theme: Theme, piece: Piece, number: int) -> str:
    """The day or the section that holds for the next two entries."""
    if number % 2 == 0 or theme.top not in ("days", "sections"):
        return ""
    day = dates.printed(piece.published, "{weekday}, {day} {month} {year}")
    return (
        f"<h2>{day}</h2>"
        if theme.top == "days"
        else f"<h2>{piece.outlet.sections[number % len(piece.outlet.sections)]}</h2>"
    )


def _side(theme: Theme, others: Sequence[Piece]) -> Iterator[str]:
    """What stands beside the entries."""
    if "popular" in theme.side:
        links = "".join(f"<li><a href='{o.url}'>{marked.html(o.title)}</a></li>" for o in others[:5])
        yield f"<div class='sidebar'><h3>Most read</h3><ol>{links}</ol></div>"
    if "form" in theme.side:
        yield "<div class='widget'><h3>Newsletter</h3><p>Get the news of the region every morning.</p></div>"


def _entry(theme: Theme, piece: Piece, number: int, others: Sequence[Piece], dice: Dice) -> Iterator[str]:
    """An entry, from its frame to its tail."""
    frame = _frame(theme, number)
    date = dates.printed(piece.published, theme.day)
    if theme.date_tag == "<time>":
        shown = f"<time datetime='{piece.published.isoformat()}'>{date}</time>"
    else:
        shown = f"{theme.date_tag}{date}{ends(theme.date_tag)}"
    byline = "By " + " and ".join(piece.byline) if piece.byline else ""
    yield frame
    yield f"<a name='N{number}'></a>" if theme.link == "anchor" or theme.top in ("contents", "list") else ""
    yield _kicker(theme, piece, number)
    if theme.date == "above":
        yield shown
    yield _title(theme, piece, number, date)
    if theme.date == "below":
        yield shown
    if theme.byline == "below" and byline and theme.date != "in-byline":
        yield f"<p class='by'>{byline}</p>"
    if theme.date == "in-byline":
        yield f"<div class='meta'>{date}{' | ' + byline if byline else ''}</div>"
    yield theme.inner
    yield from _text(theme, piece, dice)
    yield ends(theme.inner)
    if theme.date == "end":
        yield shown
    if theme.date == "end-byline":
        yield f"<p>{' and '.join(piece.byline) or 'The desk'}, {date}</p>"
    if theme.byline == "end" and piece.byline:
        yield f"<p><i>{' and '.join(piece.byline)}</i></p>"
    yield from _tail(theme, piece, number, others)
    yield ends(frame)


def _frame(theme: Theme, number: int) -> str:
    """The tags that open an entry."""
    hashed, parity = f"c{number * 7919 % 9973:x}", "odd" if number % 2 else "even"
    values = {"@C": theme.cls, "@H": hashed, "@N": str(number), "@P": parity}
    frame = theme.frame
    for name, value in values.items():
        frame = frame.replace(name, value)
    return frame


def _kicker(theme: Theme, piece: Piece, number: int) -> str:
    """The line above a title."""
    if theme.kicker in ("", "city"):
        return ""
    told = {
        "section": piece.section or "Region",
        "varied": (piece.tags or (piece.section,))[0] or "Region",
        "number": f"No. {number * 37:04}",
        "counter": f"{number}.",
    }[theme.kicker]
    return f"<p class='k'>{told}</p>" if theme.text != "br" else f"{told}<br>"


def _title(theme: Theme, piece: Piece, number: int, date: str) -> str:
    """The title in its tags, perhaps a link."""
    text = marked.html(piece.title)
    if theme.title == "<caps>":
        text = text.upper()
    if theme.date == "title-before":
        text = f"{date}: {text}"
    elif theme.date == "title-behind":
        text = f"{text} ({date})"
    if theme.link == "own":
        text = f"<a href='{piece.url}'>{text}</a>"
    elif theme.link == "anchor":
        text = f"<a href='#N{number}'>{text}</a>"
    tags = "<p>" if theme.title == "<caps>" else theme.title.replace("@H", f"t{number * 31 % 97}")
    inline = tags in ("<b>", "<font size='4'><b>", "<span class='s'>")
    return f"{tags}{text}{ends(tags)}" + (
        "<br><br>" if inline and theme.text == "br" else "<br>" if inline else ""
    )


def _text(theme: Theme, piece: Piece, dice: Dice) -> Iterator[str]:
    """The standfirst and the blocks of an entry."""
    if piece.standfirst and theme.deck:
        deck = marked.html(piece.standfirst)
        yield f"{deck}<br><br>" if theme.text == "br" else f"{theme.deck}{deck}{ends(theme.deck)}"
    count = 0
    for block in piece.blocks:
        if block.kind in ("paragraph", "quotation"):
            count += 1
            text = marked.html(block.text)
            if count == 1 and theme.date == "lead":
                text = f"{dates.printed(piece.published, '{day} {month}')} – {text}"
            if count == 1 and theme.kicker == "city":
                text = f"{dice.pick(('VELM', 'HARBRIDGE', 'OSTVIK'))} (NPA) – {text}"
            yield _paragraph(theme, text, quoted=block.kind == "quotation")
            if count == theme.brief:
                return
        else:
            yield _block(theme, block)


def _paragraph(theme: Theme, text: str, *, quoted: bool) -> str:
    """A paragraph in the way of the theme."""
    if theme.text == "br":
        return f"{text}<br><br>"
    if theme.text == "span":
        return f"<div><span>{text}</span></div>"
    made = f"<{theme.text}>{text}</{theme.text.split(' ')[0]}>"
    return f"<blockquote>{made}</blockquote>" if quoted else made


def _block(theme: Theme, block: Block) -> str:
    """A block that is no paragraph; "" where the theme has none such."""
    if block.kind in ("heading", "speaker") and theme.heading:
        text = marked.html(block.text)
        if theme.heading == "same":
            tags = "<p><b>" if theme.title in ("<caps>", "<summary>") else theme.title.replace("@H", "t5")
            return f"{tags}{text}{ends(tags)}" + ("<br><br>" if theme.text == "br" else "")
        if theme.text == "br":
            return f"<b>{text}</b><br><br>"
        return f"<{theme.heading}>{text}{ends('<' + theme.heading + '>')}"
    if block.kind == "image":
        caption = f"<figcaption>{marked.html(block.caption)} Photo: {block.credit}</figcaption>"
        return f"<figure><img src='{block.url}' alt=''>{caption}</figure>"
    if block.kind == "related":
        return f"<p>Read more: <a href='{block.url}'>{marked.html(block.title)}</a></p>"
    if block.kind == "list":
        return "<ul>" + "".join(f"<li>{marked.html(item)}</li>" for item in block.text.split("\n")) + "</ul>"
    return ""


def _tail(theme: Theme, piece: Piece, number: int, others: Sequence[Piece]) -> Iterator[str]:
    """What stands below the text of an entry."""
    tags = ", ".join(f"<a href='/t/{plain_slug(tag)}'>{tag}</a>" for tag in piece.tags)
    name = (piece.byline or ("The desk",))[0]
    made = {
        "top": "<p><a href='#top'>Back to top</a></p>",
        "tags": f"<p class='tags'>Tags: {tags}</p>",
        "share": "<div class='share'><a href='#'>Facebook</a> <a href='#'>Email</a></div>",
        "comments": f"<p><a href='{piece.url}#comments'>{number + 1} comments</a></p>",
        "author": f"<div class='bio'><b>{name}</b><p>Writes about the region since 2019.</p></div>",
        "permalink": f"<p><a href='{piece.url}'>Permalink</a></p>",
        "end": "<p>(END)</p>",
        "source": "<p>Source: own report</p>",
        "more": f"<p><a href='{piece.url}'>Read on our site</a></p>",
        "number": f"<p>{number * 13} views</p>",
        "filed": f"<p>Filed under: <a href='/{plain_slug(piece.section)}/'>{piece.section}</a></p>",
        "related": "<div class='rel'><b>See also</b><ul>"
        + "".join(f"<li><a href='{o.url}'>{marked.html(o.title)}</a></li>" for o in others[:3])
        + "</ul></div>",
    }  # fmt: skip
    for name in theme.tail.split():
        yield made[name] if name != "tags" or piece.tags else ""
