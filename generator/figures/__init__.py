"""Arithmetic on series and the words for it: change, direction, target, derived measures, rounding."""
