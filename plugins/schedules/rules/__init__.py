"""The rules for disclosure schedules, one file each."""

from . import columns_missing, place_missing, place_unknown

RULES = (columns_missing, place_unknown, place_missing)
