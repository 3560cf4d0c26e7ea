"""What published files must not carry unseen: one row a trait, since the rules differ in words."""

from collections.abc import Iterator
from functools import partial
from typing import Any, NamedTuple

from ..documents.findings import Severity
from ..documents.rule import Fault, Rule, RuleKind
from .indicators import COMPLETE, LINKS, PRIVACY, REVIEW, SECRECY
from .leaks.carried import (
    AUTHOR,
    COMMENT,
    EMBEDDED,
    EMPTY,
    HIDDEN,
    POSITION,
    REVISION,
    SCRIPT,
    UNCHECKED,
    UNREADABLE,
    Carried,
)


class _Row(NamedTuple):
    """`message` shows {place} and {detail} of the trait; "" as `remedy`: what the trait says."""

    trait: str
    id: str
    severity: Severity
    indicator: str
    name: str
    looks_at: str
    fix: str
    message: str
    remedy: str


_ROWS = (
    _Row(UNREADABLE, "ATT-02", Severity.ERROR, LINKS, "附件打不开",
         "损坏的、有密码的、过大的附件：读者打不开，也无法检查", "重新导出后上传",
         "附件打不开：{place}", ""),
    _Row(UNCHECKED, "ATT-03", Severity.WARNING, REVIEW, "附件没有检查",
         "程序读不出或读不全的附件：RAR、7z、音频、视频，没有文字的扫描件，旧格式"
         "（doc、xls、ppt、wps、et、dps），压缩包里的也算",
         "由人核对后在 waivers.yml 登记豁免；另存为 docx、xlsx、zip 或带文字的 PDF，程序就能检查",
         "没有检查：附件里的{place}，程序读不出内容。",
         "请由人核对后在 waivers.yml 登记豁免；另存为 docx、xlsx、zip 或带文字的 PDF，程序就能检查。"),
    # Leaks of record lay there.
    _Row(HIDDEN, "ATT-11", Severity.WARNING, PRIVACY, "附件里的隐藏内容",
         "附件（Word、Excel、PPT、odt、ods、压缩包）里隐藏的工作表、行、列、幻灯片和文字，白色的字也算；"
         "其中有个人号码、密级的，另按 PRIV 各条算错误", "取消隐藏，核对后删去不应公开的内容",
         "附件含有{place}{detail}。", "请取消隐藏，核对后删去不应公开的内容。"),
    _Row(COMMENT, "ATT-12", Severity.WARNING, REVIEW, "附件里的批注",
         "附件（Word、Excel、PDF、odt、ods）里的批注", "删去批注",
         "附件的{place}里有批注{detail}。", "请删去批注后重新上传。"),
    # They show the draft, 过程稿.
    _Row(REVISION, "ATT-13", Severity.ERROR, REVIEW, "附件里的修订痕迹",
         "Word、odt、ods 附件里没有接受的修订：能看到过程稿", "接受全部修订",
         "附件的{place}里有修订痕迹{detail}。", "请接受全部修订，关闭修订后重新上传。"),
    _Row(AUTHOR, "ATT-14", Severity.NOTE, PRIVACY, "附件属性里的姓名",
         "附件（Word、Excel、PDF、odt、ods、照片）属性里的作者、最后修改人；软件自动填的不算",
         "在“文件—信息—检查文档”里清除属性",
         "附件属性里有{place}{detail}。", "请用“检查文档”清除文件属性。"),
    _Row(POSITION, "ATT-15", Severity.WARNING, PRIVACY, "照片的拍摄位置",
         "照片附件和 Word、Excel、PPT、PDF 附件里的照片带的经纬度", "清除照片的位置信息",
         "附件带有{place}{detail}（经纬度）。", "请清除照片的位置信息后重新上传。"),
    _Row(SCRIPT, "ATT-16", Severity.ERROR, SECRECY, "PDF 里的脚本",
         "PDF 附件里的 JavaScript", "重新导出不带脚本的 PDF",
         "PDF 附件里有{place}{detail}（JavaScript）。", "请重新导出不带脚本的 PDF。"),
    _Row(EMBEDDED, "ATT-17", Severity.WARNING, REVIEW, "附件里嵌入的文件",
         "Word、Excel、PDF 附件里嵌入的其他文件", "核对后删去",
         "附件里嵌入了文件“{place}”{detail}。", "请核对后删去，或另作附件公开。"),
    _Row(EMPTY, "ATT-19", Severity.ERROR, COMPLETE, "附件是空的",
         "没有一个字、一张图的附件（Word、Excel、PPT、PDF、文本、压缩包），压缩包里的也算", "换成有内容的附件",
         "附件是空的：{place}里没有内容。", "请核对是不是传错了文件，换成有内容的附件。"),
)


def _check(row: _Row, carried: Carried, context: Any) -> Iterator[Fault]:
    """A fault for each such trait of a file."""
    for trait in carried.traits:
        if trait.kind == row.trait:
            detail = f"“{trait.detail}”" if trait.detail else ""
            yield Fault((0, 0), row.message.format(place=trait.place, detail=detail),
                        row.remedy or trait.detail or f"{row.fix}。")


TRAIT_RULES = tuple(
    Rule(row.id, row.severity, row.name, row.looks_at, row.fix, RuleKind.ATTACHMENT,
         partial(_check, row), row.indicator)
    for row in _ROWS)
