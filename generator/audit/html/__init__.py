"""HTML files: the bytes of any page become an Audit."""

from generator.audit.html.judge import audit_html

__all__ = ["audit_html"]
