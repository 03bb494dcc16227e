"""`onrecord.toml` and `ONRECORD_*` as option values, read once at the door."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import msgspec

from .errors import UsageError

FILE: Final = "onrecord.toml"


class Settings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What can be set in `onrecord.toml`, or as `ONRECORD_<NAME>`, which wins."""

    archive: str = "archive"  # folder of the archive that commands use
    workers: int | None = None  # worker processes; by default one for each core
    seconds: float = 10.0  # wall time that one record may take before its worker is stopped
    rules: str | None = None  # folder of rules for sites that need one
    memory: int = 1536  # MB of address space that a worker may take


def settings(folder: Path | None = None, environment: Mapping[str, str] | None = None) -> Settings:
    """The settings of a folder (by default the present one); raises UsageError where they are wrong."""
    path = (folder or Path()) / FILE
    values: dict[str, Any] = {}
    if path.is_file():
        try:
            values = tomllib.loads(path.read_text(encoding="utf-8"))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
            raise UsageError(f"{path} cannot be read: {error}") from None
    names = {field: f"ONRECORD_{field.upper()}" for field in Settings.__struct_fields__}
    given = os.environ if environment is None else environment
    values |= {field: given[name] for field, name in names.items() if name in given}
    try:
        return msgspec.convert(values, Settings, strict=False)
    except msgspec.ValidationError as error:
        raise UsageError(f"{path.name} or ONRECORD_*: {error}") from None
