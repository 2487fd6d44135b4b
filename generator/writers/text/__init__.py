"""Phase 5, write: a document becomes plain text that reads well in an e-mail."""

from generator.writers.text.write import write, write_pack

__all__ = ["write", "write_pack"]
