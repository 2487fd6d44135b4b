"""A table's style and its tblLook become what one cell inherits: text, paragraphs and shade, by its row and column."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.audit.word.names import Element, attribute, child, is_on, whole
from generator.audit.word.styles import Styles, TableRegion, merged
from generator.frozen import dataclass

_BITS = {
    "firstRow": 0x0020,
    "lastRow": 0x0040,
    "firstColumn": 0x0080,
    "lastColumn": 0x0100,
    "noHBand": 0x0200,
    "noVBand": 0x0400,
}


def table_look(properties: Element | None) -> Mapping[str, bool]:
    """Which parts of its style a table uses: w:tblLook by its named switches, or the older sum of bits."""
    element = child(properties, "w:tblLook")
    try:
        bits = int(attribute(element, "w:val") or "0", 16)
    except ValueError:
        bits = 0
    named = {name: attribute(element, f"w:{name}") for name in _BITS}
    return {name: bool(bits & bit) if named[name] is None else is_on(named[name]) for name, bit in _BITS.items()}


@dataclass(frozen=True, slots=True)
class Grid:
    """What decides a cell's regions: the table's switches, its size and how many rows and columns make a band."""

    look: Mapping[str, bool]
    rows: int
    columns: int
    row_band: int = 1
    column_band: int = 1


def _regions(grid: Grid, row: int, column: int) -> Iterator[str]:
    """The regions a cell lies in, the weakest first (ECMA-376 17.7.6)."""
    look = grid.look
    yield "wholeTable"
    if not look["noVBand"]:
        yield f"band{(column - look['firstColumn']) // grid.column_band % 2 + 1}Vert"
    if not look["noHBand"]:
        yield f"band{(row - look['firstRow']) // grid.row_band % 2 + 1}Horz"
    top, bottom = look["firstRow"] and row == 0, look["lastRow"] and row == grid.rows - 1
    left, right = look["firstColumn"] and column == 0, look["lastColumn"] and column == grid.columns - 1
    sides = {"firstCol": left, "lastCol": right, "firstRow": top, "lastRow": bottom}
    corners = {"nwCell": top and left, "neCell": top and right, "swCell": bottom and left, "seCell": bottom and right}
    yield from (name for name, inside in {**sides, **corners}.items() if inside)


class TableStyle:
    """What the cells of one table inherit. Each combination of regions is worked out once."""

    def __init__(self, styles: Styles, properties: Element | None, rows: int, columns: int) -> None:
        chosen = styles.style(attribute(child(properties, "w:tblStyle"), "w:val"), "table")
        self._chain = styles.chain(chosen)
        self._known: dict[tuple[str, ...], TableRegion] = {}
        self._kinds: dict[tuple[bool, bool, int, int], TableRegion] = {}
        bands = (attribute(child(properties, f"w:tblStyle{way}BandSize"), "w:val") for way in ("Row", "Col"))
        row_band, column_band = (max(1, whole(band, 1)) for band in bands)
        self.grid = Grid(table_look(properties), rows, columns, row_band, column_band)

    def cell(self, row: int, column: int) -> TableRegion:
        """What the cell in that row and column, both from 0, inherits: text, paragraphs and shade."""
        grid = self.grid
        band = (row - grid.look["firstRow"]) // grid.row_band % 2
        kind = (row == 0, row == grid.rows - 1, band, column)
        if kind not in self._kinds:
            names = tuple(_regions(grid, row, column))
            self._kinds[kind] = self._known.setdefault(names, self._layered(names))
        return self._kinds[kind]

    def _layered(self, names: tuple[str, ...]) -> TableRegion:
        layers = [style.regions[name] for name in names for style in self._chain if name in style.regions]
        shades = [layer.shade for layer in layers if layer.shade is not None]
        return TableRegion(
            merged(*(layer.run for layer in layers)),
            merged(*(layer.paragraph for layer in layers)),
            shades[-1] if shades else None,
        )
