"""Tables that hold data, as rows of cells; tables that only lay a page out are none."""

from __future__ import annotations

from typing import Final, NamedTuple

from .measures import Page
from .rows import Frame

_MOST_CELLS: Final = 2000
_LONGEST_CELL: Final = 200


class DataTable(NamedTuple):
    """A table of the page with its cells."""

    frame: Frame
    cells: tuple[tuple[str, ...], ...]


def table_at(page: Page, index: int) -> DataTable | None:
    """The table of data that begins with this row."""
    frame: Frame | None = page.rows[index].frame
    while frame and frame.first == index:
        if frame.tag == "table":
            return _read(page, frame)
        frame = frame.parent
    return None


def _read(page: Page, frame: Frame) -> DataTable | None:
    rows = page.rows[frame.first : frame.last]
    if any(row.tag == "p" or len(row.text) > _LONGEST_CELL for row in rows) or len(rows) > _MOST_CELLS:
        return None
    cells = tuple(tuple(_text(page, cell) for cell in line) for line in _lines(page, frame))
    if len(cells) < 2 or max(map(len, cells), default=0) < 2:
        return None
    return DataTable(frame, cells)


def _lines(page: Page, table: Frame) -> list[list[Frame]]:
    """The cells of each line of a table."""
    found: list[list[Frame]] = []
    for frame in page.frames[table.index + 1 :]:
        if frame.depth <= table.depth:
            break
        if frame.tag == "tr":
            found.append([])
        elif frame.tag in ("td", "th") and found:
            found[-1].append(frame)
    return found


def _text(page: Page, cell: Frame) -> str:
    return " ".join([row.text for row in page.rows[cell.first : cell.last] if row.text])
