"""A law, regulation or rule is named by its name, to the letter."""

from collections.abc import Iterator

from ...documents.findings import Severity
from ...documents.rule import Fault
from ..context import Context
from ..indicators import WORDING
from ..laws import COUNTRY

ID, SEVERITY, INDICATOR = "LAW-03", Severity.ERROR, WORDING
NAME = "法律法规的名称写错"
LOOKS_AT = "书名号里与一部法律、法规、规章只差一个字或颠倒两个字的名称（plugins/inspection/data/laws.csv）"
FIX = "核对后改为正确的名称；确有此名的，登记豁免"
PASS = ("\n依据《中华人民共和国政府信息公开条例》和《甘肃省信访条例》。", "\n《示例县城市供水条例实施办法》另行制定。")
FAIL = ("\n依据《中华人民共和国政府信息公开条列》。", "\n依据《中华人民共和国行政许可证法》。")


def check(context: Context) -> Iterator[Fault]:
    """A fault at each name that is nearly a law's and no document's of this site."""
    titles = {document.title for document in context.library.documents}
    for path, facts in context.facts.items():
        for near in facts.near_laws:
            if near.written not in titles:
                yield Fault((near.line, near.column),
                            f"《{near.written}》与《{near.name}》只差一字，是写错了吧。",
                            f"请核对，是它的请改为：《{near.name.removeprefix(COUNTRY)}》"
                            "；确有此名的，请在 waivers.yml 登记豁免。", path=path)
