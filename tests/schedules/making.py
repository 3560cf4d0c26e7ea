"""A site with a schedule whose rows stand in every way a row can stand."""

from datetime import date

from tests.support import build, markdown, write

DAY = date(2026, 11, 23)
HEAD = ("| 序号 | 一级事项 | 公开事项 | 公开内容 | 公开依据 | 公开时限 | 公开主体 | 公开栏目 |\n"
        "|---|---|---|---|---|---|---|---|\n")
ROWS = (
    "| 1 | 财政 | 预算 | 预算报告 | 预算法 | 20日 | 财政局 | 财政预决算 |\n"
    "| 2 | | 决算 | =1+1 | 预算法 | 20日 | 财政局 | 行政规范性文件 |\n"
    "| 3 | 教育 | 招生 | 招生通告 | 教育法 | 20日 | 教育局 | 测政发〔2024〕1号 |\n"
    "| 4 | | 经费 | 经费标准 | 教育法 | 20日 | 教育局 | 没有的栏目 |\n"
    "| 5 | 其他 | 惠民措施 | [文件](p/a.md) | 条例 | 20日 | 政府办、教育局 | |\n")
SITE = {
    "s/list.md": markdown("标题: 公开目录\n版式: 目录\n类别: 政府信息公开制度",
                          body=f"说明。\n\n{HEAD}{ROWS}\n| 甲 | 乙 |\n|---|---|\n| 其他 | 表 |\n"),
    "s/text.md": markdown("标题: 没有表\n版式: 目录\n类别: 政府信息公开制度"),
    "p/a.md": markdown("文号: 测政发〔2024〕1号"),
    "p/b.md": markdown("类别: 财政预决算\n发布日期: 2026-11-01"),
}


def build_site(folder, day=DAY, files=SITE):
    """The output of the site; what is published as 财政预决算 is fresh for thirty days."""
    content = write(folder / "content", files)
    categories = content / "_data" / "categories.yml"
    text = categories.read_text("utf-8").replace("目录: budget\n", "目录: budget\n      更新期限: 30\n")
    categories.write_text(text, "utf-8")
    build(content, folder / "output", folder / "cache", day)
    return folder / "output"
