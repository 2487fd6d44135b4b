"""Numbers as they are printed become the words that they are read as in British English."""

from __future__ import annotations

from num2words import num2words

LANGUAGE = "en_GB"
FIRST_YEAR, LAST_YEAR = 1800, 2099
"""Four figures without a comma in this range are a year: the house style writes 1,800 pupils."""

LONGEST = 15
"""Digits of a number that anybody says in words, up to hundreds of trillions; a longer one is a row of digits."""


def cardinal(number: str) -> str:
    """Of "1,250": one thousand, two hundred and fifty; "2.40" two point four zero."""
    whole, _, decimals = number.replace(",", "").partition(".")
    said = str(num2words(int(whole), lang=LANGUAGE)) if len(whole) <= LONGEST else digits(whole)
    return f"{said} point {digits(decimals)}" if decimals else said


def ordinal(number: str) -> str:
    """Of "17": seventeenth."""
    return str(num2words(int(number), to="ordinal", lang=LANGUAGE)) if len(number) <= LONGEST else digits(number)


def year(number: str) -> str:
    """Of "2021": twenty twenty-one, "2005" two thousand and five."""
    return str(num2words(int(number), to="year", lang=LANGUAGE))


def digits(number: str) -> str:
    """Of "0344": zero three four four; what is no figure is left out."""
    return " ".join(str(num2words(int(each), lang=LANGUAGE)) for each in number if each.isdecimal())


def section(number: str) -> str:
    """Of "2.10": two point ten: the number of a paragraph is no decimal."""
    return " point ".join(cardinal(part) for part in number.split("."))


def plain_number(number: str) -> str:
    """A bare number: a year if it looks like one."""
    is_year = len(number) == len(str(FIRST_YEAR)) and number.isdigit() and FIRST_YEAR <= int(number) <= LAST_YEAR
    return year(number) if is_year else cardinal(number)
