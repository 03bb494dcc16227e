"""What is compiled by `make fast` keeps to what mypyc makes fast."""

import compile_annotators
import pytest


@pytest.mark.parametrize(
    "path", compile_annotators.sources(), ids=lambda path: f"{path.parent.name}/{path.name}"
)
def test_nothing_compiled_has_cached_properties(path):
    """mypyc makes them anew whenever they are asked for: keep what was found in an attribute."""
    assert "cached_property" not in path.read_text(encoding="utf-8")
