"""A small site whose documents cite, repeal, interpret and replace each other."""

from tests.support import markdown

RULES = """第一章　总则

第一条　为了规范公开，制定本办法。

第二条　公开遵循下列原则：

（一）公正；

（二）便民。

第二章　附则

第三条　本办法自印发之日起施行。
"""
NUMBERED = "文号: 测政发〔2024〕{}号\n发文机关: 测试县人民政府\n成文日期: 2024-01-02\n"

SITE = {
    "policy/rules.md": markdown(
        NUMBERED.format(1), RULES, title="标题: 测试县人民政府关于印发《公开办法》的通知\n"),
    "policy/citing.md": markdown(
        NUMBERED.format(2), "按照《公开办法》（测政发〔2024〕1号）和《公开办法》（测政发[2024]1号）办理。\n",
        title="标题: 关于落实公开办法的通知\n", published="发布日期: 2024-02-02\n"),
    "policy/interpreting.md": markdown(
        "版式: 解读\n解读: [测政发〔2024〕1号]\n", "《公开办法》（测政发〔2024〕1号）的主要内容。\n",
        title="标题: 公开办法解读\n", published="发布日期: 2024-02-03\n"),
    "policy/withdrawn.md": markdown(
        "撤下: {日期: 2024-05-01, 理由: 内容有误}\n", "见《公开办法》（测政发〔2024〕1号）。\n",
        title="标题: 一件已撤下的文件\n"),
}
