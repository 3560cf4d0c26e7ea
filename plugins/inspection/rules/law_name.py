"""A law, regulation or rule is named by its name, to the letter."""

from collections.abc import Iterator

from ...documents.findings import Severity
from ...documents.rule import Fault
from ..context import Context
from ..indicators import WORDING
from ..laws import COUNTRY, NAMED, WITH_COUNTRY, meant, without_version
from ..source import Source

ID, SEVERITY, INDICATOR = "LAW-03", Severity.ERROR, WORDING
NAME = "法律法规的名称写错"
LOOKS_AT = "书名号里与一部法律、法规、规章只差一个字或颠倒两个字的名称（plugins/inspection/data/laws.csv）"
FIX = "核对后改为正确的名称；确有此名的，登记豁免"
PASS = ("\n依据《中华人民共和国政府信息公开条例》和《甘肃省信访条例》。", "\n《示例县城市供水条例实施办法》另行制定。")
FAIL = ("\n依据《中华人民共和国政府信息公开条列》。", "\n依据《中华人民共和国行政许可证法》。")
_LONGEST_SLIP = 11  # characters, the country's seven among them: of less another word is as near


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault at each name that is nearly a law's."""
    for match in (*NAMED.finditer(source.prose), *WITH_COUNTRY.finditer(source.prose)):
        name = without_version(match[1])
        bare = match.re is WITH_COUNTRY
        near = "" if bare and len(name) < _LONGEST_SLIP else meant(name)
        if near and not any(document.title == name for document in context.library.documents):
            yield Fault(match.start(), f"《{name}》与《{near}》只差一字，是写错了吧。",
                        f"请核对，是它的请改为：《{near.removeprefix(COUNTRY)}》"
                        "；确有此名的，请在 waivers.yml 登记豁免。")
