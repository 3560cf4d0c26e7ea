"""Rules that a pattern says: one row a rule here, one row a pattern in `data/patterns.csv`.

`where` of a pattern is what it is looked for in: the `title`, the `label` of each attachment or a
`line` of the body as a whole; `prose`; `text` with its addresses, `letter` that of a document
alone; `own` prose of an office of this site, not of another's text that is reprinted.
"""

from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from ..documents.document import Document, Layout
from ..documents.findings import Severity
from ..documents.ownership import is_anothers
from ..documents.rule import Fault, Rule, RuleKind
from .concerning import facts_in
from .context import Context
from .indicators import ACCURACY, COMPLETE, FORM, LINKS
from .source import Source


class _PatternRule(NamedTuple):
    id: str
    severity: Severity
    indicator: str
    name: str
    looks_at: str
    fix: str


_ROWS = (
    _PatternRule("TXT-44", Severity.WARNING, ACCURACY, "标点用错",
                 "标题和正文里一串句点的省略号、两个减号的破折号、书名号之间的逗号、以标点开头的行", "改为规范的标点"),
    _PatternRule("TXT-45", Severity.ERROR, COMPLETE, "标题、附件名称像文件名或稿本",
                 "标题里的后缀、“（定稿）”“新建文档”、没有填的“××”、只有“通知”二字，附件名称里的机器编号、“最终版”",
                 "改为正式的标题、名称"),
    _PatternRule("TXT-46", Severity.WARNING, COMPLETE, "不是对公众说的话",
                 "正文里给上级的“当否，请批示”、给编辑的“此处插入图片”、上级口气的“各县（区）”，没有接上的“首先、其次”",
                 "删去，或改为本机关对公众的话"),
    _PatternRule("LINK-08", Severity.NOTE, LINKS, "网盘、短链接、商业邮箱",
                 "正文里的网盘和短链接、商业邮箱（指南、机构等页面的另见 GUIDE-03）", "附件放在本站，网址写全，邮箱用 gov.cn 域名"),
    _PatternRule("DATE-16", Severity.WARNING, FORM, "年份只写两位",
                 "标题和正文里的“26年12月”“26年底”", "写全四位年份"),
    _PatternRule("DOC-15", Severity.WARNING, FORM, "令号、机关代字写错",
                 "正文里的“国务院令711号”“国办法〔2019〕14号”", "核对原件后改正"),
    _PatternRule("DOC-16", Severity.WARNING, FORM, "标题的文种",
                 "写着“关于”而没有文种、或写了两个文种的标题", "核对原件，补上或改正文种"),
    _PatternRule("CONTACT-04", Severity.ERROR, ACCURACY, "电话号码的位数不够",
                 "正文里区号后面不到七位的电话号码", "核对后补全"),
    _PatternRule("TXT-48", Severity.WARNING, ACCURACY, "与现行规定、权限不符的内容",
                 "本机关的正文里与《政府信息公开条例》不符的答复期限、收费和救济，排除、限制竞争的要求，超越权限的处罚和立法",
                 "核对法律依据后改正"),
    _PatternRule("SUM-05", Severity.ERROR, ACCURACY, "不会有的数",
                 "正文里超过100%的占比、合格率，有小数的人数、件数，点错地方的千分位", "核对原件后改正"),
)
_TEXTS: dict[str, Callable[[Source], Iterator[tuple[int | str, str]]]] = {
    "title": lambda source: iter([("title", source.document.title)]
                                 if source.document.layout is Layout.DOCUMENT else []),
    "label": lambda source: (("attachments", one.label.partition(".")[0])
                             for one in source.document.attachments if one.label),
    "line": lambda source: ((line.at, line.text.strip(" \u3000\0")) for line in source.lines),
    "prose": lambda source: iter([(0, source.prose)]),
    "text": lambda source: iter([(0, source.body)]),
    "letter": lambda source: iter([(0, source.body)] if source.document.layout is Layout.DOCUMENT
                                  else []),
    "own": lambda source: iter([(0, source.own_prose)] if _is_own(source.document) else []),
}
_WHOLE = ("title", "label", "line")


def _check(row: _PatternRule, source: Source, context: Context) -> Iterator[Fault]:
    """A fault for each place of each pattern of a rule."""
    for pattern in facts_in(source, context)["patterns"]:
        if pattern.rule != row.id or (pattern.where == "own"
                                      and is_anothers(source.document, context.site)):
            continue
        for at, text in _TEXTS[pattern.where](source):
            found = ([pattern.pattern.fullmatch(text)] if pattern.where in _WHOLE
                     else pattern.pattern.finditer(text))
            for match in filter(None, found):
                place = at + match.start() if isinstance(at, int) else at
                yield Fault(place, f"“{match[0].strip()[:40]}”{pattern.said}。", f"请{row.fix}。")


def _is_own(document: Document) -> bool:
    return not document.source and document.layout is Layout.DOCUMENT and (
        "转发" not in document.title and "请示" not in document.title)


PATTERN_RULES = tuple(
    Rule(row.id, row.severity, row.name, row.looks_at, row.fix, RuleKind.SOURCE,
         partial(_check, row), row.indicator)
    for row in _ROWS)
