"""An article cited of a document of this site is in it."""

import re
from collections.abc import Iterator

from ...documents.document import Document
from ...documents.findings import Severity
from ...documents.ordinals import HAN, han_to_int
from ...documents.ownership import is_anothers
from ...documents.rule import Fault
from ..context import Context
from ..indicators import ACCURACY

ID, SEVERITY, INDICATOR = "CITE-03", Severity.ERROR, ACCURACY
NAME = "引用的本站文件没有这一条"
LOOKS_AT = ("正文里的《标题》（文号）第×条：本站这份文件（各个文本）一共有没有这么多条；"
            "上级的、转载的文件可能只登了一部分，写明“收录: 全文”的才看")
FIX = "核对条款的序号"
_CITED = ("=== a.md\n标题: 示例县宅基地管理办法\n类别: 行政规范性文件\n文号: 示政发〔2024〕5号"
          "\n\n第一条 甲。\n\n第二条 乙。\n\n第三条 丙。\n=== b.md\n\n依照《示例县宅基地管理办法》（示政发〔2024〕5号）第{}条办理。")
_OF_ABOVE = _CITED.replace("示政发〔2024〕5号\n", "示政发〔2024〕5号\n发文机关: 示例市人民政府{}\n", 1)
PASS = (_CITED.format("三"), _OF_ABOVE.format("", "十二"))
FAIL = (_CITED.format("十二"), _OF_ABOVE.format("\n收录: 全文", "十二"))
_ARTICLE = re.compile(rf"^[ \t\u3000]*第[ \u3000]?([{HAN}]{{1,6}}|\d{{1,3}})[ \u3000]?条",
                      re.MULTILINE)
_LEAST = 3  # articles of a text that is made of them
_SAID_FULL = re.compile(r"^收录[ ]*[:：][ ]*[\"']?全文", re.MULTILINE)


def check(context: Context) -> Iterator[Fault]:
    """A fault at each citation of an article beyond the last of a text known to be whole."""
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
    """The last article of all texts of a document; 0 where they are not made of articles or may
    be extracts."""
    if not _is_whole(context, document):
        return 0
    numbers = [han_to_int(number) for text in context.library.texts_of(document)
               for number in _ARTICLE.findall(context.body_text(text.digest))]
    return max(numbers) if len(set(numbers)) >= _LEAST and 1 in numbers else 0


def _is_whole(context: Context, document: Document) -> bool:
    """True for a text of this site's offices, and for another's where the editor says 收录: 全文:
    of others' texts often only an extract is reprinted, and 全文 is what is taken unsaid."""
    return document.is_full and (
        not is_anothers(document, context.site)
        or bool(_SAID_FULL.search(context.source_of(document.path).front_matter)))
