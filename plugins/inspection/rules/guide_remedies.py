"""What a guide says of remedies (条例第五十一条): in what order, to whom, before which court."""

import re
from collections.abc import Iterator

from ...documents.findings import Severity
from ...documents.rule import Fault
from ..context import Context
from ..guides import is_guide
from ..indicators import GUIDE
from ..source import Source

ID, SEVERITY, INDICATOR = "GUIDE-02", Severity.WARNING, GUIDE
NAME = "救济途径"
LOOKS_AT = ("版式为“指南”的文件：没有写监督和救济的；写了行政复议或诉讼的，要写明不予公开的先申请行政复议、向哪一级机关申请；"
            "标题写明是县（市）政府的指南，还要写明对本级政府的行为起诉由中级人民法院管辖")
FIX = "照行政复议法第二十三条、第二十四条和行政诉讼法第十五条补全"
PASS = (("版式: 指南\n标题: 甲县政府信息公开指南\n\n对不予公开不服的，应当先申请行政复议，再提起行政诉讼。"
         "对县政府的行为不服的，向市人民政府申请；起诉的，由中级人民法院管辖。"),
        "版式: 指南\n标题: 甲局公开指南\n\n对不予公开不服的，应当先向县人民政府申请行政复议。")
FAIL = ("版式: 指南\n标题: 公开指南\n\n分类和编排体系见目录。",
        "版式: 指南\n标题: 公开指南\n\n可以依法向县人民政府申请行政复议，或者提起行政诉讼。",
        "版式: 指南\n标题: 公开指南\n\n应当先申请行政复议。",
        "版式: 指南\n标题: 甲县政府信息公开指南\n\n应当先向市人民政府申请行政复议，再提起行政诉讼。")
_ANY = re.compile(r"复议|诉讼|起诉|举报|投诉|救济|申诉|监督")
_REMEDY = re.compile(r"行政复议|行政诉讼")
_RECONSIDERED = re.compile(r"行政复议")
_FIRST = re.compile(r"先[^，。；\n]{0,16}复议|复议前置|经复议后")
_BODY = re.compile(r"向[^。\n]{0,20}(?:人民政府|上一级[^。\n]{0,8}(?:机关|部门))")
_SUED = re.compile(r"行政诉讼|起诉")
_COURT = re.compile(r"中级人民法院")
_OF_A_GOVERNMENT = re.compile(r"[县市区旗州盟](?:人民)?政府(?:政府)?信息公开指南")


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault for each thing that must be said of the remedies named, and is not."""
    if not is_guide(source.document):
        return
    if source.body.strip(" \n\0") and not _ANY.search(source.body):
        yield Fault("title", "没有写监督和救济：举报、投诉，行政复议和行政诉讼。",
                    "请写明向谁举报、投诉，怎样申请行政复议、提起行政诉讼（条例第四十七条、第五十一条）。",
                    severity=Severity.ERROR)
    for remedy, said, what, fix in _wanted(source.document.title):
        if (match := remedy.search(source.body)) and not said.search(source.body):
            yield Fault(match.start(), f"没有写明{what}。", f"请写明：{fix}。")


def _wanted(title: str) -> Iterator[tuple[re.Pattern[str], re.Pattern[str], str, str]]:
    """(what is named, what must be said then, what is lacking, what to write)."""
    yield (_REMEDY, _FIRST, "对不予公开决定不服的应当先申请行政复议（行政复议法第二十三条）",
           "对不予公开决定不服的，应当先申请行政复议，对复议决定不服的再提起行政诉讼")
    yield (_RECONSIDERED, _BODY, "向哪一级机关申请行政复议（行政复议法第二十四条、第二十七条）",
           ("对部门、乡镇的行为不服的，向本级人民政府申请；对本级人民政府的行为不服的，向上一级人民政府申请；"
            "对垂直领导机关的，向其上一级主管部门申请"))
    if _OF_A_GOVERNMENT.search(title):
        yield (_SUED, _COURT, "对本级人民政府的行为起诉由中级人民法院管辖（行政诉讼法第十五条）",
               "对县级以上人民政府的行为起诉的，由中级人民法院管辖；对部门、乡镇的，由基层人民法院管辖")
