"""Schedules: disclosure schedules as data, and what has been published of what they promise."""

from .feature import FEATURE

register = FEATURE.register
