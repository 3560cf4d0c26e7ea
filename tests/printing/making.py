"""Documents that put paper to the test, beside the project's own."""

from collections.abc import Iterator
from pathlib import Path

_WIDE = "\n".join(["|" + "|".join(f"指标{column}" for column in range(10)) + "|", "|---" * 10 + "|",
                   *("|" + "|".join(f"{row}·{column}" for column in range(10)) + "|"
                     for row in range(40))])
_LONG = "\n".join(["|序号|说明|", "|---|---|", *(f"|{row}|第{row}项说明|" for row in range(40))])
_URL = "https://www.example.gov.cn/zfxxgk/public/column/" + "4028a1b2c3d4e5f6" * 8

_ADDRESSEE, _SIGNATURE = "各乡镇，县政府各部门、单位：", "永昌县人民政府办公室"
# Lines of the front matter of a bundled summary that its official document does not have.
_EDITORS = ("收录:", "有效期至:", "失效依据:")
# Before and after the words of a bundled summary, what makes an official document of them.
_WHOLE = {
    "policy/yzbf-2024-66.md": (
        (f"{_ADDRESSEE}\n\n《永昌县2024-2025年政务公开工作要点》现予印发，请对照各自职责，抓好贯彻落实。\n\n"
         f"{_SIGNATURE}\n\n## 永昌县2024-2025年政务公开工作要点\n"), ""),
    "policy/yzbf-2022-93.md": (f"{_ADDRESSEE}\n", f"\n{_SIGNATURE}\n\n2022年10月20日\n"),
}


def as_issued(content: Path) -> Iterator[tuple[str, str]]:
    """By path, official documents made of the bundled summaries, whose notes are left out."""
    for path, (before, after) in _WHOLE.items():
        head, body = (content / path).read_text("utf-8").split("\n---\n", 1)
        words = [line for line in body.split("\n") if not line.startswith(">")]
        keys = [line for line in head.split("\n") if not line.startswith(_EDITORS)]
        yield path, "\n".join([*keys, "---", "", before]) + "\n".join(words) + after


DOCUMENTS = {
    "_portal/header.html": "<p>门户网站的页头</p>\n",
    "_portal/footer.html": "<p>门户网站的页脚</p>\n",
    "policy/joint.md": f"""---
标题: 永昌县人民政府 永昌县教育局关于进一步加强和规范全县政府信息主动公开工作的实施意见
类别: 其他政策文件
文号: 永政发〔2024〕12号
发文机关: [永昌县人民政府, 永昌县教育局]
发布日期: 2024-07-05
---

各乡镇人民政府，县政府各部门、单位：

## 一、总体要求

### （一）基本原则

1. 公开为常态。网址为 {_URL} 。

（1）不公开为例外。

附件：1. 全县政府信息公开工作重点任务分工表以及有关单位职责清单和联系人名单
2. 名单

永昌县人民政府

永昌县教育局

2024年7月2日

（此件公开发布）
""",
    "policy/tables.md": f"""---
标题: 永昌县人民政府关于公布统计表的通知
类别: 其他政策文件
文号: 永政发〔2024〕13号
发文机关: 永昌县人民政府
发布日期: 2024-07-05
---

{_WIDE}

另表如下。

{_LONG}
""",
    "policy/questions.md": """---
标题: 规范性文件管理问答
类别: 其他政策文件
版式: 问答
发布日期: 2024-07-05
---

## 文件怎样管理？

依据：《永昌县行政规范性文件管理办法》（永政发〔2019〕3号）第一条。

## 文件怎样清理？

依据：《永昌县行政规范性文件清理办法》（永政发〔2024〕14号）第一条。
""",
    "policy/clearing.md": """---
标题: 永昌县行政规范性文件清理办法
类别: 行政规范性文件
文号: 永政发〔2024〕14号
发文机关: 永昌县人民政府
成文日期: 2024-07-04
发布日期: 2024-07-05
有效期至: 2029-07-04
---

第一条　为了规范清理，制定本办法。
""",
    "policy/repealed.md": """---
标题: 永昌县行政规范性文件管理办法
类别: 行政规范性文件
文号: 永政发〔2019〕3号
发文机关: 永昌县人民政府
成文日期: 2019-03-01
发布日期: 2019-03-02
废止日期: 2023-01-01
废止依据: 《永昌县人民政府关于废止一批文件的决定》（永政发〔2022〕9号）
---

## 第一章　总则

第一条　为了规范管理，制定本办法。

第二条　本办法自2019年4月1日起施行。
""",
}
