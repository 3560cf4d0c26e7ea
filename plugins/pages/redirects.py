"""Old addresses keep working: a page that leads to the new one."""

from dataclasses import dataclass

from .page import Page, Template

_TEMPLATE = Template("redirect.html", is_for_readers=False)


@dataclass(frozen=True, slots=True)
class RedirectView:
    """An address that has moved: where to, and the title there."""

    target: str
    title: str


def redirect_page(former: str, target: str, title: str, origin: str = "") -> Page:
    """The page at the address `former` that leads to `target`."""
    return Page(former, _TEMPLATE, RedirectView(target, title), origin)
