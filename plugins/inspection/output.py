"""The output folder as rules see it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ..files.stamps import Stamp
from .facts import PageFacts


@dataclass(frozen=True)
class InspectedOutput:
    """The files of the output folder with their stamps, the facts of its pages, and the templates
    of the portal's head and foot, by path."""

    files: Mapping[str, Stamp]
    pages: Mapping[str, PageFacts]
    portal: Mapping[str, str] = field(default_factory=dict)

    def has_anchor(self, path: str, anchor: str) -> bool:
        """True where a page has a place of this name."""
        return not anchor or f"\n{anchor}\n" in self.pages[path].anchors
