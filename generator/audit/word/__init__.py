"""Word files: the bytes of any .docx become an Audit."""

from generator.audit.word.judge import audit_word

__all__ = ["audit_word"]
