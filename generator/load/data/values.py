"""The cell of a value becomes a number, with its mark (provisional, revised, forecast), or why there is none."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal

from generator.frozen import dataclass
from generator.load.data.sheet import DataCell
from generator.model.measure import UnitKind
from generator.model.observation import MissingCode, ValueStatus
from generator.model.record import MOST_DIGITS, has_too_many_digits, parse_number

_X, _Z, _C = MissingCode.NOT_AVAILABLE, MissingCode.NOT_APPLICABLE, MissingCode.SUPPRESSED
SIGNS: Mapping[str, MissingCode] = {
    **dict.fromkeys(("x", "na", "n/a", "n.a.", "-", "–", "—", "..", "...", "…", ":", "not available"), _X),
    **dict.fromkeys(("z", "not applicable"), _Z),
    **dict.fromkeys(("c", "suppressed"), _C),
}
"""What stands in tables for a missing value, as far as it means the same everywhere; the rest is for `codes:`."""

STATUSES: Mapping[str, ValueStatus] = {
    **{status.value: status for status in ValueStatus},
    "": ValueStatus.FINAL,
    "p": ValueStatus.PROVISIONAL,
    "r": ValueStatus.REVISED,
    "f": ValueStatus.FORECAST,
}
_POUNDS = (UnitKind.POUNDS, UnitKind.THOUSANDS, UnitKind.MILLIONS)
_NUMBER = re.compile(
    r"(?P<minus>[-+−]|\((?=.*\)))?\s*(?P<pound>£)?\s*(?P<digits>[0-9][0-9.,]*)\)?\s*(?P<percent>%)?"
    r"\s*(?:[\[(]?(?P<mark>[prf])[\])]?)?",
    re.IGNORECASE,
)
_TOO_LONG = f"holds a number with too many digits; one of {MOST_DIGITS} digits or fewer is wanted"
_WELL_FORMED = re.compile(r"([0-9]{1,3}(,[0-9]{3})+|[0-9]+)(\.[0-9]+)?")


@dataclass(frozen=True, slots=True)
class Reading:
    """What a cell says: a value or why there is none, and whether the value may still change."""

    value: Decimal | None = None
    missing: MissingCode | None = None
    status: ValueStatus = ValueStatus.FINAL


def reading(cell: DataCell, unit: UnitKind, codes: Mapping[str, MissingCode]) -> Reading:
    """What the cell of a value says. Raises ValueError with what is wrong and what is wanted."""
    if cell.fault:
        raise ValueError(f"holds {cell.fault}; a number is wanted, or x, z or c where there is none")
    if isinstance(cell.content, Decimal):
        if cell.content.adjusted() >= MOST_DIGITS:
            raise ValueError(_TOO_LONG)
        return Reading(
            _of_unit(_hundredfold(cell.content) if cell.percentage else cell.content, cell.percentage, False, unit)
        )
    missing = _missing(cell.words, codes)
    if missing is not None:
        return Reading(missing=missing)
    match = _NUMBER.fullmatch(cell.words) if isinstance(cell.content, str) else None
    if match is None or not _WELL_FORMED.fullmatch(match["digits"]):
        raise ValueError(f"holds '{cell.words[:40]}'; a number is wanted, or x, z or c where there is none")
    if has_too_many_digits(match["digits"]):
        raise ValueError(_TOO_LONG)
    value = parse_number(match["digits"])
    amount = -value if match["minus"] in ("-", "−", "(") else value
    status = STATUSES[(match["mark"] or "").lower()]
    return Reading(_of_unit(amount, bool(match["percent"]), bool(match["pound"]), unit), status=status)


def _hundredfold(share: Decimal) -> Decimal:
    """A hundred times as much, written in full: 60, and not 6E+1."""
    percent = share.scaleb(2)
    return percent.quantize(Decimal(1)) if percent == percent.to_integral_value() else percent


def is_number(cell: DataCell) -> bool:
    """Whether a cell holds a value, whatever its unit."""
    for unit in (UnitKind.NUMBER, UnitKind.PERCENT, UnitKind.POUNDS):
        try:
            return not cell.blank and reading(cell, unit, {}).value is not None
        except ValueError:
            continue
    return False


def _missing(words: str, codes: Mapping[str, MissingCode]) -> MissingCode | None:
    own = {sign.casefold(): code for sign, code in codes.items()}
    plain = words.casefold()
    if not plain:
        return _X
    return own.get(plain) or SIGNS.get(plain) or SIGNS.get(plain.strip("[]"))


def _of_unit(value: Decimal, percent: bool, pounds: bool, unit: UnitKind) -> Decimal:
    """The value, if the sign that it is shown with is that of the measure's unit."""
    if percent and unit is not UnitKind.PERCENT:
        raise ValueError(f"holds a percentage; the measure is in {unit.value}")
    if pounds and unit not in _POUNDS:
        raise ValueError(f"holds a sum of money; the measure is in {unit.value}")
    return value
