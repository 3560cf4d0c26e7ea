"""Mirrors: the site as a folder or zip for a USB stick, what changed since, and is it whole."""

from .feature import FEATURE

register = FEATURE.register
