"""What `_data/offices.yml` says counts as said where a mark stands."""

import pytest

from tests.inspection.support import folder_of, inspect_folder, to_source

WHOLE = ("名称: 甲办公室, 角色: [受理机构], 地址: 东大街, 办公时间: 8:30, 联系电话: 0935-7522894, "
         "传真号码: 0935-7522894, 互联网联系方式: 门户网站")
GUIDE = ("版式: 指南\n标题: 公开指南\n\n信息分类、编排体系、获取方式如下。\n\n### （一）受理机构\n\n【机构：受理机构】\n\n"
         "### （二）收费\n\n不收费。\n\n### （三）监督\n\n"
         "对不予公开不服的，应当先向县人民政府申请行政复议。")


@pytest.mark.parametrize(("office", "rules", "words"), [
    (WHOLE, [], ""),
    (WHOLE.replace(", 办公时间: 8:30", ""), ["GUIDE-01"], "办公时间"),
    (f"{WHOLE}, 电子邮箱: jia@163.com", ["GUIDE-03"], "商业邮箱"),
    (f"{WHOLE}, 电子邮箱: jia@county.example", [], ""),  # under the site's own domain
    (f"{WHOLE}, 电子邮箱: jia@my-county.example", ["GUIDE-03"], "商业邮箱"),
])
def test_a_guide_is_as_complete_as_its_office(tmp_path, office, rules, words):
    content = folder_of(tmp_path / "content", {"a.md": to_source(GUIDE)})
    site = content / "_data" / "site.yml"
    site.write_text(f"域名: www.county.example\n{site.read_text('utf-8')}", "utf-8")
    (content / "_data" / "offices.yml").write_text(f"- {{{office}}}\n", "utf-8")
    found = [finding for finding in inspect_folder(content, tmp_path / "cache").findings
             if finding.path == "a.md" and finding.rule.startswith("GUIDE")]
    assert [finding.rule for finding in found] == rules
    assert not found or (words in found[0].message and found[0].line > 7)
