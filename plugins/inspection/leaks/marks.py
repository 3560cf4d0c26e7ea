"""Marks of secrecy and of internal use, as GB/T 9704 and custom put them on documents."""

import re
from collections.abc import Iterator

_MARK = re.compile(
    r"(?:绝密|机密|秘密)[ \t]*[★☆*＊][ \t]*(?:\d+[ \t]*[年月天日]|长期)?"
    # As a line of its own, since a text may speak of what is secret.
    r"|^[ \t　#>*（(【]*(?:绝[ 　]?密|机[ 　]?密|秘[ 　]?密"
    r"|内部(?:资料|文件|材料)(?:[，,、 　]*(?:请?注意保[存密管]|(?:不得|严禁|请勿)外传|不得公开))?"
    r"|(?:不得|严禁|请勿)外传)[ \t　*！!。）)】]*$", re.MULTILINE)


def find_marks(text: str) -> Iterator[re.Match[str]]:
    """Every mark in a text."""
    return _MARK.finditer(text)
