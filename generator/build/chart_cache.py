"""A drawing and a profile become a picture, drawn once and kept by what it shows."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from generator.build.whole import write_whole
from generator.document.blocks import Picture
from generator.document.drawing import Drawing
from generator.frozen import dataclass
from generator.profiles import Profile


@dataclass(frozen=True, slots=True)
class ChartCache:
    """Pictures kept in `folder` under the digest of everything they depend on; None keeps nothing.

    `program` is the digest of the program's code: another drawing code may draw another picture.
    """

    folder: Path | None
    program: str

    @classmethod
    def none(cls) -> ChartCache:
        """A cache that keeps nothing."""
        return cls(None, "")

    @classmethod
    def within(cls, folder: Path, program: str) -> ChartCache:
        """The cache in a folder that may not exist yet."""
        return cls(folder, program)

    def picture(self, drawing: Drawing, profile: Profile) -> Picture:
        """The picture of the drawing for the profile, from the cache or drawn now and kept."""
        stem = self.folder / self.key(drawing, profile) if self.folder else None
        kept = _read(stem) if stem else None
        if kept is not None:
            return kept
        from generator.charts import draw  # only a chart that is not kept pays for reading this in

        picture = draw(drawing, profile)
        if stem:
            _keep(stem, picture)
        return picture

    def key(self, drawing: Drawing, profile: Profile) -> str:
        """The name a picture is kept under: the digest of the drawing, the whole profile, and the program."""
        shown = f"{self.program}\n{drawing!r}\n{profile.model_dump_json()}"
        return hashlib.sha256(shown.encode()).hexdigest()[:32]


def _read(stem: Path) -> Picture | None:
    """The kept picture; None when there is none, or when a file of it is missing or not as it was written."""
    try:
        facts = json.loads(stem.with_suffix(".json").read_text(encoding="utf-8"))
        svg, png = stem.with_suffix(".svg").read_bytes(), stem.with_suffix(".png").read_bytes()
        whole = [hashlib.sha256(svg).hexdigest(), hashlib.sha256(png).hexdigest()] == facts["digests"]
        return Picture(svg, png, float(facts["width"]), float(facts["height"])) if whole else None
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _keep(stem: Path, picture: Picture) -> None:
    """Keep the picture. A cache that cannot be written costs time, not the paper."""
    digests = [hashlib.sha256(data).hexdigest() for data in (picture.svg, picture.png)]
    facts = {"width": picture.width, "height": picture.height, "digests": digests}
    try:
        write_whole(stem.with_suffix(".svg"), picture.svg)
        write_whole(stem.with_suffix(".png"), picture.png)
        write_whole(stem.with_suffix(".json"), json.dumps(facts).encode())
    except OSError:
        return
