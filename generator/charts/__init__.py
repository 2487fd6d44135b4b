"""Phase 4: a drawing becomes a picture, for one reading profile."""

from generator.charts.picture import draw

__all__ = ["draw"]
