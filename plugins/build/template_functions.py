"""What templates may call: the body of a document with its links set, and its contents."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from markupsafe import Markup

from ..documents.body import Body, link_body
from ..documents.document import Heading
from ..pages.page import Stored

LoadBody = Callable[[str], Body]


def template_functions(load_body: LoadBody) -> Mapping[str, Callable[..., Any]]:
    """`body(stored, hrefs, link)` and `outline(stored)`, over the bodies that `load_body` gives."""
    return {"body": partial(_body, load_body), "outline": partial(_outline, load_body)}


def _body(load_body: LoadBody, stored: Stored, hrefs: tuple[str | None, ...],
          link: Callable[[str], str]) -> Markup:
    return Markup(link_body(load_body(stored.digest).html, hrefs, link))


def _outline(load_body: LoadBody, stored: Stored) -> tuple[Heading, ...]:
    return load_body(stored.digest).headings
