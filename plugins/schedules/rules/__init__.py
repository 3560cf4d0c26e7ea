"""The rules for disclosure schedules, one file each."""

from ...documents.rule import RuleKind, rules_of
from . import (
    columns_missing,
    field_unknown,
    matters_missing,
    place_missing,
    place_unknown,
)

RULES = rules_of(RuleKind.SCHEDULE, columns_missing, place_unknown, place_missing,
                 field_unknown, matters_missing)
