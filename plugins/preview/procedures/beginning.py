"""A new document of a kind: with the text, the keys and the data file that such a one begins with.
"""

import json
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from ...annual_report.template import new_data_file
from ...disclosure.fields import field_names
from ...disclosure.inventories import kind_names
from ...documents.disk_errors import reason_of
from ...documents.document import Layout
from ...documents.skeletons import KINDS
from ...importing.beginning import CannotMakeNew, Wish, begin
from ...importing.staging import OutsideError
from ..context import PreviewContext, Refusal
from ..exchange import Request, Response, data, page
from ..related import issuers

# Of which the standard has a table to begin with, and what tells one from another.
_FIELDS = {Layout.SCHEDULE: ("领域或者行业", field_names()), Layout.INVENTORY: ("清单的种类", kind_names())}


def begin_page(request: Request) -> Response:
    """The kinds, and what must be known of a document of each."""
    kinds = [(name, kind.category, kind.numbered, kind.layout) for name, kind in KINDS.items()]
    return page("begin.html", request, here="edit", kinds=kinds, issuers=issuers(request.context),
                fields=[(layout, *said) for layout, said in _FIELDS.items()])


def begin_document(context: PreviewContext, sent: Mapping[str, Any]) -> dict[str, Any]:
    """Writes the document; its path and what is to be filled in. Refusal where it cannot be."""
    said = {name: " ".join(str(sent.get(name, "")).split())
            for name in ("kind", "title", "number", "office", "field")}
    if not said["kind"]:
        raise Refusal("请选种类。")
    try:
        with context.lock:
            begun = begin(Wish(**said), context.content, context.data, context.day, new_data_file)
    except CannotMakeNew as reason:
        raise Refusal(str(reason)) from None
    except OutsideError:
        raise Refusal("内容文件夹里有指向别处的文件夹，没有写。") from None
    except OSError as error:
        raise Refusal(f"写不进文件：{reason_of(error)}。") from None
    return {"said": f"已新建 {begun.path}。", "path": begun.path,
            "to_do": [*begun.doubts, *begun.notes]}


PAGES: Mapping[str, Callable[[Request], Response]] = MappingProxyType({"begin": begin_page})
ACTIONS: Mapping[str, Callable[[Request], Response]] = MappingProxyType({
    "begin": lambda request: data(begin_document(request.context, json.loads(request.body)))})
