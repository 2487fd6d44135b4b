"""An agenda by itself, and the pack it leads, become a file that has the page of each paper in the item's own row."""

from __future__ import annotations

from generator.build.editions import Edition, Resources
from generator.build.packs import PackEdition
from generator.document.blocks import Document
from generator.document.pack import with_page_numbers
from generator.frozen import dataclass
from generator.profiles import Profile

WITHOUT_PAGES = "Agendas by themselves do not give the page of each paper: {why}"
LEFT_OUT = "packs were left out"
NOT_WHOLE = "a pack could not be put together"
NOT_LAID_OUT = "LibreOffice, which lays out packs as Word files, was not found or could not"


@dataclass(frozen=True, slots=True)
class AgendaEdition:
    """An agenda in one profile and format.

    `document` is the agenda as it is without pages. `pack` is the pack in the same profile and format, whose first
    paper is the agenda with them; None when there is none, whether packs were wanted or not.
    """

    document: Document
    profile: Profile
    format: str
    pack: PackEdition | None
    packs_wanted: bool

    def written(self, resources: Resources) -> tuple[bytes, tuple[str, ...]]:
        """The file, and a notice when it has no pages. Raises ContentError as the writers do."""
        if self.pack is None:
            return self._without_pages(resources, NOT_WHOLE if self.packs_wanted else LEFT_OUT)
        pages = self.pack.laid_out(resources).papers
        if not pages:
            return self._without_pages(resources, NOT_LAID_OUT)
        with_pages = with_page_numbers(self.pack.document.parts[0], pages, resources.wording)
        return Edition(with_pages, self.profile, self.format).written(resources)

    def _without_pages(self, resources: Resources, why: str) -> tuple[bytes, tuple[str, ...]]:
        data, notices = Edition(self.document, self.profile, self.format).written(resources)
        return data, (*notices, WITHOUT_PAGES.format(why=why))
