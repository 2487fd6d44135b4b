"""The fixed words of an edition ('Page 3 of 12', 'Source', 'Key'), by key, in the language of the paper."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import cache
from gettext import c2py

from generator.frozen import dataclass
from generator.problems import ContentError, Location, Problem


@dataclass(frozen=True, slots=True)
class Wording:
    """One language's catalogue: templates/wording/<language>.po. Phrases may hold {names} to be filled in.

    A phrase that counts has a tuple of plural forms; `plural_rule` is gettext's expression for which of them goes with
    a number n. Without one, as in English, there are two: for one, and for all others.
    """

    language: str
    phrases: Mapping[str, str | tuple[str, ...]]
    plural_rule: str = "n != 1"

    def __hash__(self) -> int:
        return hash(self.language)

    def say(self, key: str, **values: object) -> str:
        """The phrase for `key` with `values` filled in; of one with plural forms, that which `count` asks for.

        Raises KeyError for a key the catalogue does not have.
        """
        return self.phrase(key, values.get("count")).format(**values)

    def phrase(self, key: str, count: object = None) -> str:
        """The phrase for `key` as it stands in the catalogue, in the plural form for `count`.

        A number with decimal places takes the last form, as in `1.0 days`. Raises KeyError for an unknown key, and
        ContentError as `chosen` does.
        """
        found = self.phrases[key]
        if isinstance(found, str):
            return found
        whole = isinstance(count, int) or (isinstance(count, Decimal) and count.as_tuple().exponent == 0)
        return self.chosen(found, self.plural_rule, abs(int(str(count)))) if whole else found[-1]

    def chosen(self, forms: Sequence[str], rule: str, number: int) -> str:
        """The form that a rule of the catalogue, for plural forms or for ordinal numbers, names for a number.

        A catalogue's rules are tried when it is read, but not at every number there is. Raises ContentError
        (wrong-value) for a number at which the rule cannot be worked out, or names a form that there is not.
        """
        try:
            place = numbered_form(rule, number)
        except (ValueError, ArithmeticError):
            place = -1
        if not 0 <= place < len(forms):
            message = f"the rule '{rule.strip()}' names none of {len(forms)} forms for the number {number}"
            where = Location(f"templates/wording/{self.language}.po")
            raise ContentError(Problem("wrong-value", message, where, "mend the rule; it has to fit every number"))
        return forms[place]

    def listing(self, key: str) -> Sequence[str]:
        """A phrase that is a list of single words, such as the months."""
        return self.phrase(key).split(" ")

    def listed(self, items: Sequence[str]) -> str:
        """`a`, `a and b`, `a, b and c`."""
        return self.say("list", items=", ".join(items[:-1]), last=items[-1]) if len(items) > 1 else "".join(items)


def numbered_form(rule: str, number: int) -> int:
    """The place of the form that goes with a number, by an expression in gettext's language for plural forms."""
    return _compiled(rule)(number)


_compiled = cache(c2py)
