"""Which groups are joined, and which stay apart."""

from onrecord.group.linkage import Linkage, Node


def grouped(size, pairs, words=100, threshold=0.1):
    links = [{} for _ in range(size)]
    for (one, other), likeness in pairs.items():
        links[one][other] = links[other][one] = likeness
    nodes = [Node(1, 0.0, words)] * size
    return [group.nodes for group in Linkage(nodes, links).groups(threshold)]


def two_knots(between):
    """Two groups of three that are .5 alike inside."""
    inside = {(a, b): 0.5 for base in (0, 3) for a in range(base, base + 3) for b in range(a + 1, base + 3)}
    return inside | {(a, b): between for a in range(3) for b in range(3, 6)}


def test_what_is_not_linked_stays_alone():
    assert grouped(3, {(0, 1): 0.5}) == [[0, 1], [2]]


def test_below_the_threshold_nothing_is_joined():
    assert grouped(2, {(0, 1): 0.09}) == [[0], [1]]


def test_closely_knit_groups_stay_apart_unless_as_closely_linked():
    assert grouped(6, two_knots(0.2)) == [[0, 1, 2], [3, 4, 5]]
    assert grouped(6, two_knots(0.45)) == [[0, 1, 2, 3, 4, 5]]


def test_titles_are_not_held_to_that():
    assert grouped(6, two_knots(0.2), words=6) == [[0, 1, 2, 3, 4, 5]]
