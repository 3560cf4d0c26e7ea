"""amending.py: the words of a decision for a provision, or none."""

import pytest

from plugins.documents.amending import amended_text
from plugins.documents.body import BodyConverter
from plugins.documents.provisions import parse_provision

ONE = """县政府决定对《测试县甲办法》（测政发〔2024〕5号）第二条、第三条作如下修改：

一、第二条修改为：“第二条　不得超过四层。

“有地下室的，依照第九条。”

二、将第三条第二款中的“二十日”修改为“十日”。

三、第四条、第五条修改为：“丙”。

四、第六条修改为：

> 第六条　名为“户”的。
>
> 第六条之一　戊。

五、第七条修改为：

第七条　己。

六、第八条修改为：“第八条　见下表：

| 项目 | 押金 |
| - | - |
| 建房 | 无 |

”

七、删去第十条；第十一条改为第十条，修改为：“庚”。

八、第十二条修改为：“没有说完。

本决定自2026年7月1日起施行。
"""
SEVERAL = """一、《测试县乙办法》（测政发〔2024〕6号）第二条修改为：“乙二”。

二、将《测试县甲办法》（测政发〔2024〕5号）第二条修改为：“甲二”。

三、对《测试县丙办法》作如下修改：

（一）第二条修改为：“丙二”。

（二）第三条增加一款：“丙三”。
"""


def _said(text, words, title="测试县甲办法", number="测政发〔2024〕5号", is_only=True):
    body = BodyConverter().convert(text).html
    found = amended_text(body, parse_provision(words), title, number, is_only)
    return found.is_replaced, "/".join(found.lines), found.anchor


@pytest.mark.parametrize(("words", "said"), [
    ("第二条", (True, "第二条　不得超过四层。/有地下室的，依照第九条。", "part-1")),
    ("第九条", (False, "", "")),  # named in a quotation alone
    ("第三条", (False, "将第三条第二款中的“二十日”修改为“十日”。", "part-2")),
    ("第三条第二款", (False, "将第三条第二款中的“二十日”修改为“十日”。", "part-2")),
    ("第三条第一款", (False, "", "")),
    ("第五条", (False, "第四条、第五条修改为：“丙”。", "part-3")),
    ("第六条", (True, "第六条　名为“户”的。/第六条之一　戊。", "part-4")),
    ("第七条", (False, "", "part-5")),  # where the new text ends, nothing says
    ("第八条", (False, "", "part-6")),
    ("第十一条", (False, "删去第十条；第十一条改为第十条，修改为：“庚”。", "part-7")),
    ("第十二条", (False, "", "part-8")),
])
def test_words_are_taken_as_they_stand_or_not_at_all(words, said):
    assert _said(ONE, words) == said


@pytest.mark.parametrize(("title", "number", "words", "said"), [
    ("测试县甲办法", "测政发〔2024〕5号", "第二条", "甲二"),
    ("测试县乙办法", "测政发〔2024〕6号", "第二条", "乙二"),
    ("关于印发《测试县丙办法》的通知", "测政发〔2024〕7号", "第二条", "丙二"),
    ("测试县丙办法", "", "第三条", "第三条增加一款：“丙三”。"),
    ("测试县甲办法", "测政发〔2024〕5号", "第三条", ""),
    ("测试县甲办法实施细则", "", "第二条", ""),
])
def test_of_several_documents_each_has_its_own_words(title, number, words, said):
    assert _said(SEVERAL, words, title, number, is_only=False)[1] == said
