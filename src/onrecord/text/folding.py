"""Text made comparable: case, accents, quotation marks and spaces folded away."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_APOSTROPHES: Final = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'"})
_SURROGATES: Final = re.compile("[\ud800-\udfff\x00]")


def fold(text: str) -> str:
    """Lower case without accents, with straight apostrophes and single spaces."""
    if text.isascii():  # nearly always, and ten times faster
        return " ".join(text.replace("`", "'").lower().split())
    plain = unicodedata.normalize("NFKD", text.translate(_APOSTROPHES))
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    return squeezed(plain.casefold())


def squeezed(text: str) -> str:
    """Every run of white space as one space, none at the ends."""
    return " ".join(text.split())


def storable(text: str) -> str:
    """The text with U+0000 and lone surrogates replaced by U+FFFD."""
    try:
        if "\0" not in text:
            text.encode()
            return text  # nearly always, and ten times faster than the pattern
    except UnicodeEncodeError:
        pass
    return _SURROGATES.sub("\ufffd", text)
