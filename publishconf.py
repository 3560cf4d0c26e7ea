"""Settings for publishing."""

from pelicanconf import *  # noqa: F403

SITEURL = "https://www.yongchang.gov.cn/zfxxgk"
