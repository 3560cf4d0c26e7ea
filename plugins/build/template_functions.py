"""What templates may call: a document's body with its links set, its contents, its data block."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from markupsafe import Markup

from ..documents.body import Body, link_body
from ..documents.document import Heading
from ..pages.page import Stored
from .linked_data import linked_data

LoadBody = Callable[[str], Body]


def template_functions(load_body: LoadBody) -> Mapping[str, Callable[..., Any]]:
    """`body(stored, hrefs, link, inserts, insert)`, `outline(stored)` and `linked_data`.

    `insert` is the macro that shows one of the `inserts`.
    """
    return {"body": partial(_body, load_body), "outline": partial(_outline, load_body),
            "linked_data": linked_data}


def _body(load_body: LoadBody, stored: Stored, hrefs: tuple[str | None, ...],
          link: Callable[[str], str], inserts: Sequence[Any], insert: Callable[[Any], str],
          ) -> Markup:
    return Markup(link_body(load_body(stored.digest).html, hrefs, link,
                            lambda number: insert(inserts[number])))


def _outline(load_body: LoadBody, stored: Stored) -> tuple[Heading, ...]:
    return load_body(stored.digest).headings
