"""PDF files: the bytes of any PDF become an Audit.

What a page paints is asked of PDFium, the reader inside Chrome (`painting.py`); what the file says of itself and its
tags are read with pikepdf. Neither runs what a file asks to be run, and both forgive what departments send in.
"""

from generator.audit.pdf.judge import audit_pdf

__all__ = ["audit_pdf"]
