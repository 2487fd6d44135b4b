"""A w:drawing, w:pict or w:object becomes a Picture, and the text boxes inside it are handed back to be read."""

from __future__ import annotations

from collections.abc import Iterator

from generator.audit.findings import Place
from generator.audit.word.content import Picture
from generator.audit.word.names import Element, attribute, child, is_on, q

_KINDS = (("c:chart", "chart"), ("dgm:relIds", "diagram"), ("pic:pic", "picture"), ("wpg:wgp", "group of shapes"))
_SHAPES = ("v:shape", "v:rect", "v:roundrect", "v:oval", "v:line", "v:group", "v:polyline", "v:arc", "v:curve")


def pictures_in(element: Element, place: Place) -> Iterator[Picture]:
    """The pictures of one drawing, old or new."""
    if element.tag == q("w:drawing"):
        for anchor in element.iterchildren(q("wp:inline"), q("wp:anchor")):
            yield _drawing(anchor, place)
    else:
        yield from _vml(element, place)


def text_boxes_in(element: Element) -> Iterator[Element]:
    """The contents of the text boxes of one drawing, outermost only."""
    for box in element.iter(q("w:txbxContent")):
        if not any(
            above.tag == q("w:txbxContent") and element in above.iterancestors() for above in box.iterancestors()
        ):
            yield box


def _drawing(anchor: Element, place: Place) -> Picture:
    described = child(anchor, "wp:docPr")
    decorative = None if described is None else next(described.iter(q("adec:decorative")), None)
    boxed = next(anchor.iter(q("w:txbxContent")), None) is not None
    return Picture(
        place,
        _kind(anchor, boxed),
        None if described is None else described.get("descr"),
        decorative=decorative is not None and is_on(decorative.get("val")),
        floating=anchor.tag == q("wp:anchor"),
        text_box=boxed,
        id="" if described is None else described.get("id", ""),
        image=_image(anchor),
    )


def _image(anchor: Element) -> str:
    return attribute(next(anchor.iter(q("a:blip")), None), "r:embed") or ""


def _kind(anchor: Element, boxed: bool) -> str:
    kinds = (kind for tag, kind in _KINDS if next(anchor.iter(q(tag)), None) is not None)
    return "text box" if boxed else next(kinds, "shape")


def _vml(element: Element, place: Place) -> Iterator[Picture]:
    """VML shapes; the definitions Word writes beside them (v:shapetype) and horizontal lines are no pictures."""
    for shape in element.iterchildren(*map(q, _SHAPES)):
        if attribute(shape, "o:hr") is not None:
            continue
        boxed = next(shape.iter(q("w:txbxContent")), None) is not None
        floating = "position:absolute" in (shape.get("style") or "").replace(" ", "")
        kind = "text box" if boxed else "embedded object" if element.tag == q("w:object") else "picture"
        yield Picture(place, kind, shape.get("alt"), floating=floating, old=True, text_box=boxed)
