"""What templates see of the site: its identity and its five columns, nothing that is counted."""

from dataclasses import dataclass, fields

from ..documents.site import Identity, Site
from ..pages.assets import EARLY_SCRIPT, STYLESHEET
from .looks import Looks
from .published import Published

NO_LOOKS = Looks()


@dataclass(frozen=True, slots=True)
class NavigationColumn:
    """One of the five entries of the navigation."""

    name: str
    path: str


@dataclass(frozen=True)
class SiteView:
    """The site for templates; the values of its identity stand as attributes of their own."""

    identity: Identity
    columns: tuple[NavigationColumn, ...]
    scripts: tuple[str, ...]
    published: Published | None = None
    about_path: str = ""
    stylesheet: str = STYLESHEET
    early_script: str = EARLY_SCRIPT
    looks: Looks = NO_LOOKS

    def __post_init__(self) -> None:
        identity, shown = self.identity, self.identity.for_readers
        vars(self).update({one.name: getattr(shown, one.name) for one in fields(shown)},
                          outward=identity.outward, caution=identity.caution, mark=identity.mark,
                          publisher=identity.publisher)


def site_view(site: Site, scripts: tuple[str, ...],
              published: Published | None = None, about_path: str = "",
              looks: Looks = NO_LOOKS) -> SiteView:
    """The view of a site whose pages load `scripts`; `about_path` is the page about the site."""
    columns = tuple(NavigationColumn(node.name, node.path) for node in site.categories.columns)
    return SiteView(site.identity, columns, scripts, published, about_path, looks=looks)
