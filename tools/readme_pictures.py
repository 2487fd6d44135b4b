"""The pictures of the README, taken anew from the example papers: `python tools/readme_pictures.py`.

Word files are laid out by LibreOffice, and the web page is shown by Chromium, so both have to be installed. A page is
found by words that stand on it, since its number moves with every figure. Run it when the look of papers has changed.
"""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import pypdfium2 as pdfium
from PIL import Image, ImageOps

ROOT = Path(__file__).parent.parent
TARGET = ROOT / "docs" / "images"
MEETING, IN_WELSH = "2021-09-17-people-and-communities", "2016-09-12-adult-social-care"
REPORT, AGENDA = "07-send-performance", "00-agenda-bilingual.cy"
DOTS, COLOURS = 80, 48  # to the inch; of each picture
TELEPHONE = (390, 552)  # of the shape of a page, in the units of style sheets


@dataclass(frozen=True)
class Page:
    """A picture by its name: the page of a Word file that has all the words, past any list of contents."""

    name: str
    profile: str
    file: str
    words: tuple[str, ...] = ()
    meeting: str = MEETING


PAGES = (
    Page("standard-page-1", "standard", REPORT),
    Page("large-print-page-1", "large-print", REPORT),
    Page("standard-chart", "standard", REPORT, ("Chart 3: Average time",)),
    Page("large-print-chart", "large-print", REPORT, ("Chart 3: Average time",)),
    Page("standard-table", "standard", REPORT, ("1a Children out of", "1e Looked-after")),
    Page("large-print-table", "large-print", REPORT, ("1a Children out of", "part 1 of 2")),
    Page("reader-yellow-24", "for-reader-1", REPORT, ("Chart 3: Average time",)),
    Page("bilingual-agenda", "standard", AGENDA, meeting=IN_WELSH),
)


def main() -> None:
    """Build what the pictures show, and put them in docs/images."""
    with TemporaryDirectory() as folder:
        output = Path(folder)
        _build(output, MEETING, "--item", "7", "--format", "docx,html")
        _build(output, MEETING, "--item", "7", "--for", "reader-1")
        _build(output, IN_WELSH, "--item", "0", "--language", "cy", "--profile", "standard")
        for page in PAGES:
            _kept(page.name, _page(output / page.meeting / page.profile / f"{page.file}.docx", page.words))
        _kept("web-page-on-a-telephone", _on_a_telephone(output / MEETING / "standard" / f"{REPORT}.html"))


def _build(output: Path, meeting: str, *arguments: str) -> None:
    command = (sys.executable, "-m", "generator", "build", meeting, "--no-packs", *arguments, "--output", str(output))
    subprocess.run(command, cwd=ROOT, check=True)


def _page(file: Path, words: tuple[str, ...]) -> Image.Image:
    """The first page that has all the words."""
    pages = pdfium.PdfDocument(_laid_out(file))
    for page in pages:
        text = " ".join(page.get_textpage().get_text_range().split())
        if all(each in text for each in words):
            image: Image.Image = page.render(scale=DOTS / 72).to_pil()
            return image
    raise SystemExit(f"no page of {file.name} has all of {words}")


def _laid_out(file: Path) -> Path:
    folder = file.parent / "laid-out"
    printed = folder / f"{file.stem}.pdf"
    if not printed.exists():
        own = f"-env:UserInstallation={(folder / 'office').as_uri()}"
        command = ("soffice", own, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(file))
        subprocess.run(command, check=True, capture_output=True)
    return printed


def _on_a_telephone(page: Path) -> Image.Image:
    shown = page.with_suffix(".png")
    size = ",".join(map(str, TELEPHONE))
    look = (
        "--headless",
        "--no-sandbox",
        "--hide-scrollbars",
        "--force-device-scale-factor=1.7",
        f"--window-size={size}",
    )
    subprocess.run(("chromium", *look, f"--screenshot={shown}", page.as_uri()), check=True, capture_output=True)
    return Image.open(BytesIO(shown.read_bytes()))


def _kept(name: str, image: Image.Image) -> None:
    """The picture in few colours, with a line around it: a white page would end nowhere."""
    framed = ImageOps.expand(image.convert("RGB"), border=1, fill="#9fb3c8")
    framed.quantize(COLOURS).save(TARGET / f"{name}.png", optimize=True)


if __name__ == "__main__":
    main()
