"""Make the lists of given names that ship with onrecord.

    pip install faker
    pip install --no-deps nomquamgender
    python scripts/given_names.py names > src/onrecord/annotate/data/given_names.txt
    python scripts/given_names.py genders > src/onrecord/annotate/data/genders.txt

`names` are those of the package Faker: they make a run of capitals a person. `genders` are more names that
only say who "she" can be. How many women and men bear a name is from nomquamgender, which counts census
lists of many countries. Both packages are under the MIT licence; the notices stand beside the lists. Names
in Cyrillic letters are written in Latin ones as English newspapers write them.
"""

import argparse
import importlib
import importlib.util
import json
import pkgutil
import re
import sys
import unicodedata
from collections import Counter, defaultdict
from pathlib import Path

LETTERS = (
    "а=a б=b в=v г=g д=d е=e ж=zh з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch"
)
MORE = "ш=sh щ=shch ъ=- ы=y ь=- э=e ю=yu я=ya і=i ї=yi є=ye ґ=g"
CYRILLIC = dict(pair.split("=") for pair in f"{LETTERS} {MORE}".split())
HEADER = "# {}: folded name, then m, f or b (both). From {} (MIT), by scripts/given_names.py.\n"
SURE = 0.88
"""This share of those who bear a name is of one gender where the name says it."""
SOURCES = 3
MORE_SOURCES = 6
"""So many countries' lists have a name that is believed, and one that Faker does not have."""


def latin(name: str) -> str:
    """The name folded, in Latin letters; empty where it cannot be written so."""
    letters = "".join(CYRILLIC.get(letter, letter) for letter in name.lower())
    plain = unicodedata.normalize("NFKD", letters.replace("-", "" if name[:1].lower() in CYRILLIC else "-"))
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return plain if re.fullmatch("[a-z]{3,14}", plain) else ""


def faker() -> dict[str, str]:
    """Genders by name, over every locale."""
    package = importlib.import_module("faker.providers.person")
    genders: dict[str, Counter[str]] = defaultdict(Counter)
    for locale in pkgutil.iter_modules(package.__path__):
        provider = importlib.import_module(f"faker.providers.person.{locale.name}").Provider
        for field, gender in (("first_names_male", "m"), ("first_names_female", "f")):
            for name in dict.fromkeys(getattr(provider, field, ())):
                for part in name.split():
                    if latin(part):
                        genders[latin(part)][gender] += 1
    shares = {name: counts["f"] / counts.total() for name, counts in genders.items()}
    return {name: "m" if share < 1 / 3 else "f" if share > 2 / 3 else "b" for name, share in shares.items()}


def counted(sources: int) -> dict[str, str]:
    """Genders of the names that so many lists have, by the share of women who bear them."""
    found = importlib.util.find_spec("nomquamgender")
    if found is None or found.origin is None:
        sys.exit("pip install --no-deps nomquamgender")
    rows = json.loads(Path(found.origin).with_name("name_data.json").read_text(encoding="utf-8"))
    return {
        name: "f" if row[2] >= SURE else "m" if row[2] <= 1 - SURE else "b"
        for name, row in rows.items()
        if row[0] >= sources and latin(name) == name
    }


def main() -> None:
    """Write one of the lists to standard output."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("which", choices=("names", "genders"))
    names = faker()
    if parser.parse_args().which == "names":
        known = counted(SOURCES)
        rows = {name: known.get(name, gender) for name, gender in names.items()}
        sys.stdout.write(HEADER.format("Given names", "Faker and nomquamgender"))
    else:
        more = counted(MORE_SOURCES)
        rows = {name: gender for name, gender in more.items() if name not in names and gender != "b"}
        sys.stdout.write(HEADER.format("Genders of more given names", "nomquamgender"))
    sys.stdout.writelines(f"{name}\t{gender}\n" for name, gender in sorted(rows.items()))


if __name__ == "__main__":
    main()
