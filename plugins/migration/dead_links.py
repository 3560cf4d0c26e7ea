"""Links of the old site to what the copy does not have, counted by address."""

from dataclasses import dataclass

from .survey import SurveyedPage

MOST = 50_000  # addresses that are remembered; more are counted alone


@dataclass(slots=True)
class DeadTarget:
    """How many pages link to an address, one of them, the words of its link."""

    count: int
    page: str
    words: str


class DeadLinks:
    """Gathers the dead links of pages."""

    def __init__(self) -> None:
        self.targets: dict[str, DeadTarget] = {}
        self.beyond = 0

    def add(self, page: SurveyedPage) -> None:
        """Takes the dead links of a page."""
        for link in page.dead:
            if known := self.targets.get(link.address):
                known.count += 1
            elif len(self.targets) < MOST:
                self.targets[link.address] = DeadTarget(1, page.address, link.words)
            else:
                self.beyond += 1

    def __len__(self) -> int:
        return len(self.targets) + self.beyond
