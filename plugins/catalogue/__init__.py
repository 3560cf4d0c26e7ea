"""Catalogue: category indexes, lists by issuer and year, the site map, the data exports."""

from .feature import FEATURE

register = FEATURE.register
