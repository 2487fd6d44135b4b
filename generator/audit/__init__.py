"""Phase 6: finished files, opened again and inspected as a stranger would."""

from generator.audit.judge import audit_file

__all__ = ["audit_file"]
