"""What templates may call: a document's body with its links set, its contents, its first words,
its data block, and how it differs from an older text."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from ..documents.body import Body, Heading, link_body
from ..documents.provisions import enclose
from ..documents.word_breaks import break_narrow, by_words
from ..pages.page import BodyRef
from .linked_data import linked_data

if TYPE_CHECKING:
    from ..documents.comparison import Comparison

LoadBody = Callable[[str], Body]


def template_functions(load_body: LoadBody) -> Mapping[str, Callable[..., Any]]:
    """`body(stored, hrefs, link, inserts, insert, marks, mark, amended, prefix)`,
    `outline(stored)`, `excerpt(stored)`, `by_words(text)`, `linked_data` and
    `comparison(older, newer)`.

    `insert` is the macro that shows one of the `inserts`, `mark` that with which a provision that
    one of the `marks` is about begins, `amended` that with which it ends; `prefix` begins every
    anchor.
    """
    return {"body": partial(_body, load_body), "outline": partial(_outline, load_body),
            "excerpt": partial(_excerpt, load_body), "comparison": partial(_comparison, load_body),
            "by_words": by_words, "linked_data": linked_data}


def _body(load_body: LoadBody, stored: BodyRef, hrefs: tuple[str | None, ...],
          link: Callable[[str], str], inserts: Sequence[Any], insert: Callable[[Any], str],
          marks: Sequence[Any] = (), mark: Callable[[Any], str] = str,
          amended: Callable[[Any], str] = str, prefix: str = "") -> Markup:
    linked = link_body(break_narrow(load_body(stored.digest).html), hrefs, link,
                       lambda number: insert(inserts[number]))
    if marks:
        linked = enclose(linked, [one.provision for one in marks], [mark(one) for one in marks],
                         [amended(one) for one in marks])
    if prefix:  # of several texts on one page the anchors may be the same
        linked = linked.replace(' id="', f' id="{prefix}-').replace('href="#', f'href="#{prefix}-')
    return Markup(linked)


def _outline(load_body: LoadBody, stored: BodyRef) -> tuple[Heading, ...]:
    return load_body(stored.digest).headings


def _excerpt(load_body: LoadBody, stored: BodyRef) -> str:
    return load_body(stored.digest).excerpt


def _comparison(load_body: LoadBody, older: BodyRef, newer: BodyRef) -> "Comparison":
    from ..documents.comparison import compare  # few sites compare any

    return compare(load_body(older.digest), load_body(newer.digest))
