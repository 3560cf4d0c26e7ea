"""What templates may call: a document's body with its links set, its contents, its data block."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from markupsafe import Markup

from ..documents.body import Body, link_body
from ..documents.document import Heading
from ..pages.page import Stored
from .linked_data import linked_data

LoadBody = Callable[[str], Body]


def template_functions(load_body: LoadBody) -> Mapping[str, Callable[..., Any]]:
    """`body(stored, hrefs, link)`, `outline(stored)` over the bodies given, and `linked_data`."""
    return {"body": partial(_body, load_body), "outline": partial(_outline, load_body),
            "linked_data": linked_data}


def _body(load_body: LoadBody, stored: Stored, hrefs: tuple[str | None, ...],
          link: Callable[[str], str]) -> Markup:
    return Markup(link_body(load_body(stored.digest).html, hrefs, link))


def _outline(load_body: LoadBody, stored: Stored) -> tuple[Heading, ...]:
    return load_body(stored.digest).headings
