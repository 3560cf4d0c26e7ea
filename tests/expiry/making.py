"""Small sites for the tests of this feature, read as a build reads them."""

from datetime import date

from plugins.documents.publication import publish
from plugins.expiry.records import list_records
from plugins.pipeline.context import BuildContext
from tests.support import build, load, markdown, options_of, write

DAY = date(2026, 11, 23)
NORMATIVE = "类别: 行政规范性文件\n"


def normative(title: str, front_matter: str) -> str:
    """The source of a 行政规范性文件."""
    return markdown(f"{NORMATIVE}标题: {title}\n{front_matter}")


def make_context(tmp_path, files, day=DAY):
    """What a feature sees of a build of these files."""
    library = publish(load(write(tmp_path, files)).library, day)
    options = options_of(tmp_path, tmp_path / "output", tmp_path / "cache", day)
    return BuildContext(options, None, library)


def records_of(context):
    """The records on the day."""
    return list_records(context)


def build_site(folder, files, day=DAY):
    """The output of a site of these files."""
    build(write(folder / "content", files), folder / "output", folder / "cache", day)
    return folder / "output"


SITE = {
    "a.md": normative("甲办法", "文号: 测政发〔2020〕1号\n施行日期: 2020-01-01\n"
                      "发布日期: 2020-01-02\n有效期: 5年\n"),
    "b.md": normative("乙办法", "文号: 测政发〔2021〕2号\n成文日期: 2021-03-01\n"
                      "发布日期: 2021-03-02\n"),
    "c.md": normative("丙办法", "文号: 测政发〔2023〕3号\n成文日期: 2023-05-01\n"
                      "发布日期: 2023-05-02\n有效期至: 2026-12-05\n责任单位: 测试县教育局\n"
                      "废止: 测政发〔2021〕2号\n"),
    "d.md": normative("关于清理文件的决定", "文号: 测政发〔2025〕4号\n成文日期: 2025-06-01\n"
                      "发布日期: 2025-06-02\n宣布失效: 测政发〔2022〕5号\n"
                      "延长有效期: {文件: 测政发〔2022〕6号, 至: 2027-04-30}\n"),
    "e.md": normative("戊办法", "文号: 测政发〔2022〕5号\n成文日期: 2022-02-01\n"
                      "发布日期: 2022-02-02\n"),
    "f.md": normative("己办法", "文号: 测政发〔2022〕6号\n成文日期: 2022-04-01\n"
                      "发布日期: 2022-04-02\n有效期至: 2026-04-30\n"),
    "g.md": normative("庚办法", "文号: 测政发〔2026〕7号\n成文日期: 2026-11-01\n"
                      "发布日期: 2026-11-02\n施行日期: 2027-01-01\n"
                      "修改: {文件: 测政发〔2022〕6号, 条款: 第三条}\n"),
    "h.md": markdown("标题: 一个通知\n"),
}
