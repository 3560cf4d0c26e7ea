"""Settings for publishing."""

from pelicanconf import *  # noqa: F403

PLUGINS = [*PLUGINS, "plugins.publishing"]  # noqa: F405

SITEURL = ""  # where a site stands that does not say it itself, by 专栏网址 of its _data/site.yml
