"""Old addresses: what a saved file was called on the web, and how 旧址 writes it.

An address is `host/path?query`, without a scheme, the path decoded; "" stands for none.
"""

import posixpath
import re
from urllib.parse import quote, unquote, urljoin, urlsplit

_HOST = re.compile(r"(?=.{4,100}$)(?:[a-z0-9-]+\.)+[a-z]{2,12}(?:[:+]\d{1,5})?|"
                   r"(?:\d{1,3}\.){3}\d{1,3}(?:[:+]\d{1,5})?", re.IGNORECASE)
# What HTTrack and browsers write into a page that they save.
_SAVED_FROM = re.compile(r"<!--\s*(?:Mirrored from|saved from url=\(\d+\))\s*(\S{4,2000})")
# Endings of pages that a program makes: wget -E puts .html behind them.
_PROGRAMS = "jsp|jspx|jhtml|aspx?|php|do|action|cgi|shtml"
_ADDED = re.compile(rf"(?:\.(?:{_PROGRAMS})|[?@][^/]*)\.html$", re.IGNORECASE)
_QUERY = re.compile(r"[?@](?=[^/@]*=[^/]*$)")
_FOREIGN_NAMES = frozenset({"htm", "html", "css", "js", "txt", "xml", "zip", "csv", "json"})


def looks_like_host(name: str) -> bool:
    """True for the name of a folder that a mirror makes for a host."""
    return bool(_HOST.fullmatch(name)) and name.rpartition(".")[2].lower() not in _FOREIGN_NAMES


def normal(address: str) -> str:
    """An address of http or https, or one without a scheme, in the form used here; else ""."""
    text = address.strip()
    try:
        parts = urlsplit(text if "//" in text[:9] else f"http://{text}")
        host = (parts.hostname or "") + (f":{parts.port}" if parts.port not in (None, 80, 443)
                                         else "")
    except ValueError:
        return ""
    if parts.scheme.lower() not in ("http", "https") or not host:
        return ""
    path = posixpath.normpath(unquote(parts.path) or "/")
    path = "/" + path.lstrip("/") + ("/" if parts.path.endswith("/") and path != "/" else "")
    return f"{host}{path}{'?' + parts.query if parts.query else ''}"


def resolve(href: str, base: str) -> str:
    """The address that a link means on the page at `base`; "" for mail, scripts and the like."""
    try:
        joined = urljoin(f"http://{quote(base, safe='/?=&%:@+,;~!$()*')}", href.strip())
    except ValueError:
        return ""
    return normal(joined) if joined.startswith(("http://", "https://")) else ""


def saved_from(head: str) -> str:
    """The address that the program which saved a page wrote into it, "" where none."""
    match = _SAVED_FROM.search(head)
    return normal(match[1]) if match else ""


def address_of_file(path: str, host: str) -> str:
    """The address of the file at `path` in a mirror; `host` where the path does not begin with it.

    The marks of wget are undone: `?` or `@` before a query, `.html` behind a page of a program.
    """
    plain = path[:-len(".html")] if _ADDED.search(path) else path
    folder, slash, name = unquote(plain).rpartition("/")
    name = _QUERY.sub("?", name, count=1)
    return f"{host}/{folder}{slash}{name}" if host else f"{folder}{slash}{name}"


def former_of(address: str, column: str = "") -> str:
    """The 旧址 of an address, from the root of its host; below `column`, the path of the new
    column on the host, from there."""
    path = address.partition("/")[2]
    below = column.strip("/")
    if below and path.startswith(f"{below}/"):
        path = path[len(below) + 1:]
    return path


def stem_of(address: str) -> str:
    """The address of a list without the number of its page, by which its pages are one list."""
    path, _, query = address.partition("?")
    path = re.sub(r"(?:index|default)?(?:[_-]\d+)*\.\w+$|(?<=[a-zA-Z])[_-]\d+(?=\.\w+$)", "", path)
    query = re.sub(r"(?:^|&)(?:page|pageNo|pageNum|pageIndex|p|curPage|currentPage)=\d*", "",
                   query, flags=re.IGNORECASE)
    return f"{path}?{query.lstrip('&')}" if query.lstrip("&") else path
