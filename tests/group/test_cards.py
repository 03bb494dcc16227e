"""What a story keeps of its articles."""

from onrecord.annotate import text
from onrecord.annotate.loose import article
from onrecord.group.cards import card


def test_a_people_is_no_place_where_something_happens():
    told = "British engineers opened a bridge in Lyon on Tuesday, a French official said."
    kept = card(article({"id": "a", "text": told}), text(told), None)
    assert [name for name, _ in kept.places] == ["Lyon"]
