"""What the desk answers: its pages by name, and the actions of the form."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from types import MappingProxyType
from typing import Any

from .attaching import attach
from .desk import Desk, NoSuchDocument, Refusal
from .form import check, form_view, read_entry, save
from .handbook import handbook_view
from .listing import home_view
from .media_types import HTML, JSON
from .panel import panel_view
from .related import related
from .rendering import render, static_file
from .source_view import source_view


@dataclass(frozen=True, slots=True)
class Request:
    """The desk that is asked, the token of its form, the address, what follows `?`, the body."""

    desk: Desk
    token: str
    address: str
    query: Mapping[str, str]
    body: bytes = b""


@dataclass(frozen=True, slots=True)
class Answer:
    """Bytes of a media type, with a status; where else to look; whether they are the desk's."""

    body: bytes
    kind: str = HTML
    status: HTTPStatus = HTTPStatus.OK
    location: str = ""
    is_own: bool = True


def home(request: Request) -> Answer:
    """The way to everything else, and the documents with what is wrong with each."""
    query = request.query
    view = home_view(request.desk, query.get("words", ""), query.get("page", "1"))
    return Answer(render("home.html", **view))


def edit(request: Request) -> Answer:
    """The form of a document, of a new one where none is named; the text where no form can be."""
    path = request.query.get("path", "")
    try:
        view = form_view(request.desk, path)
    except Refusal as refusal:
        view = source_view(request.desk, path, str(refusal))
        return Answer(render("source.html", **view), status=HTTPStatus.CONFLICT)
    return Answer(render("form.html", token=request.token, **view))


def handbook(request: Request) -> Answer:
    """The handbook."""
    return Answer(render("handbook.html", **handbook_view(request.desk)))


def state(request: Request) -> Answer:
    """The panel of a page, as data."""
    return _data(panel_view(request.desk, request.query.get("page", "").lstrip("/")))


def documents(request: Request) -> Answer:
    """Documents for the picker, as data."""
    return _data(related(request.desk, request.query.get("words", "")))


def static(request: Request) -> Answer:
    """A script or style of the desk."""
    found = static_file(request.address.rpartition("/")[2])
    if found is None:
        raise NoSuchDocument("没有这个文件。")
    return Answer(*found)


PAGES: Mapping[str, Callable[[Request], Answer]] = MappingProxyType({
    "": home, "edit": edit, "handbook": handbook, "state": state, "documents": documents,
    "static": static,
})
ACTIONS: Mapping[str, Callable[[Request], Answer]] = MappingProxyType({
    "check": lambda request: _data(check(request.desk, read_entry(request.body))),
    "save": lambda request: _data(save(request.desk, read_entry(request.body))),
    "attach": lambda request: _data(attach(
        request.desk, request.query["path"], request.query["name"], request.body,
        request.query.get("replace") == "1")),
})


def refused(status: HTTPStatus, words: str, **more: Any) -> Answer:
    """Why an action is not done, and what helps to go on, as data."""
    return _data({"refused": words, **more}, status)


def refused_page(status: HTTPStatus, words: str, **_: Any) -> Answer:
    """Why a page is not shown, as a page."""
    return Answer(render("absent.html", reason=words), status=status)


def _data(value: Any, status: HTTPStatus = HTTPStatus.OK) -> Answer:
    return Answer(json.dumps(value, ensure_ascii=False).encode(), JSON, status)
