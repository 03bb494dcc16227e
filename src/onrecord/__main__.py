"""The door of the command line: `onrecord`, or `python -m onrecord`."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line; `--version` answers without loading it."""
    from . import __version__

    if sys.argv[1:] in (["--version"], ["-V"]):
        print(f"onrecord {__version__}")
        return
    from .cli import run

    sys.exit(run())


if __name__ == "__main__":
    main()
