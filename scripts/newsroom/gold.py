"""What is true of pieces, as records: the shape of onrecord's own, with file names for ids."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from . import marked
from .model import RUNNING, Block, Piece


class Reading(NamedTuple):
    """A piece as a perfect reader would read it."""

    article: dict[str, Any]
    marks: list[marked.Mark]  # in the article's text


def reading(piece: Piece) -> Reading:
    """The article record of a piece, and where its marks stand in the text."""
    text = ""
    blocks: list[dict[str, Any]] = []
    marks: list[marked.Mark] = []
    speaker = ""
    if piece.standfirst:
        text, blocks, marks = _append(text, blocks, marks, {"kind": "standfirst"}, piece.standfirst)
    for block in piece.blocks:
        record = _record(block)
        if block.kind == "speaker":
            speaker = block.name
        elif block.kind == "heading":
            speaker = ""
        elif speaker and block.kind in RUNNING:
            record["speaker"] = speaker
        if block.kind in RUNNING:
            text, blocks, marks = _append(text, blocks, marks, record, block.text)
        else:
            blocks.append({**record, "span": None})
    return Reading(_article(piece, text, blocks), marks)


def _append(
    text: str, blocks: list[dict[str, Any]], marks: list[marked.Mark], record: dict[str, Any], source: str
) -> tuple[str, list[dict[str, Any]], list[marked.Mark]]:
    """The text and its blocks with one more."""
    words, found = marked.plain(source)
    start = len(text) + 2 if text else 0
    text = f"{text}\n\n{words}" if text else words
    blocks.append({**record, "text": words, "span": [start, start + len(words)]})
    marks += [marked.Mark(m.label, m.start + start, m.end + start) for m in found]
    return text, blocks, marks


def _record(block: Block) -> dict[str, Any]:
    """A block's fields, its text apart."""
    if block.kind == "speaker":
        return {"kind": "heading", "level": 3, "speaker": {"name": block.name, "role": block.role or None}}
    if block.kind == "heading":
        return {"kind": "heading", "level": 2}
    if block.kind == "list":
        return {"kind": "list", "items": [marked.words(item) for item in block.text.split("\n")]}
    if block.kind == "image":
        return {"kind": "image", **_filled(block, "url", "caption", "credit")}
    if block.kind == "related":
        return {"kind": "related", **_filled(block, "label", "title", "url", "caption", "credit")}
    if block.kind == "table":
        return {"kind": "table", "rows": [row.split(" | ") for row in marked.words(block.text).split("\n")]}
    return {"kind": block.kind, **({"url": block.url or None} if block.kind == "embed" else {})}


def _filled(block: Block, *names: str) -> dict[str, str | None]:
    return {name: marked.words(getattr(block, name)) or None for name in names}


def _article(piece: Piece, text: str, blocks: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "record": "article",
        "id": piece.file,
        "url": piece.url,
        "outlet": piece.outlet.domain.removeprefix("www."),
        "title": marked.words(piece.title),
        "standfirst": marked.words(piece.standfirst) or None,
        "byline": list(piece.byline),
        "published": piece.published.isoformat(),
        "modified": piece.modified.isoformat() if piece.modified else None,
        "language": piece.outlet.language,
        "categories": [piece.section],
        "tags": list(piece.tags),
        "text": text,
        "blocks": blocks,
    }


def found(piece: Piece, read: Reading) -> Iterator[dict[str, Any]]:
    """Statements, figures and dates of a piece: its records with spans in place of the marks that name them.

    A mark's label is `key.field`; a field met more than once, such as the
    parts of a quotation, becomes a list where the record says so.
    """
    where: dict[str, list[list[int]]] = {}
    for label, start, end in read.marks:
        where.setdefault(label, []).append([start, end])
    for record in piece.records:
        key = record["key"]
        kept = {name: value for name, value in record.items() if name != "key"}
        filled = _as_named(kept, read.article["text"])
        spans = {
            name: where.get(f"{key}.{name}", []) for name in ("words", "speaker", "cue", "span", "counts")
        }
        if record["record"] == "statement":
            if not spans["words"]:
                continue
            filled |= {"words": spans["words"], "speaker": _one(spans["speaker"]), "cue": _one(spans["cue"])}
        elif not spans["span"]:
            continue
        else:
            filled["span"] = spans["span"][0]
            if spans["counts"]:
                start, end = spans["counts"][0]
                filled["counts"] = {"text": read.article["text"][start:end], "span": [start, end]}
        yield {**filled, "id": f"{piece.file}#{key}", "article": piece.file}


def _as_named(record: dict[str, Any], text: str) -> dict[str, Any]:
    """A record with the fullest name and the role that the text gives; a copied page may have lost them."""
    if record["record"] == "statement" and record["who"]["kind"] == "person":
        who = record["who"]
        role = who["role"] if who["role"] and who["role"] in text else None
        return record | {"who": {**who, "name": _fullest(who["name"], text), "role": role}}
    if record.get("kind") == "person":
        return record | {"name": _fullest(record["name"], text)}
    return record


def _fullest(name: str, text: str) -> str:
    return name if name in text else name.partition(" ")[2]


def _one(spans: list[list[int]]) -> list[int] | None:
    return spans[0] if spans else None
