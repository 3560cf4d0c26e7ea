"""Expiry: what is in force, lapsed, about to lapse, changed; on any day; a calendar."""

from .feature import FEATURE

register = FEATURE.register
