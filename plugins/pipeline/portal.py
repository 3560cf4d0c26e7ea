"""What an office puts into `_portal`: head and foot of every page, pictures, style sheets."""

import hashlib
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from ..documents.findings import Finding
from ..documents.site import Site
from ..files.walking import OUTPUT, list_paths
from ..pages.journal import Staging
from ..pages.page import Copy, Page
from ..pages.store import Store
from ..pages.template_faults import TemplateFault
from .looks import check_sheet, read_looks
from .options import Options
from .site_view import site_view
from .workers import Tools, make_renderer

FOLDER = "theme/portal"
RENDERED = ("header.html", "footer.html")
_COPIED = frozenset({".css", ".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".ico", ".woff",
                     ".woff2"})
_NAME = re.compile(r"[A-Za-z0-9._-]+(?:/[A-Za-z0-9._-]+)*")
# What the policy of the pages refuses, or a mirror cannot show.
_RUNS = re.compile(r"<\s*(?:script|iframe|object|embed)\b|(?<=\s)on[a-z]+\s*=|javascript:",
                   re.IGNORECASE)
_LINKED = re.compile(rf"""link\(\s*["']{FOLDER}/([^"']+)["']""")
_LITTER = ("Thumbs.db", "desktop.ini")


def list_portal(portal: Path) -> Iterator[Page]:
    """The pictures, style sheets and fonts as they are, for the head and foot to link to."""
    for path in _list_files(portal):
        if Path(path).suffix.lower() in _COPIED:
            digest = hashlib.sha256((portal / path).read_bytes()).hexdigest()
            yield Page(f"{FOLDER}/{path}", Copy(str(portal / path), digest))


def list_fitting(portal: Path) -> tuple[str, ...]:
    """The files that can stand beside the pages; the others are faults of the build."""
    return tuple(path for path in _list_files(portal) if not _misfit(portal, path))


def check_portal(options: Options, site: Site, store: Store) -> tuple[Finding, ...]:
    """Everything in `_portal` that cannot stand on the pages as it is."""
    files = _list_files(options.portal)
    misfits = [Finding(f"{options.portal.name}/{path}", 0, 0, "PORTAL-01", *reason)
               for path in files if (reason := _misfit(options.portal, path))]
    sheets = [fault for path in files if path.endswith(".css") and not _misfit(options.portal, path)
              for fault in _check_css(options, path)]
    templates = [path for path in files
                 if path.endswith(".html") and (options.portal / path).is_file()]
    faults = _try_out(templates, options, site, store) if templates else ()
    texts = (fault for path in templates for fault in _check_template(options.portal, path))
    return (*misfits, *sheets, *faults, *texts)


def _check_css(options: Options, path: str) -> Iterator[Finding]:
    place = f"{options.portal.name}/{path}"
    try:
        text = (options.portal / path).read_text("utf-8")
    except UnicodeDecodeError:
        yield Finding(place, 0, 0, "PORTAL-02", "不是 UTF-8 编码。", "请另存为 UTF-8。")
        return
    for fault in check_sheet(text, options.theme):
        yield Finding(place, fault.line, 0, "PORTAL-02", fault.reason, fault.remedy)


def _check_template(portal: Path, path: str) -> Iterator[Finding]:
    """What a browser would not run, and what is linked to and not there, at its place."""
    text = (portal / path).read_text("utf-8", "replace")
    for number, line in enumerate(text.splitlines(), 1):
        for match in _RUNS.finditer(line):
            yield Finding(f"{portal.name}/{path}", number, match.start() + 1, "PORTAL-03",
                          f"“{match[0].strip()}”在网页上不起作用：网页不运行页头页脚里的脚本，也不嵌别的网页。",
                          "请删去，用普通的链接和图片。")
        for match in _LINKED.finditer(line):
            if not (portal / match[1]).is_file():
                yield Finding(f"{portal.name}/{path}", number, match.start(1) + 1, "LINK-01",
                              f"链接到的“{match[1]}”不存在。", f"请把它放进 {portal.name}，或者改正文件名。")


def _try_out(templates: Iterable[str], options: Options, site: Site, store: Store
             ) -> Iterator[Finding]:
    """What is wrong with the portal's templates; the store is read by none of them."""
    tools = Tools((*options.overrides, options.theme / "templates"), options.portal,
                  site_view(site, (), looks=read_looks(options.portal)), store.file, "",
                  Staging(options.output))
    renderer = make_renderer(tools, store)
    for path in templates:
        try:
            renderer.try_out(f"portal/{path}", complete=path in RENDERED)
        except TemplateFault as fault:
            yield finding_of(fault, options)


def finding_of(fault: TemplateFault, options: Options) -> Finding:
    """The fault of a template as a finding, its path from the content or from the project."""
    file = Path(fault.file)
    base = next((base for base in (options.content, options.root) if file.is_relative_to(base)),
                Path(file.anchor))
    return Finding(file.relative_to(base).as_posix(), fault.line, 0, "TPL-01", fault.reason,
                   fault.remedy)


def _misfit(portal: Path, path: str) -> tuple[str, str] | None:
    """What is wrong with a file in the portal's folder and how to fix it; None where it fits."""
    suffix = Path(path).suffix.lower()
    if (portal / path).is_symlink():
        return "这是链接，不是文件。", "请换成文件本身。"
    if not (portal / path).is_file():
        return "不是普通文件（管道、设备或套接字）。", "请移走它。"
    if suffix not in _COPIED and suffix != ".html":
        return "门户页头页脚旁边不能放这种文件。", "只能放 html 模板、css、图片和字体；用不着的请移走。"
    if not _NAME.fullmatch(path):
        return "文件名不能作网址。", "只能用英文字母、数字、点和连字符，请改名。"
    return None


def _list_files(portal: Path) -> list[str]:
    """Links are among them, and none is followed."""
    return [path for path in list_paths(portal, OUTPUT) if not _is_litter(path.rpartition("/")[2])]


def _is_litter(name: str) -> bool:
    return name.startswith("~$") or name in _LITTER
