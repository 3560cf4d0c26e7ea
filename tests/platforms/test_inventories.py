"""清单 on their pages and in the inspection: done, running, overdue on the day."""

from datetime import date

import pytest
from lxml import html

from plugins.platforms.rule_table import check_offices
from tests.platforms.test_pages import words
from tests.support import build, load, markdown, parse, write

TABLE = """| 序号 | 任务 | 责任单位 | 完成时限 | 进展 | 落实文件 |
|---|---|---|---|---|---|
| 1 | 修订目录 | 测试县教育局 | 2月底 | 已印发 | a.md |
| 2 | 更新指南 | 测试县教育局 | 11月23日 | 正在起草 | 测教发〔2026〕9号 |
| 3 | 长期事项 | 测试县教育局 | 长期 | 已完成 | |
"""
FILES = {"a.md": markdown("标题: 目录"),
         "tasks.md": markdown("标题: 2026年工作要点\n版式: 清单\n清单种类: 工作要点\n责任单位: 测试县教育局", TABLE)}


@pytest.fixture(scope="module")
def content(tmp_path_factory):
    return write(tmp_path_factory.mktemp("inventories") / "content", FILES)


def test_what_is_not_done_stands_first_and_is_overdue_the_day_after(content):
    build(content, content.parent / "output", content.parent / "cache")
    page = html.fromstring((content.parent / "output" / "tasks.html").read_bytes())
    row, = page.xpath("//*[@class='inventory-open']/li")
    state, = row.xpath("./*[@data-dated]")
    assert (state.get("data-dated"), state.get("data-state")) == (
        "0001-01-01 running;2026-11-24 overdue", "running")
    assert words(page.xpath("//*[@aria-label='完成情况']/p")) == "共3项，已完成2项，没有完成的："
    table = html.fromstring(
        (content.parent / "output" / "offices" / "inventories.html").read_bytes())
    assert [words([cell]) for cell in table.xpath("//tbody//td")][:6] == [
        "工作要点", "2026年工作要点", "测试县教育局", "", "3", "2"]


@pytest.mark.parametrize(("day", "told"), [
    (date(2026, 11, 23), ["“测教发〔2026〕9号”不是本站的文件或者栏目，没有做成链接。",
                          "“长期事项”已完成，没有指到公开的文件。"]),
    (date(2026, 11, 24), ["“测教发〔2026〕9号”不是本站的文件或者栏目，没有做成链接。",
                          "“更新指南”应在2026-11-23以前完成，还没有完成。",
                          "“长期事项”已完成，没有指到公开的文件。"])])
def test_the_inspection_names_overdue_rows_and_links_that_lead_nowhere(content, day, told):
    texts = {one.document.digest: one.body for one in map(parse, FILES.values())}
    found = check_offices(load(content).library, content / "_data", day, texts.get)
    assert [one.message for one in found if one.rule == "PLAT-12"] == told
