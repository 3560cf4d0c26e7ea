"""Twenty documents as LibreOffice exports them in six formats: one text, the same paragraphs.

Not collected by pytest: run by `python -m tests.office_formats`, as .ci/run does.
"""
