"""Texts of 示例县 with the defects of a real one (docs/domain.md “Defects of a real text”)."""

import re
import shutil
from pathlib import Path

from tests.bench.corpus import han_number, make_documents
from tests.support import ROOT

_DATA = ROOT / "tests" / "sites" / "shilixian" / "content" / "_data"
_OFFICE = "发文机关: 示例县人民政府办公室\n"
_SENTENCES = re.findall("(?<= )[^。\n]{30,}。", next(make_documents(1)).text)
_DUTIES = "".join(f"（{han_number(at)}）{sentence}\n\n"
                  for at, sentence in enumerate(_SENTENCES[:16], 1))

GUIDE, POINTS, LATER = "guide/guide.md", "points-2023.md", "points-2024.md"
NOTICE, AGAIN, PROVINCE, OFFICES = "notice.md", "again.md", "province.md", "offices.md"
TEXTS = {
    GUIDE: ("标题: 示例县政府信息公开指南\n版式: 指南\n类别: 政府信息公开指南\n", """\
为便于公民、法人和其他组织获取政府信息,编制本指南。

一、公开渠道

1.政府网站，网址为http://www.example.gov.cn/；

2.县政府政务新媒体：示例发布()；

4.便民服务大厅。

二、受理机构

受理机构：示例县人民政府办公室

办公时间：上午8∶30—12∶00，下午14∶30—18∶00。

涉及国家秘密、商业机密和个人隐私的，不予公开;

电子邮箱：shilixian@163.com（不受理申请）

邮政编码：100000

三、监督

对答复不服的，可以依法申请行政复议，或者提起行政诉讼。"""),
    POINTS: (f"标题: 示例县2023-2024年便民大厅要点的通知\n{_OFFICE}类别: 其他政策文件\n", f"""\
示政办发2024〕12号

各乡镇,县政府各部门、单位:

现将要点印发给你们,请认真抓好落实(不另行文)。\u3000\xa0

示例县人民政府办公室

2024年72

{_DUTIES}（二）再说一遍周六照常办理，中午不关门。"""),
    LATER: (f"标题: 示例县2024-2025年便民大厅要点的通知\n{_OFFICE}类别: 其他政策文件\n", f"""\
各乡镇，县政府各部门：

{_DUTIES}（十四）周六照常办理，中午不关门。"""),
    NOTICE: ((f"标题: 示例县人民政府办公室 关于便民大厅检查情况的通报\n{_OFFICE}类别: 其他政策文件\n"
             "文号: 示政办发〔2024〕45号\n成文日期: 2024-10-20\n"), """\
现将检查情况通报如下，各乡镇依照行政规章整改。

附件：便民大厅检查情况表

示例县人民政府办公室

2024年10月20日"""),
    AGAIN: ((f"标题: 关于表扬便民大厅窗口人员的通报\n{_OFFICE}类别: 其他政策文件\n"
            "文号: 示政办发〔2024〕45号\n成文日期: 2024-10-20\n"), """\
东河窗口的同志全年没有退回一件，予以表扬。

示例县人民政府办公室

2024年10月20日"""),
    PROVINCE: ("标题: 示例省关于网站检查的摘登\n类别: 其他政策文件\n", """\
按照《关于办好网站的意见》（国办发﹝2017﹞47号）要求，本季度抽查了十个网站。"""),
    OFFICES: ("标题: 机构与领导\n版式: 页面\n类别: 机构职能\n", """\
市政府工作机构

简历:

工作分工:

关闭"""),
}
# What, in which text, by which rule, with which words in the message.
DEFECTS = [
    ("缺左括号", POINTS, "DOC-02", "缺左括号“〔”"),
    ("小括号", PROVINCE, "DOC-02", "国办发﹝2017﹞47号"),
    ("成文日期残缺", POINTS, "DATE-01", "2024年72"),
    ("半角逗号", POINTS, "TXT-01", "半角的“,”，共2处"),
    ("半角括号", POINTS, "TXT-01", "半角的“()”"),
    ("半角冒号", POINTS, "TXT-01", "半角的“:”"),
    ("半角分号", GUIDE, "TXT-01", "半角的“;”"),
    ("比号", GUIDE, "TXT-07", "“∶”应为冒号“:”，共4处"),
    ("特殊空格", POINTS, "TXT-02", "特殊空格"),
    ("标题里的空格", NOTICE, "TXT-02", "室 关于"),
    ("成对文本的差异", LATER, "DUP-01", "2023-2024年"),
    ("序号重复", POINTS, "TXT-03", "（二）"),
    ("序号跳号", GUIDE, "TXT-03", "4."),
    ("同一文号两份", NOTICE, "DOC-03", "示政办发〔2024〕45号"),
    ("邮政编码", GUIDE, "CONTACT-01", "100000"),
    ("商业机密", GUIDE, "TXT-21", "商业秘密"),
    ("空括号", GUIDE, "TXT-04", "示例发布()"),
    ("空要素", OFFICES, "TXT-05", "简历:"),
    ("按钮", OFFICES, "TXT-05", "关闭"),
    ("层级", OFFICES, "TXT-11", "市政府工作机构"),
    ("没有 https", GUIDE, "GUIDE-03", "http://www.example.gov.cn"),
    ("商业邮箱", GUIDE, "GUIDE-03", "163.com"),
    ("行政规章", NOTICE, "LAW-01", "行政规章"),
    ("缺附件", NOTICE, "TXT-06", "附件"),
    ("编排体系", GUIDE, "GUIDE-01", "编排体系"),
    ("受理机构的传真", GUIDE, "GUIDE-01", "传真号码"),
    ("复议前置", GUIDE, "GUIDE-02", "先申请行政复议"),
]


def sources() -> dict[str, str]:
    """Path and source text of each."""
    return {path: f"---\n{head}发布日期: 未载明\n---\n\n{body}\n"
            for path, (head, body) in TEXTS.items()}


def write_defective(content: Path) -> Path:
    """The content folder, with these texts and the data of 示例县, its waivers left out."""
    shutil.copytree(_DATA, content / "_data", ignore=shutil.ignore_patterns("waivers.yml"))
    site = content / "_data" / "site.yml"
    lines = site.read_text("utf-8").partition("关联平台:")[0].splitlines()
    site.write_text("\n".join(line for line in lines if not line.startswith("关于本站:")), "utf-8")
    for path, text in sources().items():
        (content / path).parent.mkdir(parents=True, exist_ok=True)
        (content / path).write_text(text, "utf-8")
    return content
