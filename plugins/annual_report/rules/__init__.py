"""The rules for reports, one file each: ID, NAME, SEVERITY, LOOKS_AT, FIX, PASS, FAIL, check.

An example is a line of the data file, a line of front matter, or a sentence of section 一.
"""
