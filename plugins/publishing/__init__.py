"""Publishing: feeds and site map of a published site, releases, their addresses and changes."""

from .feature import FEATURE

register = FEATURE.register
