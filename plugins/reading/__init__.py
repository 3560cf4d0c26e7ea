"""Reading: the page of one document, its attachments, what is left of a moved or withdrawn one."""

from .feature import FEATURE

register = FEATURE.register
