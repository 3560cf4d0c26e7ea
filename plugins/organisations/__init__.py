"""Organisations and leaders (条例第二十条第二项): who leads what, linked both ways; the overview."""

from .feature import FEATURE

register = FEATURE.register
