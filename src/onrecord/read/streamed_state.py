"""The data that a page sends piece by piece, as React's server components do.

The pieces are strings; put together they are rows such as `1f:{"title": …}`. A row that begins
`24:T1b7b,` holds so many bytes (hexadecimal) of text, which others name as "$24".
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Final

SIGN: Final = b"__next_f"
_PIECE: Final = b"self.__next_f.push([1,"
_END: Final = b"])"
_ROW: Final = re.compile(rb"([0-9a-f]{0,8}):(?:T([0-9a-f]{1,8}),)?")
_NAMED: Final = re.compile(r'"\$([0-9a-f]{1,8})"')


def rows(scripts: Iterable[bytes]) -> Iterator[str]:
    """The JSON of each row, with the texts that it names in their places; each text is given once."""
    texts: dict[str, str] = {}
    found: list[str] = []
    stream = "".join(_pieces(scripts)).encode("utf-8", "replace")
    at = 0
    while row := _ROW.match(stream, at):
        name, length = row.groups()
        if length:
            at = row.end() + int(length, 16)
            texts[name.decode()] = stream[row.end() : at].decode("utf-8", "replace")
            continue
        end = stream.find(b"\n", row.end())
        at = end + 1 if end >= 0 else len(stream)
        if stream[row.end() : row.end() + 1] in (b"{", b"["):
            found.append(stream[row.end() : at].decode("utf-8", "replace"))
    for line in found:
        yield _NAMED.sub(lambda named: json.dumps(texts.pop(named[1], f"${named[1]}")), line)


def _pieces(scripts: Iterable[bytes]) -> Iterator[str]:
    for script in scripts:
        held = script.strip().removesuffix(b";")
        if held.startswith(_PIECE) and held.endswith(_END):
            try:
                piece = json.loads(held[len(_PIECE) : -len(_END)], strict=False)
            except (ValueError, RecursionError):
                continue
            if isinstance(piece, str):
                yield piece
