"""Phase 6: finished files, opened again and inspected as a stranger would."""
