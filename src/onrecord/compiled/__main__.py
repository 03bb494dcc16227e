"""Says so where the annotators run in Python alone."""

from . import ANNOTATORS, is_wanted

if is_wanted("annotators") and not ANNOTATORS.modules:
    print("No C compiler, or no headers of Python: the annotators run in Python alone, at half the speed.")
