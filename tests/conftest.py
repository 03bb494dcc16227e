"""What all tests share."""

import os
from collections.abc import Callable

import pytest

REQUIRED = os.environ.get("ONRECORD_REQUIRE", "").split(",")


@pytest.fixture
def need() -> Callable[[str, object], None]:
    """`need("chromium", path)`: skip where it is missing, fail where it is required.

    ONRECORD_REQUIRE=all (or a comma list of names) makes a missing thing a failure.
    """

    def check(name: str, there: object) -> None:
        if there:
            return
        if "all" in REQUIRED or name in REQUIRED:
            pytest.fail(f"{name} is required and missing")
        pytest.skip(f"needs {name}")

    return check
