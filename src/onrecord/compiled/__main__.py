"""Says so where the annotators or reading run in Python alone."""

from . import LIBRARIES, is_wanted

for library in LIBRARIES:
    if is_wanted(library.part) and not library.modules:
        print(f"No C compiler, or no headers of Python: {library.part} in Python alone, which takes longer.")
