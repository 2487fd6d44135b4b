"""What a chart of a table shows becomes its words: headline title, statistical subtitle, alternative text.

As for charts of measures, the words say what the figures are, with the rounding of the table, and name no cause.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal

from generator.document.wording import Wording
from generator.figures.alternative import FEW, opening
from generator.figures.change import WAYS, Change
from generator.figures.charted_table import Charted, ChartedSeries
from generator.figures.formatting import capital, percent, plain_spaces, unit_name
from generator.figures.words import in_words
from generator.frozen import dataclass
from generator.model.chart import ChartDefinition, ChartType
from generator.model.measure import UnitKind

_MOST_LINES = 3
"""More lines than that are not gone through one by one in a title."""

Named = tuple[str, Decimal]


def table_headline(chart: ChartDefinition, charted: Charted, wording: Wording) -> str:
    """The title that says what the chart shows: `Homes closed: highest for 2018-19, 31; lowest for 2020-21, 12`."""
    return _Telling(chart, charted, wording).headline()


def table_subtitle(chart: ChartDefinition, charted: Charted, wording: Wording) -> str:
    """What the figures are, and in which unit."""
    unit = unit_name(UnitKind.PERCENT if chart.type is ChartType.FULL_BAR else charted.unit, wording)
    one = len(charted.categories) == 1
    subject = charted.categories[0] if one else capital(wording.listed([each.label for each in charted.series]))
    return wording.say("charted-subtitle", subject=subject, unit=unit)


def table_alternative_text(chart: ChartDefinition, charted: Charted, wording: Wording) -> str:
    """The text that stands for the chart's picture: every value of a small chart, ends and extremes of a large one."""
    unit = UnitKind.PERCENT if chart.type is ChartType.FULL_BAR else charted.unit
    begins = wording.say("described-alone", chart=opening(chart.type, 1, charted.title, unit, wording))
    return plain_spaces(" ".join([begins, *_Telling(chart, charted, wording).body()]))


@dataclass(frozen=True, slots=True)
class _Telling:
    """What a chart shows, told in one language."""

    chart: ChartDefinition
    charted: Charted
    wording: Wording

    def headline(self) -> str:
        charted, kind = self.charted, self.chart.type
        several = len(charted.series) > 1
        if kind is ChartType.FULL_BAR and several:
            return self._parts()
        if kind is ChartType.LINE and len(charted.series) <= _MOST_LINES and len(charted.categories) > 1:
            return self._say("charted-headline", title=charted.title, words=self._movements())
        if kind is ChartType.STACKED_BAR and several:
            return self._say("charted-in-total", title=charted.title, extremes=self._extremes(self._totals()))
        return self._say("charted-headline", title=charted.title, words=self._extremes(self._values()))

    def body(self) -> Iterator[str]:
        charted, kind = self.charted, self.chart.type
        if kind is ChartType.FULL_BAR:
            yield from (self._shares(n) for n in range(len(charted.categories)))
        elif len(charted.categories) * len(charted.series) <= FEW:
            yield from (self._every_value(n) for n in range(len(charted.categories)))
        elif kind is ChartType.STACKED_BAR:
            names = self.wording.listed([one.label for one in charted.series])
            yield self._say("charted-parts", number=in_words(len(charted.series), self.wording), names=names)
            totals = [self._pair(name, self._printed(value)) for name, value in self._totals()]
            yield self._say("charted-totals", values="; ".join(totals))
        else:
            yield from (self._ends_and_extremes(one) for one in charted.series)

    def _every_value(self, category: int) -> str:
        charted = self.charted
        name = charted.categories[category]
        values = "; ".join(self._value(one, category) for one in charted.series)
        if self.chart.type is not ChartType.STACKED_BAR or len(charted.series) == 1:
            return self._say("described-values", name=name, values=values)
        total = self._printed(dict(self._totals())[name])
        return self._say("charted-with-total", name=name, values=values, total=total)

    def _value(self, one: ChartedSeries, category: int) -> str:
        value = one.values[category]
        words = self._say("described-no-value") if value is None else self._printed(value)
        return words if len(self.charted.series) == 1 else self._pair(one.label, words)

    def _ends_and_extremes(self, one: ChartedSeries) -> str:
        known = self._known(one)
        if not known:
            return self._say("described-values", name=one.label, values=self._say("described-no-value"))
        there = {name for name, _ in known}
        gaps = [name for name in self.charted.categories if name not in there]
        words = {"name": one.label, "gaps": self.wording.listed(gaps)}
        ending = "-gaps" if gaps else ""
        (first, start), (last, end) = known[0], known[-1]
        if len({self._printed(value) for _, value in known}) == 1:
            return self._say(f"charted-throughout{ending}", value=self._printed(start), **words)
        ends = {"start": self._printed(start), "first": first, "end": self._printed(end), "last": last}
        return self._say(f"charted-ends{ending}", extremes=self._extremes(known), **ends, **words)

    def _shares(self, category: int) -> str:
        pairs = zip(self.charted.series, self.charted.shares(category), strict=True)
        said = [self._pair(one.label, self._share(part)) for one, part in pairs if part is not None]
        values = "; ".join(said) or self._say("described-no-value")
        return self._say("described-values", name=self.charted.categories[category], values=values)

    def _parts(self) -> str:
        """One bar: its largest part. Several: between which shares the first part lies."""
        charted = self.charted
        if len(charted.categories) == 1:
            parts = zip(charted.shares(0), charted.series, strict=True)
            known = [(part, one.label) for part, one in parts if part is not None]
            largest, label = max(known, key=lambda row: row[0])
            return self._say("charted-largest", title=charted.title, label=label, share=self._share(largest))
        firsts = [(name, charted.shares(n)[0]) for n, name in enumerate(charted.categories)]
        shares = [(name, part) for name, part in firsts if part is not None]
        extremes = self._between(shares, self._share)
        return self._say("charted-first-part", title=charted.title, label=charted.series[0].label, extremes=extremes)

    def _movements(self) -> str:
        clauses = []
        for one in self.charted.series:
            known = self._known(one)
            if len(known) < 2:
                continue
            (first, start), (last, end) = known[0], known[-1]
            way = WAYS[Change.between(start, end, self.charted.decimals, self.charted.unit).direction]
            ends = {"start": self._printed(start), "end": self._printed(end), "first": first, "last": last}
            moved = self._say(f"charted-moved-{way}", **ends)
            several = len(self.charted.series) > 1
            clauses.append(self._say("charted-moved-of", name=one.label, moved=moved) if several else moved)
        return "; ".join(clauses)

    def _extremes(self, known: Sequence[Named]) -> str:
        return self._between(known, self._printed)

    def _between(self, known: Sequence[Named], printed: Callable[[Decimal], str]) -> str:
        """`highest for A, 12; lowest for B and C, 3`; figures that print the same count as the same."""
        ranked = sorted(known, key=lambda row: row[1])
        low, high = printed(ranked[0][1]), printed(ranked[-1][1])
        listed = self.wording.listed
        if low == high:
            return self._say("charted-all-same", value=high, names=listed([name for name, _ in known]))
        highest = listed([name for name, value in known if printed(value) == high])
        lowest = listed([name for name, value in known if printed(value) == low])
        return self._say("charted-extremes", highest=highest, high=high, lowest=lowest, low=low)

    def _known(self, one: ChartedSeries) -> list[Named]:
        pairs = zip(self.charted.categories, one.values, strict=True)
        return [(name, value) for name, value in pairs if value is not None]

    def _values(self) -> list[Named]:
        """Every value with what it is of."""
        series = self.charted.series
        if len(series) == 1:
            return self._known(series[0])
        if len(self.charted.categories) == 1:
            return [(one.label, value) for one in series for _, value in self._known(one)]
        return [
            (self._say("charted-cell", label=one.label, name=name), value)
            for one in series
            for name, value in self._known(one)
        ]

    def _totals(self) -> list[Named]:
        places = range(len(self.charted.categories))
        sums = [sum((one.values[n] or Decimal(0) for one in self.charted.series), Decimal(0)) for n in places]
        return list(zip(self.charted.categories, sums, strict=True))

    def _pair(self, name: str, value: str) -> str:
        return self._say("described-pair", name=name, value=value)

    def _printed(self, value: Decimal) -> str:
        return self.charted.printed(value, self.wording)

    def _share(self, value: Decimal) -> str:
        return percent(value, 0, self.wording)

    def _say(self, key: str, **words: object) -> str:
        return self.wording.say(key, **words)
