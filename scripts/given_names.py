"""Make the list of given names that ships with onrecord, from the Faker package.

    pip install faker
    python scripts/given_names.py > src/onrecord/annotate/data/given_names.txt

Faker is under the MIT licence; the notice stands beside the list. Names in
Cyrillic letters are written in Latin ones as English newspapers write them.
"""

import importlib
import pkgutil
import re
import sys
import unicodedata
from collections import Counter, defaultdict

LETTERS = (
    "а=a б=b в=v г=g д=d е=e ж=zh з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch"
)
MORE = "ш=sh щ=shch ъ=- ы=y ь=- э=e ю=yu я=ya і=i ї=yi є=ye ґ=g"
CYRILLIC = dict(pair.split("=") for pair in f"{LETTERS} {MORE}".split())
HEADER = "# Given names: folded name, then m, f or b (both). From Faker (MIT), by scripts/given_names.py.\n"


def latin(name: str) -> str:
    """The name folded, in Latin letters; empty where it cannot be written so."""
    letters = "".join(CYRILLIC.get(letter, letter) for letter in name.lower())
    plain = unicodedata.normalize("NFKD", letters.replace("-", "" if name[:1].lower() in CYRILLIC else "-"))
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return plain if re.fullmatch("[a-z]{3,14}", plain) else ""


def names() -> dict[str, set[str]]:
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
    return {
        name: {g for g, n in counts.items() if n * 3 >= counts.total()} for name, counts in genders.items()
    }


def main() -> None:
    """Write the list to standard output."""
    sys.stdout.write(HEADER)
    for name, genders in sorted(names().items()):
        sys.stdout.write(f"{name}\t{'b' if len(genders) == 2 else genders.pop()}\n")


if __name__ == "__main__":
    main()
