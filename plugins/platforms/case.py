"""What the rules of platforms are given."""

from dataclasses import dataclass
from datetime import date

from ..disclosure.neighbours import Neighbour
from ..documents.document import Document
from .accounts import Account
from .inventories import Inventory
from .office import PlatformOffice
from .questions import Answered
from .solicitations import Solicitation
from .views import Checklist


@dataclass(frozen=True, slots=True)
class PlatformCase:
    """Every office with a platform, on a day, and what else is checked: enterprises by what their
    sectors make public, solicitations, accounts, guides to services with what they lack, answers,
    inventories, neighbours whose cards are missing or old.
    """

    offices: tuple[PlatformOffice, ...]
    day: date
    checklists: tuple[tuple[PlatformOffice, Checklist], ...] = ()
    solicitations: tuple[Solicitation, ...] = ()
    accounts: tuple[Account, ...] = ()
    guides: tuple[tuple[Document, tuple[str, ...]], ...] = ()
    answered: tuple[Answered, ...] = ()
    inventories: tuple[Inventory, ...] = ()
    stale: tuple[tuple[Neighbour, str], ...] = ()
