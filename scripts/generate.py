"""Invented news: any number of articles as pages, copied archives and feeds, with the truth beside them.

    python scripts/generate.py --seed 1 --articles 300 --to news

The same seed gives the same files everywhere. What lies where: docs/generator.md.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from newsroom import editions


def main() -> None:
    """Read the options and write the folder."""
    parser = argparse.ArgumentParser(description="Write invented news articles into a folder.")
    parser.add_argument("--seed", default="1", help="any words; other seeds give other news")
    parser.add_argument("--articles", type=int, default=100, help="how many")
    parser.add_argument("--to", type=Path, required=True, help="folder; it is made if it does not exist")
    options = parser.parse_args()
    made = editions.make(options.seed, max(options.articles, 0), options.to)
    print(", ".join(f"{number} {name}" for name, number in made.items()), "in", options.to)


if __name__ == "__main__":
    main()
