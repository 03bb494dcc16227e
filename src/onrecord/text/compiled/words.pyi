"""What words.pyx gives: the same as the functions of these names in columns.py."""

from collections.abc import Callable

from ..columns import Columns, Index, Shape

def cut(text: str, known: dict[str, Shape], learn: Callable[[str], Shape]) -> Columns: ...
def index(folded: list[str]) -> Index: ...
