"""Phase 3, compose: content and Jinja paper templates become documents."""

from generator.compose.papers import Composed, compose_agenda, compose_paper

__all__ = ["Composed", "compose_agenda", "compose_paper"]
