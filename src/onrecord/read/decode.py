"""Bytes to text: by byte-order mark, HTTP, `meta` and, last, by what the bytes look like."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from ..errors import RecordError
from .codepages import guessed
from .compiled import scan

_META: Final = re.compile(
    rb"""<meta\s[^>]{0,200}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w:.-]{2,40})""", re.IGNORECASE
)
_XML: Final = re.compile(rb"""^\s{0,99}<\?xml[^>]{0,100}?encoding\s{0,9}=\s{0,9}["']([\w:.-]{2,40})""")
_HTTP: Final = re.compile(r"""charset\s{0,9}=\s{0,9}["']?([\w:.-]{2,40})""", re.IGNORECASE)
_HEAD: Final = 4096
LARGEST: Final = 10_000_000
"""Bytes of a page; one that is larger is refused."""
_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Labels that browsers read as something wider (WHATWG Encoding Standard)
_WIDER: Final = {
    "iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254", "tis-620": "cp874", "gb2312": "gb18030",
    "gbk": "gb18030", "shift_jis": "cp932", "euc_kr": "cp949", "big5": "big5hkscs",
}  # fmt: skip
_FEW_CONTROLS: Final = 0.03
_ASCII: Final = bytes(range(128))
_CONTROLS: Final = bytes(byte for byte in range(32) if byte not in b"\t\n\r\f\x1b")
_SIGNATURES: Final = (
    b"%PDF-", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"PK\x03\x04", b"\x7fELF", b"\x00\x00\x01\x00", b"RIFF",
    b"OggS", b"ID3", b"\x1f\x8b", b"BZh", b"7z\xbc\xaf", b"Rar!", b"\xfd7zXZ", b"SQLite format", b"\x00asm",
    b"wOFF", b"wOF2",
)  # fmt: skip
_BLANK: Final = b" \t\r\n\f\0\xef\xbb\xbf"
_SIGNS: Final = "ÃÂâÐÑ"
_MOJIBAKE: Final = re.compile("[ÃÂâÐÑ][\u0080-\u00bf\u0152-\u0178\u2013-\u2122€]")
_CERTAIN: Final = 3
_LONGEST_TEXT: Final = 10_000
_GARBLED: Final = (b"\xc3\x83\xc2", b"\xc3\xa2\xe2\x82\xac", b"\xc3\x90\xc2")
"""In UTF-8, "Ã" with a sign behind it, "â€", "Ð"."""


def decoded(body: bytes, media_type: str | None = None) -> str:
    """The text of these bytes; raises RecordError as `encoded` does."""
    return encoded(body, media_type).decode("utf-8", "replace")


def encoded(body: bytes, media_type: str | None = None) -> bytes:
    """The same text in UTF-8 without a byte-order mark: most pages pass as they are.

    Raises RecordError: "empty-file" where there is nothing but white space,
    "binary-file" where the bytes are no text, "too-large" above the limit.
    """
    if len(body) > LARGEST:
        raise RecordError("too-large", f"{len(body)} bytes; the limit is {LARGEST}")
    if not body[:_HEAD].strip(_BLANK) and not body.strip(_BLANK):  # without a copy of nearly every page
        raise RecordError("empty-file", "no bytes, or nothing but white space")
    name = marked(body)
    if name is None:
        if is_binary(body):
            raise RecordError("binary-file", "the bytes are neither text nor HTML")
        name = charset(body, media_type)
    if name == "utf-8" and not _is_garbled(body):
        return body.removeprefix(codecs.BOM_UTF8)
    text = mended(body.decode(name, "replace"))
    return text.removeprefix("\ufeff").encode("utf-8", "replace")


def is_garbled(body: bytes) -> bool:
    """Does UTF-8 hold what other UTF-8 looks like when it was read as something else?"""
    return any(sign in body for sign in _GARBLED)


def marked(body: bytes) -> str | None:
    """The encoding that a byte-order mark names."""
    return next((name for mark, name in _MARKS if body.startswith(mark)), None)


def charset(body: bytes, media_type: str | None) -> str:
    """The name of the encoding of bytes without a byte-order mark."""
    if _is_utf8(body):  # what is valid UTF-8 is UTF-8, whatever the page says
        return "utf-8"
    named = [_HTTP.search(media_type or ""), _META.search(body[:_HEAD]), _XML.search(body[:_HEAD])]
    for match in named:
        if match:
            label = match.group(1)
            name = known(label if isinstance(label, str) else label.decode("ascii"))
            if name and not name.startswith(("utf-16", "utf-32")):
                return _checked(name, body)
    return detected(body)


def _checked(name: str, body: bytes) -> str:
    """The encoding that was declared; what the bytes look like, where that is often said of others."""
    if name == "cp1252":
        return guessed(body) or name
    return detected(body) if name == "utf-8" else name


def detected(body: bytes) -> str:
    """What undeclared bytes look like: UTF-16 by its zeros, else UTF-8 or an older encoding."""
    head = body[:_HEAD]
    if head[1::2].count(0) > 0.3 * len(head):
        return "utf-16-le"
    if head[::2].count(0) > 0.3 * len(head):
        return "utf-16-be"
    broken = body.decode("utf-8", "replace").count("\ufffd")
    high = len(body[:100_000].translate(None, _ASCII))
    return "utf-8" if broken * 4 < high else guessed(body) or "cp1252"


@cache
def known(label: str) -> str | None:
    """Python's name for an encoding, or None; only encodings of text."""
    try:
        info = codecs.lookup(label.strip().lower())
    except (LookupError, ValueError):
        return None
    if not info._is_text_encoding or info.name in (
        "utf-7",
        "idna",
        "punycode",
        "unicode_escape",
        "raw_unicode_escape",
    ):
        return None
    return _WIDER.get(info.name, info.name)


def is_binary(body: bytes) -> bool:
    """Are these bytes something other than text?"""
    if body.startswith(_SIGNATURES):
        return True
    head = body[:_HEAD]
    zeros = head.count(0)
    if (
        zeros
        and (head[::2].count(0) > 0.9 * zeros or head[1::2].count(0) > 0.9 * zeros)
        and zeros > 0.3 * len(head)
    ):
        return False  # UTF-16 without a mark
    return len(head) - len(head.translate(None, _CONTROLS)) > _FEW_CONTROLS * len(head)


def mended(text: str) -> str:
    """The text with mojibake undone, where there is enough of it to be certain."""
    if not any(sign in text for sign in _SIGNS) or len(_MOJIBAKE.findall(text)) < _CERTAIN:
        return text
    return "".join(_mended_parts(text))


def _mended_parts(text: str) -> Iterator[str]:
    """A text in parts: what stands between two tags and holds mojibake is mended, the rest is as it was."""
    end = 0
    while found := _MOJIBAKE.search(text, end):
        start, closed = text.rfind("<", end, found.start()) + 1, text.find("<", found.end())
        yield text[end:start]
        end = len(text) if closed < 0 else closed
        yield _mended_piece(text[start:end])
    yield text[end:]


def _mended_piece(piece: str) -> str:
    if not _MOJIBAKE.search(piece):
        return piece
    if len(piece) > _LONGEST_TEXT and '"' in piece:  # of a script, a string
        return '"'.join(map(_mended_piece, piece.split('"')))
    import ftfy  # here, because it costs more to load than most pages to read

    return ftfy.fix_encoding(piece)


def is_utf8(body: bytes) -> bool:
    """Are these bytes valid UTF-8?"""
    try:
        body.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


_is_utf8 = scan.is_utf8 if scan else is_utf8
_is_garbled = scan.is_garbled if scan else is_garbled
