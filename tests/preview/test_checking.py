"""What is told of a file before it is saved."""

from pathlib import Path

from plugins.documents.site import load_site
from plugins.preview.checking import check_sources
from tests.support import DATA

OWN = ("---\n标题: 测试县甲办法\n类别: {}\n发文机关: 测试县人民政府\n成文日期: 2026-07-02\n发布日期: 2026-07-20\n"
       "{}---\n\n第九条 本办法自2026年9月1日起施行，有效期五年。\n")


def _told(category, more=""):
    source = {"a.md": OWN.format(category, more).encode()}
    return [(found.rule, str(found.severity), found.fix)
            for found in check_sources(source, (), load_site(DATA)[0], Path("nowhere"))]


def test_the_lines_that_the_text_asks_for_are_proposed_and_stop_nothing():
    assert _told("行政规范性文件") == [
        ("VAL-21", "提醒", "请补上：施行日期: 2026-09-01"), ("VAL-22", "提醒", "请补上：有效期: 5年")]
    assert _told("行政规范性文件", "施行日期: 2026-09-01\n有效期: 5年\n") == []
    assert _told("行政规范性文件", "来源: 某网\n") == []
