"""Options that several commands have."""

from __future__ import annotations

import re
from typing import Annotated, Final

import typer

from ..config import Settings
from ..errors import UsageError
from ..pipeline import Limits
from ..records import Given

Url = Annotated[str | None, typer.Option(help="Address of the page, where the file does not say it.")]
Published = Annotated[
    str | None, typer.Option(help="Publication date, in full or in part: 2025-10-24, 2025-10, 2025.")
]
Outlet = Annotated[str | None, typer.Option(help="Publisher: a domain such as example.org, or a name.")]
Category = Annotated[str | None, typer.Option(help="The site's section, such as Politics.")]
Language = Annotated[str | None, typer.Option(help="Language as BCP 47, such as en or de.")]
Only = Annotated[
    bool, typer.Option("--only", help="Write only what was found, not the lines that were read.")
]
Workers = Annotated[int | None, typer.Option(min=1, max=256, help="Worker processes; one for each core.")]


_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def address(url: str | None) -> str | None:
    """What the user says the address is; raises UsageError where it is none of the web."""
    if url is not None and not url.lower().startswith(("http://", "https://")):
        raise UsageError(f"--url {url[:80]!r} is not an address: write https://example.org/news/1")
    return url


def given(outlet: str | None, published: str | None, category: str | None, language: str | None) -> Given:
    """What the user says about the pages; raises UsageError where it cannot be."""
    from ..text.dates import is_partial_date

    if published is not None and not is_partial_date(published):
        raise UsageError(f"--published {published!r} is not a date: write 2025-10-24, 2025-10 or 2025")
    if language is not None and not _LANGUAGE.fullmatch(language):
        raise UsageError(f"--language {language!r} is not a language: write en, de or pt-BR")
    return Given(outlet=outlet, published=published, category=category, language=language)


def rules(settings: Settings) -> str | None:
    """The folder of rules for sites, if there is one; raises UsageError where a rule cannot be read."""
    if settings.rules:
        from ..read.rules import load

        load(settings.rules)
    return settings.rules


def limits(settings: Settings) -> Limits:
    """What a worker may take, by the settings."""
    return Limits(settings.seconds, settings.memory << 20)
