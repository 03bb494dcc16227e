"""Says so where the slower reader is used, because the compiled part could not be built."""

from . import IS_COMPILED

if not IS_COMPILED:
    print("No C compiler, or no headers of Python: pages are read by Python alone, at a third of the speed.")
