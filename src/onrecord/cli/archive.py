"""The archive that a command works on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from .. import config, store

if TYPE_CHECKING:
    from ..store.archive import Archive

Folder = Annotated[
    str | None,
    typer.Option(
        "--archive", metavar="DIR", help="Folder of the archive; by default the setting, else ./archive."
    ),
]


def opened(folder: str | None, *, create: bool = False, readonly: bool = False) -> Archive:
    """The archive in a folder, or in the one that the settings name."""
    return store.open_archive(folder or config.settings().archive, create=create, readonly=readonly)
