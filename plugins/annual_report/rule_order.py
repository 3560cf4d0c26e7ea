"""The rules for reports in the order in which they run."""

from ..documents.rule import RuleKind, rules_of
from .rules import (
    balance,
    carried_in,
    cell,
    data_file,
    deadline,
    identity,
    in_force_before,
    in_force_here,
    pasted,
    period,
    processing_fee,
    result_total,
    row_total,
    rulemaking,
    sections,
    text_figures,
    twice,
)

RULES = rules_of(
    RuleKind.REPORT,
    data_file, cell, row_total, result_total, balance, rulemaking, carried_in, in_force_before,
    text_figures, in_force_here, sections, identity, period, deadline, processing_fee, pasted,
    twice,
)
