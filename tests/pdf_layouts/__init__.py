"""PDFs of many layouts, made by LibreOffice and Chromium from known text, imported and scored.

By hand, and after the tests where LibreOffice is there: `python -m tests.pdf_layouts`.
"""
