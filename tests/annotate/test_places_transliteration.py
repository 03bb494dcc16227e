"""Real names of towns as two newsrooms write them."""

import pytest

from onrecord.annotate.places.transliteration import is_adjective, skeleton


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("gulaipole", "huliaipole"),
        ("chasov yar", "chasiv yar"),
        ("slaviansk", "sloviansk"),
        ("seversk", "siversk"),
        ("kharkov", "kharkiv"),
        ("velikaya novosyolka", "velyka novosilka"),
        ("rabotino", "robotyne"),
        ("orekhov", "orikhiv"),
        ("ugledar", "vuhledar"),
        ("belgorod", "bilhorod"),
        ("pokrovskoye", "pokrovske"),
        ("tschernigow", "chernihiv"),
        ("sviatogorsk", "sviatohirsk"),
        ("yampol", "yampil"),
    ],
)
def test_two_ways_to_write_a_name(one, other):
    assert skeleton(one) == skeleton(other)


@pytest.mark.parametrize(
    ("one", "other"), [("kherson", "kharkiv"), ("lyman", "lymanske"), ("sumy", "sambir")]
)
def test_other_towns_stay_apart(one, other):
    assert skeleton(one) != skeleton(other)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("klimovsky", True),
        ("klymovskyi", True),
        ("klimovskoye", True),
        ("klimovsk", False),
        ("klimov", False),
    ],
)
def test_adjectives_of_towns_are_no_towns(name, expected):
    assert is_adjective(name) is expected
