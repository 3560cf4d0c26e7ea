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

OLDEST = """各单位：

现将办法印发。

## 第一章　总则

第一条　为了规范公开，制定本办法。

第二条　公开遵循下列原则：

（一）公正；

（二）便民。

第三条　县政府办公室负责公开工作。

第四条　公开的范围由各单位拟定。

第五条　公开的方式包括网站和公告栏。

## 第二章　附则

第六条　本办法由县政府办公室解释。

第七条　本办法自印发之日起施行，有效期5年。
"""
MIDDLE = OLDEST.replace("（二）便民。", "（二）及时；\n\n（三）便民。").replace("5年", "3年")
NEWEST = MIDDLE.replace("县政府办公室负责", "县人民政府办公厅负责").replace(
    "第六条　本办法由县政府办公室解释。\n\n第七条", "第七条").replace(
    "第五条", "第六条").replace("第四条　", "第四条　公开前应当进行保密审查，谁公开谁审查。\n\n第五条　")

VERSIONS = {
    "policy/method-2014.md": markdown(
        "文号: 测政发〔2014〕3号\n成文日期: 2014-03-01\n", OLDEST, title="标题: 公开办法\n"),
    "policy/method-2019.md": markdown(
        "文号: 测政发〔2019〕8号\n成文日期: 2019-03-01\n"
        "前版: [{文件: method-2014.md, 至: 2019-02-28}]\n", MIDDLE, title="标题: 公开办法\n"),
    "policy/method.md": markdown(
        "文号: 测政发〔2024〕9号\n成文日期: 2024-01-02\n"
        "前版: [{文件: method-2019.md, 至: 2024-01-01}]\n", NEWEST, title="标题: 公开办法\n"),
}
SITE |= VERSIONS

EVERYTHING = """各乡镇，县政府各部门：

4. 原样的序号

6. 跳过的序号
    1. 下一层
    2. 又一项

- 一项 *星号* 和 _下划线_ 与 `代码`
- 又一项

    项下的段

**重点**内容<br>换行，H<sub>2</sub>O，[国务院](https://www.gov.cn/zhengce/)，A<B，&amp;lt; [方括号]，注[^1]。末尾{: #x}

\\# 不是标题

\\- 不是列表

2024\\. 不是序号，1.5也不是，第*条 2*3

> 引用一段
>
> 又一段

| 项目 | 数量\\|单位 |
|---|---|
| 甲 | 1 |
| **乙** | |

<table><caption>合并的表</caption><thead><tr><th colspan="2">合计</th></tr></thead>
<tbody><tr><td rowspan="2">甲</td><td>1</td></tr><tr><td>2</td></tr></tbody></table>

术语
:   它的意思

***

按照《公开办法》（测政发〔2024〕1号）办理。

### 小标题

第一条　甲。

[^1]: 脚注的话。
"""
SITE["policy/everything.md"] = markdown("文号: 测政发〔2024〕7号\n", EVERYTHING, title="标题: 各样都有\n")
