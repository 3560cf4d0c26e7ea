"""Platforms (条例第二十四条、第二十五条): every office as a place with its own five columns."""

from .feature import FEATURE

register = FEATURE.register
