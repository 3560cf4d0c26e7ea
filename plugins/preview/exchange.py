"""What the preview is asked, and what it answers."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus

from ..documents.media_types import HTML, JSON
from .context import PreviewContext
from .rendering import render


@dataclass(frozen=True, slots=True)
class Request:
    """The context that is asked, the token of its form, the address, what follows `?`, the body."""

    context: PreviewContext
    token: str
    address: str
    query: Mapping[str, str]
    body: bytes = b""


@dataclass(frozen=True, slots=True)
class Response:
    """Bytes of a media type, a status; where else to look; whether they are the preview's own;
    which part of a file they are."""

    body: bytes
    kind: str = HTML
    status: HTTPStatus = HTTPStatus.OK
    location: str = ""
    is_own: bool = True
    part: str = ""


def data(value: object, status: HTTPStatus = HTTPStatus.OK) -> Response:
    """An answer of plain values."""
    return Response(json.dumps(value, ensure_ascii=False).encode(), JSON, status)


def page(template: str, request: Request, **values: object) -> Response:
    """An answer that is one of our pages, with the token for what it sends."""
    return Response(render(template, token=request.token, **values))
