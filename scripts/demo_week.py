"""Make the demo week that ships with onrecord from its written articles.

    python scripts/demo_week.py

Run it after changing an article in scripts/newsroom/week; what it writes into
src/onrecord/demo is kept in the repository.
"""

from __future__ import annotations

from pathlib import Path

from newsroom import week_folder

DEMO = Path(__file__).parent.parent / "src" / "onrecord" / "demo"

if __name__ == "__main__":
    files = week_folder.make(DEMO)
    size = sum(path.stat().st_size for path in files)
    print(f"{len(files)} files, {size / 1e6:.2f} MB in {DEMO}")
