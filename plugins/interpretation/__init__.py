"""Interpretation: how many policies of each office and year have been interpreted."""

from .feature import FEATURE

register = FEATURE.register
