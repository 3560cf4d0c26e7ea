"""A small site with an amended document: two texts, the decision, a partial repeal, one to come."""

from datetime import date

from tests.support import markdown

DAY = date(2026, 11, 23)
NUMBER = "测政发〔2024〕5号"
_OFFICE = "发文机关: 测试县人民政府\n类别: 行政规范性文件\n"
_RULES = f"{_OFFICE}文号: {NUMBER}\n成文日期: 2024-03-08\n施行日期: 2024-04-01\n"
_TITLE = "标题: 测试县甲办法\n"
_BODY = """第一条　为了规范登记，制定本办法。

第二条　面积不得超过{area}平方米。{only}

第三条　登记费每只每年五十元。

逾期不交的，加收滞纳金。

第四条　本办法自2024年4月1日起施行。
"""


def _decision(number, title, signed, effective, relation):
    return markdown(f"{_OFFICE}文号: 测政发〔{signed[:4]}〕{number}号\n成文日期: {signed}\n"
                    f"施行日期: {effective}\n{relation}\n发布日期: {signed}", "见决定。\n",
                    title=f"标题: {title}\n")


SITE = {
    "policy/jia-2024.md": markdown(
        f"{_RULES}发布日期: 2024-03-12", _BODY.format(area="280", only="旧庭院除外。"), title=_TITLE),
    "policy/jia.md": markdown(
        f"{_RULES}前版: [{{文件: jia-2024.md, 至: 2025-01-31}}]\n发布日期: 2025-01-20",
        _BODY.format(area="320", only=""), title=_TITLE),
    "policy/amends.md": _decision(2, "关于修改甲办法的决定", "2025-01-10", "2025-02-01",
                                  f"修改: {{文件: {NUMBER}, 条款: [第二条]}}"),
    "policy/repeals.md": _decision(7, "关于取消登记费的决定", "2026-09-10", "2026-10-01",
                                   f"废止: {{文件: {NUMBER}, 条款: [第三条第一款]}}"),
    "policy/later.md": _decision(9, "关于简化登记的决定", "2026-11-10", "2027-01-01",
                                 f"废止: {{文件: {NUMBER}, 条款: [第一条]}}"),
    "policy/parts.md": markdown(
        f"{_OFFICE}文号: 测政发〔2026〕8号\n成文日期: 2026-10-08\n发布日期: 2026-10-09\n"
        "施行日期: [2026-11-01, {条款: [第二条], 自: 2027-03-01}]",
        "第一条　为了规范，制定本办法。\n\n第二条　先登记，后领证。\n\n第三条　本办法自2026年11月1日起施行，"
        "第二条自2027年3月1日起施行。\n", title="标题: 测试县乙办法\n"),
    "policy/reads.md": markdown(f"版式: 解读\n解读: [{NUMBER}]\n发布日期: 2025-02-03",
                                title="标题: 甲办法解读\n"),
}
