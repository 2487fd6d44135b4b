"""Phase 4: a drawing becomes a picture, for one reading profile."""
