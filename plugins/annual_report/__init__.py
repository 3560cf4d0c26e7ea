"""The annual report: its statutory tables, their arithmetic, their charts, all reports by year."""

from .feature import FEATURE

register = FEATURE.register
