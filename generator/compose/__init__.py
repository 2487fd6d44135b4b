"""Phase 3, compose: content and Jinja paper templates become documents."""

from generator.compose.meetings import (
    ComposedPack,
    compose_agenda,
    compose_bilingual_agenda,
    compose_pack,
    compose_running_order,
    compose_supplement,
)
from generator.compose.papers import Composed, compose_paper

__all__ = [
    "Composed",
    "ComposedPack",
    "compose_agenda",
    "compose_bilingual_agenda",
    "compose_pack",
    "compose_paper",
    "compose_running_order",
    "compose_supplement",
]
