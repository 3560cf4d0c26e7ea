"""A postcode that differs from the site's in one digit is a slip."""

import re
from collections import Counter
from collections.abc import Iterator

from ...documents.document import Layout
from ...documents.findings import Severity
from ...documents.rule import Fault
from ..context import Context
from ..indicators import ACCURACY
from ..source import Source

ID, SEVERITY, INDICATOR = "CONTACT-01", Severity.WARNING, ACCURACY
NAME = "邮政编码不一致"
LOOKS_AT = "“邮政编码”“邮编”后面的六位数字，与网站信息里的邮政编码和同一文件里其他的相比"
FIX = "核对后改正"
PASS = ("\n邮政编码：737200", "\n邮政编码：730030（兰州）")
FAIL = ("\n邮政编码：757200", "\n邮编：73720")
_POSTCODE = re.compile(r"邮\s*(?:政编码|编)[\"']?[\s:：|\"'*]*([0-9０-９]+)")
_LOCAL = (Layout.GUIDE, Layout.ORGANISATION)


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault for each postcode near the usual one, or of another region in guide and offices."""
    found = list(_POSTCODE.finditer(source.text))
    most = Counter(match[1] for match in found).most_common(1)
    usual = context.site.identity.postcode or (most[0][0] if most else "")
    for match in found:
        code = match[1]
        differing = sum(a != b for a, b in zip(code, usual, strict=False))
        if len(code) != 6:
            message = f"邮政编码“{code}”不是六位数字。"
        elif usual and (differing == 1 or (differing and code[:3] != usual[:3]
                        and source.document.layout in _LOCAL)):
            message = f"邮政编码“{code}”与本站的 {usual} 不一致。"
        else:
            continue
        yield Fault(match.start(1), message, "请核对后改正。")
