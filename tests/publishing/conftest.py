"""One published site for all tests that only read it."""

import json

import pytest

from tests.importing.making import PNG
from tests.support import build, markdown, read_tree, write

URL = "https://www.example.gov.cn/zfxxgk/"
HOSTILE = "</script><script>alert('活')</script><!--&\"]]>"
FILES = {
    "policy/rules.md": markdown(
        "标题: 测试县烟花管理办法\n类别: 行政规范性文件\n文号: 测政发〔2024〕3号\n发文机关: 测试县人民政府\n"
        "成文日期: 2024-01-01\n发布日期: 2024-01-05 08:30\n施行日期: 2024-02-01\n有效期至: 2026-10-31\n"
        "索引号: 014390123/2024-00003\n主题词: [烟花, 爆竹]\n附件: {文件: map.png, 名称: 区域图}\n"
        "旧址: old/rules.html"),
    "policy/map.png": PNG,
    "policy/half.md": markdown(
        "标题: 测试县市容管理办法\n类别: 行政规范性文件\n文号: 测政发〔2025〕8号\n发文机关: 测试县人民政府\n"
        "发布日期: 2025-03-01\n成文日期: 2025-03-01"),
    "policy/changes.md": markdown(
        "标题: 关于修改市容管理办法的决定\n类别: 行政规范性文件\n文号: 测政发〔2026〕1号\n"
        "发文机关: [测试县人民政府, 测试县教育局]\n发布日期: 2026-05-01\n成文日期: 2026-05-01\n"
        "废止: {文件: 测政发〔2025〕8号, 条款: [第三条]}\n更正: [{日期: 2026-06-01, 说明: 改正错字}]"),
    "policy/gone.md": markdown("标题: 撤下的文件\n撤下: {日期: 2026-01-01, 理由: 内容有误}"),
    "policy/future.md": markdown("标题: 未来的文件\n发布日期: 2027-01-01"),
    "policy/hostile.md": markdown(f"标题: {json.dumps(HOSTILE)}\n摘要: {json.dumps(HOSTILE)}"),
    "report/2025.md": markdown("标题: 2025年政府信息公开工作年度报告\n类别: 政府信息公开年报\n版式: 年报\n"
                               "发布日期: 2026-01-20\n发文机关: 测试县人民政府"),
    "office.md": markdown("标题: 测试县教育局\n类别: 其他法定信息\n版式: 机构", published=""),
}


@pytest.fixture(scope="package")
def published(tmp_path_factory):
    """The output folder of the site as it is published."""
    folder = tmp_path_factory.mktemp("published")
    content = write(folder / "content", FILES)
    build(content, folder / "site", folder / "cache", site_url=URL)
    return folder / "site"


@pytest.fixture(scope="package")
def files(published):
    """Its files by path."""
    return read_tree(published)
