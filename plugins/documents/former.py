"""旧址: former addresses, however they are written, and where the output has them."""

import re

from .portable_names import path_fault

_FORMER = re.compile(r"/?[A-Za-z0-9_-][A-Za-z0-9._-]*(?:/[A-Za-z0-9_-][A-Za-z0-9._-]*)*/?"
                     r"(?:\?[A-Za-z0-9._=&%~+,;!-]+)?")
_KEPT = (".html", ".htm", ".shtml")


def address_of_former(former: str) -> str:
    """The output path of a 旧址, however it is written; `a.jsp?id=3` is `a.jsp@id=3.html`, which
    the web server gives for it (deploy/)."""
    before, mark, query = former.partition("?")
    if mark:
        return f"{before.lstrip('/')}@{query}.html"
    path = former.strip("/").removesuffix(".md")
    if former.endswith("/"):
        return f"{path}/index.html"
    return path if path.endswith(_KEPT) else f"{path}.html"


def is_former(former: str) -> bool:
    """True for what can be written as 旧址."""
    return bool(_FORMER.fullmatch(former)) and not path_fault(address_of_former(former))
