"""Who an article names, as the archive follows them from article to article."""

import pytest

from onrecord.records import Mention, Span, Statement, Who
from onrecord.store.naming import named_in


def said(name: str, kind: str = "person", role: str | None = None) -> Statement:
    """A statement of somebody."""
    who = Who(name=name, kind=kind, role=role)  # type: ignore[arg-type]
    return Statement(
        id="s", article="a", form="direct", words=(Span(0, 1),), who=who, found_by="statements/1"
    )


@pytest.mark.parametrize(
    ("name", "kind", "followed"),
    [
        ("Ada Moreno", "person", True),
        ("Moreno", "person", True),  # to a Moreno who is known: see tests/contracts/test_any_person.py
        ("Kittiwake", "organisation", True),
        ("the company", "organisation", False),  # a noun, another company in every article
        ("union", "organisation", False),
        ("新华社", "organisation", True),  # a script without capitals
        ("", "organisation", False),
    ],
)
def test_names_are_followed_and_nouns_are_not(name: str, kind: str, followed: bool) -> None:
    assert bool(named_in([said(name, kind)])) == followed


def test_each_name_once_with_the_first_role() -> None:
    mention = Mention(
        id="m",
        article="a",
        kind="person",
        span=Span(0, 10),
        name="Ada Moreno",
        role="mayor",
        found_by="people/1",
    )
    (named,) = named_in([said("Ada Moreno"), mention, said("ada moreno")])
    assert (named.name, named.role, named.count) == ("Ada Moreno", "mayor", 3)
