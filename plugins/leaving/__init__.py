"""Leaving: the notice before a website that is not the government's own."""

from .feature import FEATURE

register = FEATURE.register
