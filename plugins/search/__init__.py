"""Search: an index of every document in small files, and the page that asks it."""

from .feature import FEATURE

register = FEATURE.register
