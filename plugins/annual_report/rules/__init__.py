"""The rules for reports, one file each: ID, NAME, SEVERITY, LOOKS_AT, FIX, PASS, FAIL, check.

An example is a line of the data file, a line of front matter, or a sentence of section 一.
"""

from . import (
    balance, carried_in, cell, data_file, deadline, identity, in_force_before, in_force_here,
    pasted, period, processing_fee, result_total, row_total, rulemaking, sections, text_figures,
    twice,
)

# In this order they run.
RULES = (
    data_file, cell, row_total, result_total, balance, rulemaking, carried_in, in_force_before,
    text_figures, in_force_here, sections, identity, period, deadline, processing_fee, pasted,
    twice,
)
