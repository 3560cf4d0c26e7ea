"""The real files beside the project; tests that read them skip where they are absent."""

import re

import pytest

from plugins.importing.blocks import squeeze
from tests.support import SHARED

REAL = SHARED / "importing"
SEEDS = SHARED / "seeds"
need_files = pytest.mark.skipif(not REAL.is_dir(), reason="../shared/importing 不在，跳过真实文件的测试")
need_seeds = pytest.mark.skipif(not SEEDS.is_dir(), reason="../shared/seeds 不在，跳过种子文本的测试")
LAWS = ("国旗法", "行政处罚法", "行政复议法")
_MARKS = re.compile(r"\]\(#[^)]*\)|^---$|[#*\[\]\\]", re.MULTILINE)


def plain(markdown: str) -> str:
    """The text of Markdown without its marks and white space."""
    return squeeze(_MARKS.sub("", markdown.replace("&lt;", "<")))
