"""Which values made a printed figure differ: those of its measure, or of the measures that it is worked out from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.changes.snapshot import Figure, Value
from generator.frozen import dataclass
from generator.problems import Location

Values = Mapping[str, tuple[Value, ...]]


@dataclass(frozen=True, slots=True)
class Cause:
    """What made something change: a value of a measure, or the text itself (`measure` and `period` empty)."""

    where: Location
    measure: str = ""
    period: str = ""


@dataclass(frozen=True, slots=True)
class Causes:
    """The values behind the figures of a paper, as they were and as they are."""

    old: Values
    new: Values

    def of(self, was: Figure | None, now: Figure | None) -> tuple[Cause, ...]:
        """What changed a figure. Where the values of its own period are as they were: what changed in other periods.

        A change, a mean or a rank is printed as of one period and moves with others. Where no value is known to have
        changed, it is the figure's own place: its formula, its target, or another measure in the text.
        """
        figure = now or was
        assert figure is not None
        source = figure.source
        changed = list(self._changed(source.measure)) if was and now else []
        of_period = [cause for cause in changed if cause.period == source.period]
        own = Cause(Location(source.file, source.line), source.measure, source.period)
        return tuple(dict.fromkeys(of_period or changed or [own]))

    def _changed(self, measure: str) -> Iterator[Cause]:
        if measure not in self.old or measure not in self.new:
            return
        before, after = ({(v.measure, v.period): v for v in values[measure]} for values in (self.old, self.new))
        for key in (*after, *(key for key in before if key not in after)):
            was, now = before.get(key), after.get(key)
            if (was and was.words) != (now and now.words):
                value = now or was
                assert value is not None
                yield Cause(value.where, value.measure, value.period)
