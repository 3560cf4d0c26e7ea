"""依申请公开: the form that is sent nowhere, the reply periods, the fees, on the pages that ask."""

from .feature import FEATURE

register = FEATURE.register
