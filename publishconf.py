"""Settings for publishing."""

from pelicanconf import *  # noqa: F403

PLUGINS = [*PLUGINS, "plugins.publishing"]  # noqa: F405

# Where the site will stand; a site that says 专栏网址 in its _data/site.yml stands there.
SITEURL = "https://www.yongchang.gov.cn/zfxxgk"
