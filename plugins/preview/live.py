"""The body as readers will see it, while it is being written."""

import posixpath
from html import escape
from urllib.parse import quote

from ..documents.body import BodyConverter, link_body
from ..documents.document import Reference, output_path
from ..documents.inconvertible import Inconvertible
from ..documents.media_types import media_type
from ..documents.numbers import number_key
from ..documents.paths import candidate_paths
from .context import HOME, NoSuchDocument, PreviewContext

PICTURES = frozenset("png jpg jpeg gif webp bmp".split())


def live_html(context: PreviewContext, path: str, body: str) -> str:
    """The HTML of a body, sanitised; why there is none where it cannot be converted."""
    try:
        converted = BodyConverter().convert(body)
    except Inconvertible as fault:
        return f"<p>{escape(fault.message + fault.fix)}</p>"
    references = converted.references

    def fill(number: int) -> str:
        words = "：".join(filter(None, references[number][1:]))
        return f"<mark>【{escape(words)}】</mark>"

    hrefs = [_address(context, path, reference) for reference in references]
    return link_body(converted.html, hrefs, lambda target: target, fill)


def picture(context: PreviewContext, path: str) -> tuple[bytes, str]:
    """The bytes and the type of a picture of the content, which may not be in the site yet.

    NoSuchDocument for any other file.
    """
    if path.rpartition(".")[2].lower() not in PICTURES or path.startswith("_"):
        raise NoSuchDocument("没有这张图片。")
    return context.listed(path).read_bytes(), media_type(path)


def _address(context: PreviewContext, path: str, reference: Reference) -> str | None:
    if reference.kind == "number":
        context.list_documents(anew=False)
        meant = context.overview.by_number.get(number_key(reference.target))
        return f"/{output_path(meant)}" if meant else None
    if reference.kind != "file":
        return reference.target
    candidates = [one for one in candidate_paths(path, reference.target)
                  if not one.startswith("..") and (context.content / one).is_file()]
    meant = candidates[0] if candidates else posixpath.basename(reference.target)
    if meant.rpartition(".")[2].lower() in PICTURES:
        return f"{HOME}picture?path={quote(meant)}"
    return f"/{quote(output_path(meant))}"
