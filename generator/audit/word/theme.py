"""A theme's colours and fonts, and colours written as a name with a tint or shade, become what is really shown."""

from __future__ import annotations

import colorsys
from collections.abc import Mapping
from dataclasses import field

from generator.audit.colour import WHITE, Colour, from_hex, mixed
from generator.audit.word.names import Element, attribute, child, q
from generator.frozen import dataclass

_SLOTS = {  # the names runs use (ECMA-376 17.18.97) and the slots of the theme they mean
    "dark1": "dk1",
    "text1": "dk1",
    "light1": "lt1",
    "background1": "lt1",
    "dark2": "dk2",
    "text2": "dk2",
    "light2": "lt2",
    "background2": "lt2",
    "hyperlink": "hlink",
    "followedHyperlink": "folHlink",
}
_MAPPED = {"text1": "t1", "background1": "bg1", "text2": "t2", "background2": "bg2"}
_HIGHLIGHTS = {
    "black": "000000",
    "blue": "0000FF",
    "cyan": "00FFFF",
    "darkBlue": "00008B",
    "darkCyan": "008B8B",
    "darkGray": "A9A9A9",
    "darkGreen": "006400",
    "darkMagenta": "800080",
    "darkRed": "8B0000",
    "darkYellow": "808000",
    "green": "00FF00",
    "lightGray": "D3D3D3",
    "magenta": "FF00FF",
    "red": "FF0000",
    "white": "FFFFFF",
    "yellow": "FFFF00",
}


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours by slot ("accent1"), fonts by use ("minor", "major"), and the names the settings map elsewhere."""

    colours: Mapping[str, Colour] = field(default_factory=dict)
    fonts: Mapping[str, str] = field(default_factory=dict)
    mapping: Mapping[str, str] = field(default_factory=dict)

    def colour(self, element: Element | None, attributes: tuple[str, str, str, str]) -> Colour | None:
        """The colour an element names by its (value, theme colour, tint, shade) attributes; None for "auto" or none."""
        value, name, tint, shade = (attribute(element, f"w:{key}") for key in attributes)
        themed = self.colours.get(self._slot(name)) if name else None
        if themed is None:
            return from_hex(value) if value else None
        return _shaded(themed, _part(tint), _part(shade))

    def _slot(self, name: str) -> str:
        mapped = self.mapping.get(_MAPPED.get(name, ""), name)
        return _SLOTS.get(mapped, mapped)

    def font(self, name: str) -> str | None:
        """The font of a theme name such as "minorHAnsi"."""
        return self.fonts.get("major" if name.startswith("major") else "minor")


def _part(text: str | None) -> float | None:
    try:
        return int(text, 16) / 255 if text else None
    except ValueError:
        return None


def _shaded(colour: Colour, tint: float | None, shade: float | None) -> Colour:
    """Word's tint and shade move the lightness only (ECMA-376 17.3.2.6, themeTint and themeShade)."""
    hue, light, saturation = colorsys.rgb_to_hls(*(part / 255 for part in colour))
    if shade is not None:
        light *= shade
    if tint is not None:
        light = light * tint + (1 - tint)
    red, green, blue = (round(part * 255) for part in colorsys.hls_to_rgb(hue, light, saturation))
    return red, green, blue


def highlight(name: str | None) -> Colour | None:
    """The colour of a highlighter pen; None for none."""
    return from_hex(_HIGHLIGHTS.get(name or "", ""))


def shading(element: Element | None, theme: Theme) -> Colour | None:
    """The colour a w:shd paints behind text; None where it paints nothing."""
    if element is None:
        return None
    fill = theme.colour(element, ("fill", "themeFill", "themeFillTint", "themeFillShade"))
    pattern = attribute(element, "w:val") or "clear"
    share = {"solid": 1.0, "clear": 0.0, "nil": 0.0}.get(pattern, _percent(pattern))
    if not share:
        return fill
    front = theme.colour(element, ("color", "themeColor", "themeTint", "themeShade")) or (0, 0, 0)
    return mixed(front, fill or WHITE, share)


def _percent(pattern: str) -> float:
    digits = pattern.removeprefix("pct")
    return int(digits) / 100 if digits.isdigit() and len(digits) < 3 else 0.0


def read_theme(theme: Element | None, settings: Element | None) -> Theme:
    """The theme part and the colour mapping of the settings, as a Theme; an empty one where there is none."""
    scheme = child(theme, "a:themeElements", "a:clrScheme")
    mapping = child(settings, "w:clrSchemeMapping")
    colours = {} if scheme is None else {slot.tag.split("}")[-1]: _slot_colour(slot) for slot in scheme}
    return Theme(
        {name: colour for name, colour in colours.items() if colour is not None},
        _fonts(child(theme, "a:themeElements", "a:fontScheme")),
        {} if mapping is None else {name.split("}")[-1]: target for name, target in mapping.attrib.items()},
    )


def _slot_colour(slot: Element) -> Colour | None:
    for choice in slot:
        return from_hex(choice.get("lastClr") or choice.get("val") or "")
    return None


def _fonts(scheme: Element | None) -> dict[str, str]:
    if scheme is None:
        return {}
    faces = ((use, scheme.find(f"{q(f'a:{use}Font')}/{q('a:latin')}")) for use in ("minor", "major"))
    return {use: face.get("typeface", "") for use, face in faces if face is not None}
