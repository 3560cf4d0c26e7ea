"""An article cited of a document of this site is in it."""

import re
from collections.abc import Iterator

from ...documents.document import Document
from ...documents.findings import Severity
from ...documents.ordinals import HAN, han_to_int
from ...documents.rule import Fault
from ..context import Context
from ..indicators import ACCURACY

ID, SEVERITY, INDICATOR = "CITE-03", Severity.WARNING, ACCURACY
NAME = "引用的本站文件没有这一条"
LOOKS_AT = "正文里的《标题》（文号）第×条：本站这份文件（各个文本）一共有没有这么多条"
FIX = "核对条款的序号"
_CITED = ("=== a.md\n标题: 示例县宅基地管理办法\n类别: 行政规范性文件\n文号: 示政发〔2024〕5号"
          "\n\n第一条 甲。\n\n第二条 乙。\n\n第三条 丙。\n=== b.md\n\n依照《示例县宅基地管理办法》（示政发〔2024〕5号）第{}条办理。")
PASS = (_CITED.format("三"),)
FAIL = (_CITED.format("十二"),)
_ARTICLE = re.compile(rf"^[ \t\u3000]*第[ \u3000]?([{HAN}]{{1,6}}|\d{{1,3}})[ \u3000]?条",
                      re.MULTILINE)
_LEAST = 3  # articles of a text that is made of them


def check(context: Context) -> Iterator[Fault]:
    """A fault at each citation of an article beyond the last."""
    last: dict[str, int] = {}
    for path, facts in context.facts.items():
        for citation in facts.citations:
            if not citation.article:
                continue
            for cited in context.library.by_number.get(citation.key, ()):
                if cited.path not in last:
                    last[cited.path] = _last_article(context, cited)
                number = han_to_int(citation.article.strip("第条"))
                if 0 < last[cited.path] < number:
                    said = f"《{citation.title}》只到第{last[cited.path]}条，没有{citation.article}。"
                    yield Fault((citation.line, citation.column), said, f"请{FIX}。", path=path)


def _last_article(context: Context, document: Document) -> int:
    """The last article of all texts of a document; 0 where they are not made of articles."""
    if not document.is_full:
        return 0
    numbers = [han_to_int(number) for text in context.library.texts_of(document)
               for number in _ARTICLE.findall(context.body_text(text.digest))]
    return max(numbers) if len(set(numbers)) >= _LEAST and 1 in numbers else 0
