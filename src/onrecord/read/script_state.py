"""The text of an article as a page's scripts hold it, for pages that are only filled in by a browser.

Nothing is run. Data that a script holds as JSON, or assigns as JSON, is walked
for the strings under one name that together read like an article.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from json import JSONDecoder
from typing import Any, Final

from . import streamed_state
from .measures import CLOSING, key

_SIGNS: Final = (
    *(b"application/json", b"_STATE__", b"__NUXT", b"globalContent", b"_DATA__"),
    *(b"JSON.parse(", b".push({", b"window.__", streamed_state.SIGN),
)
"""A page without any of these holds no data that we can read."""
_START: Final = re.compile(r"""(?:^|=|\.push\()\s{0,99}(?:JSON\.parse\(\s{0,99}(?=["'])|(?=["{\[]))""")
_QUOTED: Final = re.compile(r"'([^'\\]*(?:\\.[^'\\]*)*)'", re.DOTALL)
"""A text between single quotes, as scripts write it and JSON does not."""
_ESCAPED: Final = re.compile(r'\\.|"', re.DOTALL)
_TAG: Final = re.compile(r"<[^<>]{1,2000}>")
_SHORTEST: Final = 1000
"""Shorter ones are what other elements say: newsletters, captions, comments."""
_SMALLEST: Final = 500
_LARGEST: Final = 5_000_000
_MOST_VALUES: Final = 20
_DEEPEST: Final = 60
_MOST_NODES: Final = 200_000
_SENTENCE: Final = 60
_TITLE: Final = 20
_LONGEST_TITLE: Final = 500
_MOST_NAMED: Final = 20
_MOST: Final = 0.62
"""What holds this share of the text of the value around it is looked into instead."""

Json = dict[str, "Json"] | list["Json"] | str | int | float | bool | None


def could_hold_data(markup: bytes) -> bool:
    """May the scripts of a page hold the text of an article?"""
    return b"articleBody" in markup or any(sign in markup for sign in _SIGNS)


def state_body(markup: bytes, title: str) -> str:
    """The paragraphs of the article, one a line, HTML where the page has HTML; "" where none are found.

    title: of the page; only what stands beside it in the data is believed.
    """
    if not key(title) or not any(sign in markup for sign in _SIGNS):
        return ""
    best: list[str] = []
    for value in values(markup):
        found = _text_of(value, key(title))
        if _weight(found) > _weight(best):
            best = found
    return "\n".join(best) if _weight(best) >= _SHORTEST else ""


def values(markup: bytes) -> Iterator[Json]:
    """The data in the scripts of a page: their content, what they assign to a name, and what they stream."""
    scripts = list(_scripts(markup))
    for source in scripts:
        if _SMALLEST <= len(source) <= _LARGEST:
            yield from _values_of(source.decode("utf-8", "replace"))
    for row in streamed_state.rows(scripts):
        yield _decoded(row, 0)[0]


def _scripts(markup: bytes) -> Iterator[bytes]:
    """What stands in the scripts of a page; in linear time, also where none is closed."""
    low, end = markup.lower(), 0
    while (start := low.find(b"<script", end)) >= 0:
        opened = low.find(b">", start)
        end = low.find(b"</script", opened)
        if opened < 0 or end < 0:
            return
        yield markup[opened + 1 : end]


def _values_of(script: str) -> Iterator[Json]:
    at = 0
    for _ in range(_MOST_VALUES):
        start = _START.search(script, at)
        if not start:
            return
        value, at = _decoded(script, start.end())
        if isinstance(value, str) and value[:1] in ("{", "["):  # JSON within a string
            value, _ = _decoded(value, 0)
        if isinstance(value, (dict, list)):
            yield value


def _decoded(text: str, start: int) -> tuple[Any, int]:
    """The JSON value that begins here and where it ends; None where it is no JSON."""
    quoted = _QUOTED.match(text, start)
    if quoted:
        return _decoded(_as_json(quoted[1]), 0)[0], quoted.end()
    try:
        value, end = JSONDecoder(strict=False).raw_decode(text, start)
    except (ValueError, RecursionError):
        return None, start + 1
    return value, end


def _as_json(text: str) -> str:
    """A text that stood between single quotes, between double ones."""
    return f'"{_ESCAPED.sub(_escaped_for_json, text)}"'


def _escaped_for_json(found: re.Match[str]) -> str:
    """An escape of a script, or a double quote, as JSON has it."""
    return {'"': '\\"', "\\'": "'", "\\x": "\\u00"}.get(found[0], found[0])


def _text_of(value: Json, title: str) -> list[str]:
    """The paragraphs that stand beside the title of the page in some data, or below it."""
    named = [node for node in _nodes(value) if _is_named(node, title)]
    return max((_paragraphs(node) for node in named[:_MOST_NAMED]), key=_weight, default=[])


def _nodes(value: Json) -> Iterator[Json]:
    """Every list and every object in a value, outer ones first."""
    left: list[tuple[Json, int]] = [(value, 0)]
    for _ in range(_MOST_NODES):
        if not left:
            return
        node, depth = left.pop()
        yield node
        if depth < _DEEPEST:
            left += [(item, depth + 1) for item in _items(node)[::-1] if isinstance(item, (dict, list))]


def _items(node: Json) -> list[Json]:
    if isinstance(node, dict):
        return list(node.values())
    return node if isinstance(node, list) else []


def _is_named(node: Json, title: str) -> bool:
    """Is one of the values of an object or a list the title of the page, but for the site's name behind?"""
    least = min(len(title), _TITLE) // 2  # in small letters, a text may be longer
    for item in _items(node):
        text = item.get("basic") if isinstance(item, dict) else item
        if isinstance(text, str) and least <= len(text) < _LONGEST_TITLE and text[:1].strip():
            own = key(text)
            if own == title or (len(own) >= _TITLE and title.startswith(own)):
                return True
    return False


def _paragraphs(value: Json) -> list[str]:
    """The strings under one name that read like an article, those in one piece of the value joined."""
    for _ in range(_DEEPEST):
        name, own = _heaviest(value)
        inner = next(
            (
                item
                for item in _items(value)
                if isinstance(item, (dict, list)) and _heaviest(item)[1] >= _MOST * own
            ),
            None,
        )
        if inner is None or not own:
            break
        value = inner
    if isinstance(value, dict) and isinstance(text := value.get(name), str) and len(text) >= _MOST * own:
        return [text]
    texts = ["".join(_strings(item, name)) for item in _items(value)]
    running = [at for at, text in enumerate(texts) if _is_running(text)]
    return [text for text in texts[running[0] : running[-1] + 1] if " " in text.strip()] if running else []


def _heaviest(value: Json) -> tuple[str, int]:
    """The name under which most running text stands in a value, and how much that is."""
    weights: defaultdict[str, int] = defaultdict(int)
    for name, text in _named_strings(value):
        if _is_running(text):
            weights[name] += len(text)
    return max(weights.items(), key=lambda held: held[1], default=("", 0))


def _strings(value: Json, name: str) -> list[str]:
    return [text for held, text in _named_strings(value) if held == name]


def _named_strings(value: Json, name: str = "") -> Iterator[tuple[str, str]]:
    """Every string in a value with the name that it, or the list that it stands in, has."""
    left: list[tuple[str, Json, int]] = [(name, value, 0)]
    for _ in range(_MOST_NODES):
        if not left:
            return
        name, node, depth = left.pop()
        if isinstance(node, str):
            yield name, node
        elif isinstance(node, dict) and depth < _DEEPEST:
            left += [(inner, item, depth + 1) for inner, item in reversed(node.items())]
        elif isinstance(node, list) and depth < _DEEPEST:
            left += [(name, item, depth + 1) for item in reversed(node)]


def _is_running(text: str) -> bool:
    """Does a string read like a sentence or more?"""
    if len(text) < _SENTENCE or text.count(" ") * 20 < len(text) or text.lstrip()[:1] in "{[":
        return False
    return "</p>" in text or _TAG.sub("", text).rstrip().endswith(CLOSING)


def _weight(texts: list[str]) -> int:
    return sum(map(len, texts))
