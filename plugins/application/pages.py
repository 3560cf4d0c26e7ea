"""What the pages with a tool load: scripts, a style sheet, the calendar of working days."""

from collections.abc import Iterator

from ..pages.assets import encode, join_scripts
from ..pages.page import FromView, Page
from ..pipeline.context import BuildContext
from .calendar_script import WorkingCalendarView, calendar_script

# Each needs only those before it.
SCRIPTS = ("working-days.js", "periods.js", "fees.js", "identity.js", "checks.js", "text.js",
           "period-page.js", "fee-page.js", "form-page.js")
SCRIPT, STYLESHEET = "theme/application.js", "theme/application.css"
CALENDAR = "data/working-days.js"


def list_pages(context: BuildContext) -> Iterator[Page]:
    """The files beside the pages of documents."""
    static = context.options.theme / "static"
    yield Page(SCRIPT, FromView(encode), join_scripts(static / "js" / "application", SCRIPTS))
    yield Page(STYLESHEET, FromView(encode),
               (static / "css" / "application.css").read_text("utf-8"))
    overrides = tuple(sorted(context.calendar.overrides.items()))
    yield Page(CALENDAR, FromView(calendar_script), WorkingCalendarView(overrides))
