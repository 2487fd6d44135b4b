"""PDF files: the bytes of any PDF become an Audit.

Read with pypdf: pure Python with no system parts, BSD-licensed, well kept, and forgiving of the PDF files departments
send in. It neither draws pages nor runs what a file asks to be run.
"""

from generator.audit.pdf.judge import audit_pdf

__all__ = ["audit_pdf"]
