"""The rules, one file each: ID, NAME, INDICATOR, SEVERITY, LOOKS_AT, FIX, PASS, FAIL and check.

Which rules there are, and what each kind looks at, is the table in `plugins/inspection/table.py`.
An example is a document: lines of front matter, an empty line, the body; `=== path` before each
where there are several; or the HTML of a page.
"""
