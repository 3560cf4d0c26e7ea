"""Addresses of the output: what may be one, and that no two things claim the same."""

import re
from collections.abc import Callable, Collection, Container, Iterator
from operator import attrgetter

from .categories import CategoryTree
from .document import Document
from .findings import Finding
from .former import address_of_former, is_former
from .paths import candidate_paths

_FIXED = ("index.html", "404.html", "search.html", "sitemap.html", "sitemap.xml", "robots.txt",
          "mirror.html", "kiosk.html")
# Pages that the program makes and that a text may link to, as it may to those of categories.
LINKABLE = ("index.html", "search.html", "sitemap.html", "mirror.html", "issuers/index.html",
            "years/index.html", "validity/in-force.html", "validity/lapsed.html",
            "validity/expiring.html", "validity/changes.html", "schedules/index.html",
            "schedules/fields.html", "interpreted/index.html", "offices/index.html",
            "offices/enterprises.html", "offices/gazette.html", "offices/solicitations.html",
            "offices/accounts.html", "offices/questions.html", "offices/services.html",
            "offices/neighbours.html", "offices/inventories.html")
_RESERVED = frozenset({"data", "search", "theme", "issuers", "years", "validity", "feeds",
                       "leaving", "versions", "schedules", "offices",
                       "interpreted"})
_ARCHIVE = re.compile(r"(.+)/page-\d+\.html")

_NO_FORMER = ("旧址“{}”不是本专栏里的网址。", ("请写成 policy/2022/a.html 或 a.jsp?id=3 的样子，不写域名和“..”，"
              "只用英文字母、数字和 . - _。"))
# A finding at the place where a document's file says a word: document, word, rule, message, fix.
At = Callable[[Document, str, str, str, str], Finding]


def owner_of(address: str, tree: CategoryTree) -> str:
    """What of the program's own has an address, "" where a document may have it."""
    if address in _FIXED or address == tree.reports_path:
        return "本站的固定页面"
    node = next((node for node in tree.walk() if address in (node.path, *node.former_paths)), None)
    folders = {node.folder: f"类别“{node.name}”的分页" for node in tree.walk()}
    return (f"类别“{node.name}”的目录页" if node else _reserved(address)
            or _archive(address, folders))


def find_made_page(source: str, target: str, tree: CategoryTree) -> str | None:
    """The page made by the program that `target` means in the file `source`; None if it is none."""
    if not target.endswith(".html"):
        return None
    made = {*LINKABLE, tree.reports_path, *(node.path for node in tree.walk())}
    return next((path for path in candidate_paths(source, target) if path in made), None)


def check_addresses(
    documents: Collection[Document], attachments: Collection[str], tree: CategoryTree, at: At
) -> Iterator[Finding]:
    """Every 旧址 that is no address of this column, and two owners of one address, both named."""
    owners = dict.fromkeys(_FIXED, "本站的固定页面")
    for node in tree.walk():
        claims = {node.path: f"类别“{node.name}”的目录页"}
        claims |= dict.fromkeys(node.former_paths, f"类别“{node.name}”的曾用目录或旧址")
        yield from (_no_former("_data/categories.yml", former)
                    for former in node.former_addresses if not is_former(former))
        for address, owner in claims.items():
            taken = owners.get(address) or _reserved(address)
            if taken:
                yield Finding("_data/categories.yml", 1, 1, "PATH-02",
                              f"网址 {address} 由{owner}和{taken}同时使用。", "请改其中一个的“目录”。")
            owners[address] = owner
    owners[tree.reports_path] = "各机关年度报告的目录页"
    folders = {node.folder: f"类别“{node.name}”的分页" for node in tree.walk()}
    for path in attachments:
        if reserved := _reserved(path):
            yield Finding(path, 0, 0, "PATH-02", f"网址 {path} 已由{reserved}占用。",
                          "请把附件移到其他目录。")
        owners[path] = "一个附件"
    for document in sorted(_contested(documents, owners), key=attrgetter("path")):
        address = document.address
        claims = {address: address}
        for former in document.former_paths:
            if is_former(former):
                claims.setdefault(address_of_former(former), former)
            else:
                yield at(document, former, "PATH-03", _NO_FORMER[0].format(former),
                         _NO_FORMER[1])
        for address, written in claims.items():
            kept = _reserved(address)
            if owner := owners.get(address) or kept or _archive(address, folders):
                name = "移到别的文件夹" if kept else "改文件名"
                yield at(document, written, "PATH-02", f"网址 {address} 已由{owner}占用。",
                         f"请{name}，或删去“旧址”中的这一项。")
            owners[address] = f"文件 {document.path}"


def _no_former(path: str, former: str) -> Finding:
    return Finding(path, 1, 1, "PATH-03", _NO_FORMER[0].format(former), _NO_FORMER[1])


def _contested(documents: Collection[Document], owners: Container[str]) -> Iterator[Document]:
    """Those that may claim what is another's, or will be: few of thousands."""
    former = {address_of_former(former)
              for document in documents for former in document.former_paths}
    for document in documents:
        address = document.address
        if (document.former_paths or address in owners or address in former
                or address.partition("/")[0] in _RESERVED or "/page-" in address):
            yield document


def _reserved(address: str) -> str:
    top, slash, _ = address.partition("/")
    return f"保留目录 {top}/ " if slash and top in _RESERVED else ""


def _archive(address: str, folders: dict[str, str]) -> str:
    """Whose later pages a list may write there: `budget/page-1.html` belongs to `budget`."""
    match = "/page-" in address and _ARCHIVE.fullmatch(address)
    return folders.get(match[1], "") if match else ""
