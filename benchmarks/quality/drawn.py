"""Archives in themes drawn by lot: how heads, text, tails and frames of the entries are written.

A theme file is one way to write a page; here each part of a page has ways of its own, and the dice
choose. What is learnt on some of these pages can be tried on others (`scripts/train_entries.py`).
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from html import escape
from pathlib import Path
from textwrap import wrap

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "scripts"))
sys.path.insert(0, str(Path(__file__).resolve().parent))

import drawn_ways as ways
from newsroom import dates, marked
from newsroom.dice import Dice
from newsroom.model import Block, Piece, plain_slug


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
    extra: str  # what stands between some entries
    brief: int  # paragraphs of an entry at most; 0 for all
    inner: str  # what the text of an entry stands in
    grouped: str  # what two entries stand in
    width: int  # of text that is set as plain text
    is_set_in: bool  # is its first line set in, with no blank line between paragraphs?
    is_one: bool  # does all plain text stand in one element?

    @classmethod
    def drawn(cls, dice: Dice) -> Theme:
        """A theme by lot, without what no page would have."""
        made = cls(
            *(
                dice.pick(options)
                for options in (
                    ways.FRAMES, ways.TITLES, ways.LINKS, ways.DATES, ways.DATE_TAGS, ways.DAYS, ways.BYLINES,
                    ways.DECKS, ways.TEXTS, ways.HEADINGS, ways.PARTINGS, ways.TAILS, ways.KICKERS, ways.TOPS,
                    ways.BODIES, ways.NAMES, ways.SIDES, ways.CLASSES, ways.BETWEENS,
                )
            ),
            brief=dice.pick((0, 0, 0, 0, 1, 2, 3)),
            inner=dice.pick(("", "", "<div>", "<div class='body'>")),
            grouped=dice.pick(("", "", "", "", "", "<div class='row'>", "<section class='day'>")),
            width=dice.pick((60, 66, 70, 72, 78, 1000)),
            is_set_in=dice.chance(0.5),
            is_one=dice.chance(0.5),
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
        shows_deck = self.deck and self.title != "<run>"
        return replace(piece, blocks=blocks, standfirst=piece.standfirst if shows_deck else "")

    def sensible(self) -> Theme:
        """The theme without what no page would have."""
        own = self
        if own.frame == "<pre>":
            own = replace(own, grouped="", inner="", title="<caps>" if own.title == "<caps>" else "<b>")
            own = replace(own, parting="-" * 60 if own.parting else "", top="", link="", extra="")
        if own.title == "<td class='contentheading'>":
            own = replace(own, title="<table><tr><td class='contentheading'>")
        rank = next((level for level in range(1, 6) if f"<h{level}" in own.title), 0)
        if own.heading in ("h3", "h4"):
            own = replace(own, heading=f"h{max(int(own.heading[1]), rank + 1)}" if rank else "strong")
        if own.parting.startswith("<tr") and own.frame:
            own = replace(own, parting="<hr>")
        if own.frame == "<details>" or own.title == "<summary>":
            own = replace(own, frame="<details>", title="<summary>")
        if own.title == "<p>" and own.text in ("br", "br1"):
            own = replace(own, text="p")
        if own.title in ("", "<run>"):
            heads = own.date in ("above", "below", "meta", "in-byline")
            own = replace(own, link="", heading="" if own.title else own.heading)
            own = own if own.title or own.frame or own.parting or heads else replace(own, parting="<hr>")
        if not own.frame or own.frame.startswith(("<li", "<tr")) or own.top in ("days", "sections"):
            own = replace(own, grouped="")
        if not own.frame and own.inner and own.text in ("br", "br1"):
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
        "all": f"All reports of the last days from {section} and what else happened there",
        "posts": f"Posts filed under {section}",
        "untitled": site.name,
        "long site": section,
    }[theme.name]
    known_as = f"The Old {site.name} and Coast Advertiser" if theme.name == "long site" else site.name
    titled = site.name if theme.name == "untitled" else f"{name} – {known_as}"
    head = (
        f"<!DOCTYPE html><html lang='{entries[0].outlet.language}'><head><meta charset='utf-8'>"
        f"<title>{titled}</title></head><body>"
    )
    menu = "".join(f"<li><a href='/{plain_slug(s)}/'>{s}</a></li>" for s in (*site.sections, "About us"))
    shown = {"site": "", "untitled": "", "latest": f"<h2>{name}</h2>"}.get(theme.name, f"<h1>{name}</h1>")
    parts = [head, f"<nav><ul>{menu}</ul></nav>", theme.body, shown, *_top(theme, entries, section)]
    holder = {"<li": "ul", "<tr": "table", "<pr": "pre" if theme.is_one else ""}.get(theme.frame[:3], "")
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
        if not holder and number % 2 == 0 and number < len(entries):
            parts.append(_extra(theme, others[number % len(others)]))
        if number < len(entries) and not (holder in ("ul", "table") and theme.parting):
            parts.append(theme.parting)
    parts += [closing, ends(theme.body), *_side(theme, others)]
    parts.append(
        f"<footer><p>© 2031 {known_as}. All rights reserved.</p><a href='/privacy/'>Privacy</a></footer>"
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
    elif theme.top == "feed":
        yield f"<div class='view-header'><a href='/rss.xml'>Feed: {section}</a> <a href='?p'>Print</a></div>"
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


def _extra(theme: Theme, other: Piece) -> str:
    """What stands between two entries that is none."""
    return {
        "advert": "<div class='ad-slot'><span>Advertisement</span></div>",
        "banner": "<div class='promo'><h4>Stay informed</h4><p>Get the news of the region by mail.</p></div>",
        "teaser": f"<div class='more-on'><a href='{other.url}'>{marked.html(other.title)}</a></div>",
    }.get(theme.extra, "")


def _side(theme: Theme, others: Sequence[Piece]) -> Iterator[str]:
    """What stands beside the entries."""
    if "popular" in theme.side:
        links = "".join(f"<li><a href='{o.url}'>{marked.html(o.title)}</a></li>" for o in others[:5])
        yield f"<div class='sidebar'><h3>Most read</h3><ol>{links}</ol></div>"
    if "form" in theme.side:
        yield "<div class='widget'><h3>Newsletter</h3><p>Get the news of the region every morning.</p></div>"


def _entry(theme: Theme, piece: Piece, number: int, others: Sequence[Piece], dice: Dice) -> Iterator[str]:
    """An entry, from its frame to its tail."""
    if theme.frame == "<pre>":
        yield _plain(theme, piece, number)
        return
    frame = _frame(theme, number)
    date = dates.printed(piece.published, theme.day)
    if theme.date_tag == "<time>":
        shown = f"<time datetime='{piece.published.isoformat()}'>{date}</time>"
    else:
        shown = f"{theme.date_tag}{date}{ends(theme.date_tag)}"
    yield frame
    yield f"<a name='N{number}'></a>" if theme.link == "anchor" or theme.top in ("contents", "list") else ""
    yield _kicker(theme, piece, number)
    if theme.date == "above":
        yield shown
    if theme.byline == "above":
        yield _signed(theme, piece)
    yield _title(theme, piece, number, date)
    if theme.date == "below":
        yield shown
    yield from _below(theme, piece, date, number)
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


def _below(theme: Theme, piece: Piece, date: str, number: int) -> Iterator[str]:
    """What stands below a title: who and when, and perhaps more."""
    byline = "By " + " and ".join(piece.byline) if piece.byline else ""
    if theme.date == "in-byline":
        yield f"<div class='meta'>{date}{' | ' + byline if byline else ''}</div>"
    elif theme.date == "meta":
        parts = (date, byline, piece.section, f"{number + 2} comments")
        yield f"<div class='entry-meta'><span>{'</span> <span>'.join(filter(None, parts))}</span></div>"
    elif theme.byline in ("below", "bare", "caps", "reporting"):
        yield _signed(theme, piece)


def _signed(theme: Theme, piece: Piece) -> str:
    """A line that says who wrote it."""
    if not piece.byline:
        return ""
    names = " and ".join(piece.byline)
    line = {
        "bare": names,
        "caps": f"BY {names.upper()}",
        "reporting": f"By {names}, {piece.outlet.name}",
    }.get(theme.byline, f"By {names}")
    return f"{line}<br>" if theme.text in ("br", "br1") else f"<p class='by'>{line}</p>"


def _plain(theme: Theme, piece: Piece, number: int) -> str:
    """An entry as plain text, its lines wrapped."""
    indent = "   " if theme.is_set_in else ""
    lines = [f"{piece.outlet.name.upper()} {number * 37:04}"] if theme.kicker in ("slug", "number") else []
    title = marked.words(piece.title)
    lines += wrap(title.upper() if theme.title == "<caps>" else title, theme.width)
    if theme.byline not in ("", "end") and piece.byline:
        lines.append("By " + " and ".join(piece.byline))
    if theme.date in ("above", "below", "in-byline", "meta"):
        lines.append(dates.printed(piece.published, theme.day))
    if not theme.is_set_in:
        lines.append("")
    texts = [piece.standfirst, *(b.text for b in piece.blocks if b.kind in ("paragraph", "quotation"))]
    for text in filter(None, texts):
        lines += wrap(marked.words(text), theme.width, initial_indent=indent)
        lines += [] if theme.is_set_in else [""]
    if theme.tail in ("end", "ends", "source"):
        lines.append("(END)")
    text = escape("\n".join([*lines, "", ""]), quote=False)
    return text if theme.is_one else f"<pre>\n{text}</pre>"


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
        "slug": f"{(piece.section or 'region').upper()}-{piece.slug.split('-')[0].upper()} 0{number}",
        "outlet": piece.outlet.name,
    }[theme.kicker]
    return f"<p class='k'>{told}</p>" if theme.text not in ("br", "br1") else f"{told}<br>"


def _title(theme: Theme, piece: Piece, number: int, date: str) -> str:
    """The title in its tags, perhaps a link."""
    text = marked.html(piece.title)
    if theme.title in ("", "<run>"):
        return ""
    if theme.title == "<caps>":
        text = text.upper()
    if theme.date == "title-before":
        text = f"{date}: {text}"
    elif theme.date == "title-behind":
        text = f"{text} ({date})"
    if theme.link == "own":
        text = f"<a href='{piece.url}'>{text}</a>"
    elif theme.link == "edit":
        text += f"<span class='edit'>[<a href='/edit?n={number}'>edit</a>]</span>"
    elif theme.link == "anchor":
        text = f"<a href='#N{number}'>{text}</a>"
    tags = "<p>" if theme.title == "<caps>" else theme.title.replace("@H", f"t{number * 31 % 97}")
    inline = tags.startswith(("<b>", "<strong>", "<font", "<span", "<big"))
    is_broken = theme.text in ("br", "br1")
    return f"{tags}{text}{ends(tags)}" + ("<br><br>" if inline and is_broken else "<br>" if inline else "")


def _text(theme: Theme, piece: Piece, dice: Dice) -> Iterator[str]:
    """The standfirst and the blocks of an entry."""
    if piece.standfirst and theme.deck and theme.title != "<run>":
        deck = marked.html(piece.standfirst)
        is_broken = theme.text in ("br", "br1")
        yield f"{deck}<br><br>" if is_broken else f"{theme.deck}{deck}{ends(theme.deck)}"
    count = 0
    for block in piece.blocks:
        if block.kind in ("paragraph", "quotation"):
            count += 1
            text = marked.html(block.text)
            if count == 1 and theme.date == "lead":
                text = f"{dates.printed(piece.published, '{day} {month}')} – {text}"
            if count == 1 and theme.title == "<run>":
                text = f"<b>{marked.html(piece.title)}.</b> {text}"
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
    if theme.text == "br1":
        return f"{text}<br>"
    if theme.text == "blank":
        return f"<p>{text}</p><p>&nbsp;</p>"
    if theme.text == "open":
        return f"<p>{text}"
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
            return f"{tags}{text}{ends(tags)}" + ("<br><br>" if theme.text in ("br", "br1") else "")
        if theme.text in ("br", "br1"):
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
        "ends": "<p>- ENDS -</p>",
        "topics": f"<div class='views-field'><span>Topics: </span><span>{tags}</span></div>",
        "likes": f"<span>{number * 3} Likes</span>",
        "signs": f"<p>{name[:2].lower()}/{number * 41:04}</p>",
        "contact": "<p>Press office, phone 0555 120120, <a href='mailto:press@a.example'>e-mail</a></p>",
        "files": f"<ul class='files'><li><a href='/f/{number}.pdf'>Download (PDF, {number} MB)</a></li></ul>",
        "readers": "<div class='comments'><h4>2 comments</h4><p>Jo: It was time that somebody said so.</p>"
        "<p>Kim: I was there, and it was much worse than they write.</p></div>",
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
