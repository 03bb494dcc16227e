"""Statements: found, whose they are, under which name, by which way, and denied or not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from statements import letters, matched, words

from onrecord.records import Statement

from .common import Counts, Errors, Row, f1, found_in, share

QUOTED = re.compile(
    r'“[^“”\n]*(?:”|$)|„[^„“”"\n]*(?:[“”"]|$)|«[^«»\n]*(?:»|$)|»[^«»\n]*«|"[^"\n]*(?:"|$)|(?<!\w)‘.*?’(?!\w)',
    re.M,
)

DENIALS = ("word", "not", "counter")
"""How a denial denies, where the gold says so."""
ARTICLES = {"the", "a", "an", "der", "die", "das", "dem", "den", "des"}


def content(text: str, spans: Iterable[Iterable[int]]) -> frozenset[int]:
    """Letters and digits of the pieces, without a leading "that"."""
    pieces = sorted(list(span) for span in spans)
    leading = re.match(r"\W*(?:that|dass)\s+(?=\w)", text[slice(*pieces[0])], re.I) if pieces else None
    if leading:
        pieces[0][0] += leading.end()
    return letters(text, pieces)


def said_by(statement: Statement, text: str) -> str:
    """Speaker as written and fullest name of a found statement."""
    written = text[slice(*statement.speaker)] if statement.speaker else ""
    return f"{written} {statement.who.name if statement.who else ''}"


def is_speaker(gold: Row, statement: Statement, text: str) -> bool:
    """Whether the speakers share a word as written, or the gold's last name is in the found name."""
    if not gold["speaker"]:
        return not statement.speaker
    span = list(statement.speaker) if statement.speaker else None
    if words(text, gold["speaker"]) & words(text, span):
        return True
    capitals = re.findall(r"[^\W\d_a-z][\w’'-]*", text[slice(*gold["speaker"])])
    last = re.sub(r"['’]s?$", "", capitals[-1]) if capitals else ""
    return (
        bool(last)
        and last not in ("He", "She", "It", "Er", "Sie", "They")
        and last in said_by(statement, text)
    )


def name_words(name: str) -> set[str]:
    """The words of a name, without articles and without the s of a genitive."""
    found = re.findall(r"\w+", re.sub(r"['’]s\b", "", name.lower()))
    return {re.sub(r"(?<=\w{4})s$", "", word) for word in found if word not in ARTICLES}


def is_name(gold: str, statement: Statement, text: str) -> bool:
    """Whether the fullest name is the gold's, give or take a role of four words."""
    found = statement.who.name if statement.who else ""
    found = found or (text[slice(*statement.speaker)] if statement.speaker else "")
    wanted, given = name_words(gold), name_words(found)
    return wanted <= given and len(given) <= len(wanted) + 4


def needs_chain(gold: Row) -> bool:
    """Whether the gold has a chain whose absence would be wrong."""
    return bool(gold["via"]) and [] not in gold.get("via_or", ())


def has_chain(gold: Row, statement: Statement) -> bool:
    """Whether every name of the gold's chain, or of another that is right too, is among the found links."""
    links = [name_words(link.name) for link in statement.via]
    return any(
        all(
            any(link and (link <= wanted or wanted <= link) for link in links)
            for wanted in map(name_words, chain)
        )
        for chain in (gold["via"], *gold.get("via_or", ()))
    )


def described(kind: str, text: str, row: Row, statement: Statement | None = None) -> str:
    """One line on a gold statement and on what was found in its place."""
    pieces = " ## ".join(text[slice(*span)] for span in row["content"])
    speaker = text[slice(*row["speaker"])] if row["speaker"] else None
    line = f"{kind:8} {row['id']} {speaker!r} = {row['name']!r} via {row['via']}: {pieces[:140]!r}"
    if not statement:
        return line
    who = statement.who.name if statement.who else None
    vias = [link.name for link in statement.via]
    written = text[slice(*statement.speaker)] if statement.speaker else None
    return f"{line}\n         GOT {written!r} = {who!r} via {vias} {statement.stance}"


def score_pair(row: Row, gold: Row, statement: Statement, counts: Counts) -> Iterator[str]:
    """Count one gold statement and the one found for it; yields its errors."""
    text, gold = row["text"], gold | {"id": row["id"]}
    right = is_speaker(gold, statement, text)
    counts["overlap"] += 1
    counts["right"] += right
    if not right:
        yield described("SPEAKER", text, gold, statement)
    if gold["name"]:
        named = is_name(gold["name"], statement, text)
        counts["names matched"] += 1
        counts["names right"] += named
        if right and not named:
            yield described("NAME", text, gold, statement)
    if needs_chain(gold):
        linked = has_chain(gold, statement)
        counts["chains found"] += linked
        if not linked:
            yield described("CHAIN", text, gold, statement)
    if gold["stance"] == "denies":
        counts["denials found"] += statement.stance == "denies"
        counts[f"denials found, {gold.get('denial')}"] += statement.stance == "denies"
        if statement.stance != "denies":
            yield described("DENIAL", text, gold, statement)
    counts["denials claimed"] += statement.stance == "denies"


def score_statements(row: Row, counts: Counts) -> Errors:
    """Count one text's statements."""
    text = row["text"]
    found = [s for s in found_in(row) if isinstance(s, Statement) and s.words]
    core = [g for g in row["statements"] if not g["neutral"]]
    wanted, given = [content(text, g["content"]) for g in core], [content(text, s.words) for s in found]
    pairs = list(matched(wanted, given))
    errors = [e for i, j in pairs for e in score_pair(row, core[i], found[j], counts)]
    hit, used = {i for i, _ in pairs}, {j for _, j in pairs}
    errors += [described("MISSED", text, g | {"id": row["id"]}) for i, g in enumerate(core) if i not in hit]
    false = [found[j] for j in false_ones(row, given, used)]
    errors += [false_line(row, statement) for statement in false]
    counts.update(
        given=len(used) + len(false),
        wanted=len(core),
        names=sum(bool(g["name"]) for g in core),
        chains=sum(map(needs_chain, core)),
        denials=sum(g["stance"] == "denies" for g in core),
    )
    counts.update(f"denials, {g['denial']}" for g in core if "denial" in g)
    score_quotes(row, found, counts)
    return errors


def false_ones(row: Row, given: list[frozenset[int]], used: set[int]) -> Iterator[int]:
    """Places of found statements that match nothing and do not lie in what is neutral."""
    neutral = [letters(row["text"], g["content"]) for g in row["statements"] if g["neutral"]]
    spared: frozenset[int] = frozenset().union(*neutral)
    for j, found in enumerate(given):
        if j not in used and len(found & spared) < 0.6 * len(found):
            yield j


def false_line(row: Row, statement: Statement) -> str:
    """One line on a statement that matches nothing."""
    pieces = " ## ".join(row["text"][slice(*span)] for span in statement.words)
    return f"FALSE    {row['id']} {said_by(statement, row['text'])!r}: {pieces[:140]!r}"


def holding(stretch: frozenset[int], candidates: list[tuple[Any, frozenset[int]]]) -> Any:
    """The candidate whose letters cover four fifths of a stretch; None when none does."""
    best = max(candidates, key=lambda c: (len(c[1] & stretch), -len(c[1])), default=None)
    return best[0] if best and len(best[1] & stretch) >= 0.8 * len(stretch) else None


def score_quotes(row: Row, found: list[Statement], counts: Counts) -> None:
    """Count every stretch of three words or more between quotation marks: found, and whose it is."""
    text = row["text"]
    gold = [(g, letters(text, g["content"])) for g in row["statements"]]
    given = [(s, letters(text, [list(w) for w in s.words])) for s in found]
    for quoted in QUOTED.finditer(text):
        if len(re.findall(r"\w+", quoted[0])) < 3:
            continue
        stretch = letters(text, [[quoted.start(), quoted.end()]])
        wanted, claimed = holding(stretch, gold), holding(stretch, given)
        if wanted and wanted["neutral"]:
            continue
        counts["quotes"] += wanted is not None
        counts["quotes given"] += claimed is not None
        counts["quotes right"] += bool(wanted and claimed and is_speaker(wanted, claimed, text))


def statements_report(counts: Counts) -> Iterator[str]:
    """The measures of statements, one a line."""
    yield f"who_what        {f1(counts, 'right', 'given', 'wanted')}"
    yield f"content         {f1(counts, 'overlap', 'given', 'wanted')}"
    yield f"quote_who       {f1(counts, 'quotes right', 'quotes given', 'quotes')}"
    matched_names = share(counts, "names right", "names matched")
    yield f"names           {share(counts, 'names right', 'names')}; of those found {matched_names}"
    yield f"denials found   {share(counts, 'denials found', 'denials')}; claimed {counts['denials claimed']}"
    for kind in DENIALS:
        if counts[f"denials, {kind}"]:
            yield f"  by {kind:12}{share(counts, f'denials found, {kind}', f'denials, {kind}')}"
    yield f"chains found    {share(counts, 'chains found', 'chains')}"
