"""What stands beside a page: how the build went, what is wrong with the document shown."""

from typing import Any
from urllib.parse import quote

from .context import HOME, NoSuchDocument, PreviewContext
from .state import Row

_MOST = 30  # findings in a panel, which is asked for many times a second
_TAG = f'<script src="{HOME}static/panel.js" data-stamp="%s" defer></script>\n'


def with_panel(html: bytes, stamp: str) -> bytes:
    """A page with the script of the panel, which knows the stamp of what is shown."""
    tag = (_TAG % stamp).encode()
    at = html.rfind(b"</body>")
    return html + tag if at < 0 else html[:at] + tag + html[at:]


def document_path(address: str) -> str:
    """The path of the document whose page has this address, which may be no document's."""
    return address.removesuffix(".html") + ".md"


def stamp_of(context: PreviewContext, address: str) -> str:
    """What changes when the page, or a style or script it uses, does."""
    page = context.built(address)
    files = [*([page] if page else []), *sorted((context.output / "theme").glob("*.*"))]
    stats = [file.stat() for file in files if file.is_file()]
    awaited = not page and context.publisher.state.number == 0
    return " ".join([*(f"{stat.st_mtime_ns:x}.{stat.st_size:x}" for stat in stats),
                     *["awaited"] * awaited])


def panel_view(context: PreviewContext, address: str) -> dict[str, Any]:
    """The panel of the page at `address`, as plain values."""
    state = context.publisher.state
    path = document_path(address)
    shown = state.findings_of(path)
    broken = state.errors if state.complaint else ()
    rows = (*shown, *(row for row in broken if row["path"] != path))[:_MOST]
    return {
        "stamp": stamp_of(context, address),
        "revision": state.revision,
        "busy": state.busy,
        "checked": state.is_checked,
        "built": context.is_built,
        "failed": bool(state.complaint),
        "complaint": "" if broken else state.complaint,
        "document": _document(context, path),
        "findings": [finding_view(context, row, path) for row in rows],
        "others": len(state.findings) - len(rows),
    }


def form_address(path: str, line: int = 0) -> str:
    """Where a document is edited, of another source its text, at the line where one is named; ""
    for a page, for the site."""
    if not path or path.endswith(".html"):
        return ""
    return f"{HOME}edit?path={quote(path)}" + (f"&line={line}" if line else "")


def _document(context: PreviewContext, path: str) -> dict[str, str] | None:
    try:
        context.existing(path)
    except NoSuchDocument:
        return None
    return {"path": path, "form": form_address(path), "editor": context.link(path)}


def finding_view(context: PreviewContext, row: Row, path: str = "") -> dict[str, Any]:
    """A finding with the ways to its place; `path` is the document shown beside it."""
    place = f"{row['path']}:{row['line']}" if row["line"] else row["path"]
    return {**row, "place": place, "here": row["path"] == path,
            "form": form_address(row["path"], row["line"]),
            "editor": context.link(row["path"], row["line"], row["column"])}
