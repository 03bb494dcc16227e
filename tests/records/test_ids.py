"""Ids made of what things are and where they stand."""

from hypothesis import given
from hypothesis import strategies as st

from onrecord.records.ids import Placed, make


@given(st.lists(st.text(), max_size=3), st.integers(min_value=0), st.integers(min_value=0))
def test_an_id_of_a_place_is_that_of_all_its_parts(parts, start, end):
    assert Placed(*parts).at(start, end) == make(*parts, start, end)


@given(
    st.lists(st.text(), max_size=3),
    st.lists(st.integers(min_value=0)),
    st.none() | st.tuples(st.integers(), st.integers()),
)
def test_an_id_over_several_places_is_that_of_all_its_parts(parts, places, cue):
    assert Placed(*parts).over(places, cue) == make(*parts, places, cue)
