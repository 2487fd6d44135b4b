"""Phases in order: what is to be built, building it, and writing it down."""
