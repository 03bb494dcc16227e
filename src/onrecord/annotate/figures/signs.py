"""Signs and codes of units and currencies, which no language owns."""

from __future__ import annotations

from typing import Final

SIGNS: Final = {
    "%": "percent", "‰": "permille", "°": "degree", "° c": "°C", "° f": "°F", "€": "EUR", "£": "GBP",
    "₽": "RUB", "₴": "UAH", "$": "USD", "zł": "PLN", "km": "km", "km / h": "km/h", "m": "m", "cm": "cm",
    "mm": "mm", "km 2": "km2", "km²": "km2", "m²": "m2", "m 2": "m2", "sq km": "km2", "sq m": "m2",
    "ha": "ha", "kg": "kg", "g": "g", "kw": "kW", "mw": "MW", "gw": "GW", "tw": "TW", "kwh": "kWh",
    "mwh": "MWh", "gwh": "GWh", "twh": "TWh", "gb": "gigabyte", "mph": "mph", "kph": "km/h", "usd": "USD",
    "eur": "EUR", "gbp": "GBP", "chf": "CHF", "rub": "RUB", "uah": "UAH", "jpy": "JPY", "cny": "CNY",
    "inr": "INR", "pln": "PLN", "sek": "SEK", "nok": "NOK", "dkk": "DKK", "ms": "millisecond", "mg": "mg",
    "l": "l", "ml": "ml", "lb": "lb", "lbs": "lb", "ft": "ft", "yd": "yd", "kv": "kV", "km³": "km3",
    "m³": "m3", "db": "dB", "hz": "Hz", "bpd": "barrel", "tb": "terabyte", "mb": "megabyte", "cad": "CAD",
    "aud": "AUD", "czk": "CZK", "huf": "HUF",
}  # fmt: skip
"""What stands behind a number, by unit."""

CURRENCIES: Final = {
    "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₽": "RUB", "₴": "UAH", "₹": "INR", "₩": "KRW",
    "₺": "TRY", "₪": "ILS", "₦": "NGN", "₫": "VND", "฿": "THB", "us $": "USD", "u.s. $": "USD",
    "a $": "AUD", "au $": "AUD", "c $": "CAD", "ca $": "CAD", "nz $": "NZD", "hk $": "HKD", "s $": "SGD",
    "nt $": "TWD", "r $": "BRL", "mx $": "MXN", "cn ¥": "CNY", "usd": "USD", "eur": "EUR", "gbp": "GBP",
    "chf": "CHF", "rub": "RUB", "uah": "UAH", "jpy": "JPY", "cny": "CNY", "inr": "INR", "pln": "PLN",
    "sek": "SEK", "nok": "NOK", "dkk": "DKK", "rs": "INR", "rs .": "INR", "rm": "MYR",
    "r": "ZAR", "rp": "IDR", "ksh": "KES",
}  # fmt: skip
"""What stands before a number, by ISO 4217 code."""

LETTERS_FOR_MONEY: Final = frozenset("R")
"""Signs that are so only where they are tied to an amount of more than plain digits: R1,500, but not R2."""

MIXED_CODES: Final = frozenset(["Rs", "Rp", "KSh", "Ksh"])
"""Signs written in capitals and small letters."""
