"""Settings for building and previewing; publishconf.py adds what publishing needs."""

from plugins.pipeline.defaults import *  # noqa: F403
