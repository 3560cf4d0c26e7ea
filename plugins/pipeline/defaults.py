"""The settings of every site, of which its `pelicanconf.py` names those that differ."""

from collections.abc import Mapping
from types import MappingProxyType

from ..files.roots import ENGINE

SITENAME = "政府信息公开"
SITEURL = ""
TIMEZONE = "Asia/Shanghai"
DEFAULT_LANG = "zh_cn"

PATH = "content"
THEME = str(ENGINE / "theme")
OUTPUT_PATH = "output"
PLUGINS = ("plugins.reading", "plugins.catalogue", "plugins.expiry", "plugins.search",
           "plugins.organisations", "plugins.application", "plugins.annual_report",
           "plugins.schedules", "plugins.platforms", "plugins.interpretation", "plugins.leaving",
           "plugins.mirroring")

DAY = None  # the day the site is built for, "YYYY-MM-DD"; None is today in China
JOBS = 0  # processes; 0 lets the build decide
# {"lunr_json": True} also writes the index as one file for lunr.py and lunr.js, False never;
# where nothing is said, a site of up to 1,000 documents has it.
SEARCH: Mapping[str, bool] = MappingProxyType({})
CLEAN = False  # True builds everything anew
UNREVIEWED = False  # True shows what still awaits a review: for a preview, never to publish

# Pelican's own pipeline stays idle: documents, theme files and attachments are our pages.
ARTICLE_PATHS = ()
PAGE_PATHS = ()
STATIC_PATHS = ()
THEME_STATIC_PATHS = ()
DIRECT_TEMPLATES = ()
AUTHOR_SAVE_AS = CATEGORY_SAVE_AS = TAG_SAVE_AS = ""
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
