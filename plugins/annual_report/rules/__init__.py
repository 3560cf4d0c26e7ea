"""The rules for reports, one file each: ID, NAME, SEVERITY, LOOKS_AT, FIX, PASS, FAIL, check.

Which rules there are, and in which order they run, is `plugins/annual_report/rule_order.py`.
An example is a line of the data file, a line of front matter, or a sentence of section 一.
"""
