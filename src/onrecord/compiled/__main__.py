"""Says so where the annotators run in Python alone."""

from . import ANNOTATORS

if not ANNOTATORS.modules:
    print("No C compiler, or no headers of Python: the annotators run in Python alone, at half the speed.")
