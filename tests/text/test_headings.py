"""Lines that introduce a speaker."""

import pytest

from onrecord.text.headings import speaker_heading


@pytest.mark.parametrize(
    ("line", "name", "role"),
    [
        ("Ada Moreno, head of the port authority:", "Ada Moreno", "head of the port authority"),
        ("Ada Moreno, head of the port authority", "Ada Moreno", "head of the port authority"),
        ("Ben Okoro, VTR bureau chief in Velm, poet", "Ben Okoro", "VTR bureau chief in Velm, poet"),
        ("Ada Moreno:", "Ada Moreno", None),
        ("  ADA MORENO : ", "ADA MORENO", None),
        ("Jean-Luc d’Orval, Hafenmeister:", "Jean-Luc d’Orval", "Hafenmeister"),
        ("Ana de la Vega, alcaldesa de Velm:", "Ana de la Vega", "alcaldesa de Velm"),
        ("Ada Moreno (port authority):", "Ada Moreno", "port authority"),
        ("Ada Moreno – dockers' union:", "Ada Moreno", "dockers' union"),
        ("Dr. Öznur Şahin, physician:", "Dr. Öznur Şahin", "physician"),
    ],
)
def test_lines_that_introduce_a_speaker(line: str, name: str, role: str | None) -> None:
    found = speaker_heading(line)
    assert found is not None
    assert (found.name, found.role) == (name, role)


@pytest.mark.parametrize(
    "line",
    [
        "",
        ":",
        "The state of the harbour",
        "Velm – Ostrel",
        "Velm",
        "Ada Moreno",
        "Moreno, head of the port authority:",
        "Ada Moreno, 54",
        "However, the harbour stays shut:",
        "He said, after all, nothing:",
        "Ada Moreno, head of the port authority, said.",
        "Ada Moreno resigned on Monday, according to the harbour:",
        "a" * 200 + ":",
        "3 March, 2031:",
        "Voters’ Long, Bitter Memory",
    ],
)
def test_other_lines(line: str) -> None:
    assert speaker_heading(line) is None
