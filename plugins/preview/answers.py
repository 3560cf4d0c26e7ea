"""What the preview answers: its pages by name, and the actions of the form."""

from collections.abc import Callable, Mapping
from http import HTTPStatus
from types import MappingProxyType

from .attaching import attach, delete_attachment
from .clearing import declare_listed, show_listed
from .context import NoSuchDocument, Refusal
from .correcting import correct
from .exchange import Request, Response, data, page
from .form import check, form_view, save
from .handbook import handbook_view
from .import_upload import import_upload
from .listing import home_view, list_view, read_filter
from .live import picture
from .panel import panel_view
from .pasting import paste
from .procedures import (
    annual,
    beginning,
    handling,
    registering,
    review,
    schedule_sheet,
    sending,
)
from .provisions import list_provisions
from .related import related
from .rendering import render, static_file
from .source_view import source_view, write_source
from .submission import read_entry

# In the order in which they are run: each builds on those before it.
FORM_SCRIPTS = ("sending", "entry", "groups", "merging", "attachments", "relations", "editor",
                "writing", "tools", "pasting", "form", "clearing")


def home(request: Request) -> Response:
    """The way to everything else, and the documents with what is wrong with each."""
    return page("home.html", request, **home_view(request.context, read_filter(request.query)))


def listed(request: Request) -> Response:
    """The list alone, as it is asked for while somebody types."""
    return Response(render("listed.html", **list_view(request.context, read_filter(request.query))))


def edit(request: Request) -> Response:
    """The form of a document, of a new one where none is named; the text where no form can be."""
    path = request.query.get("path", "")
    try:
        view = form_view(request.context, path, request.query.get("line", ""))
    except Refusal as refusal:
        view = source_view(request.context, path, str(refusal), request.query.get("line", ""))
        return Response(render("source.html", token=request.token, **view),
                        status=HTTPStatus.CONFLICT)
    return Response(render("form.html", token=request.token, scripts=FORM_SCRIPTS, **view))


def handbook(request: Request) -> Response:
    """The handbook."""
    return Response(render("handbook.html", **handbook_view(request.context)))


def state(request: Request) -> Response:
    """The panel of a page, as data."""
    return data(panel_view(request.context, request.query.get("page", "").lstrip("/")))


def documents(request: Request) -> Response:
    """Documents for the picker, as data."""
    return data(related(request.context, request.query.get("words", "")))


def provisions(request: Request) -> Response:
    """The provisions of a document that a relation names, as data."""
    return data(list_provisions(request.context, request.query.get("of", ""),
                                request.query.get("from", "")))


def pictured(request: Request) -> Response:
    """A picture of the content for the text beside the editor."""
    return Response(*picture(request.context, request.query.get("path", "")))


def static(request: Request) -> Response:
    """A script or style of the preview."""
    found = static_file(request.address.rpartition("/")[2])
    if found is None:
        raise NoSuchDocument("没有这个文件。")
    return Response(*found)


PAGES: Mapping[str, Callable[[Request], Response]] = MappingProxyType({
    "": home, "list": listed, "edit": edit, "handbook": handbook, "state": state,
    "documents": documents, "provisions": provisions, "picture": pictured, "static": static,
    **review.PAGES,
    **sending.PAGES, **registering.PAGES, **handling.PAGES,
    **annual.PAGES, **beginning.PAGES, **schedule_sheet.PAGES,
})
ACTIONS: Mapping[str, Callable[[Request], Response]] = MappingProxyType({
    "check": lambda request: data(check(request.context, read_entry(request.body))),
    "correct": lambda request: data(correct(request.context, request.body)),
    "save": lambda request: data(save(request.context, read_entry(request.body))),
    "attach": lambda request: data(attach(
        request.context, request.query["path"], request.query["name"], request.body,
        request.query.get("replace") == "1", request.query.get("as", ""))),
    "delete": lambda request: data(delete_attachment(request.context, request.query["file"])),
    "import": lambda request: data(import_upload(
        request.context, request.query["name"], request.body)),
    "write": lambda request: data(write_source(request.context, request.body)),
    "paste": lambda request: data(paste(request.context, request.body)),
    "listed": lambda request: data(show_listed(request.context, request.query["path"])),
    "declare": lambda request: data(declare_listed(
        request.context, request.query["path"], request.query["digest"])),
    **review.ACTIONS, **sending.ACTIONS, **registering.ACTIONS, **handling.ACTIONS,
    **annual.ACTIONS, **beginning.ACTIONS, **schedule_sheet.ACTIONS,
})


def refused(status: HTTPStatus, words: str, **more: object) -> Response:
    """Why an action is not done, and what helps to go on, as data."""
    return data({"refused": words, **more}, status)


def refused_page(status: HTTPStatus, words: str, **_: object) -> Response:
    """Why a page is not shown, as a page."""
    return Response(render("absent.html", reason=words), status=status)
