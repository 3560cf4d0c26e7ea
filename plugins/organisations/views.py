"""What pages show of organisations and leaders."""

from dataclasses import dataclass

from ..pages.links import Link


@dataclass(frozen=True, slots=True)
class LeaderLine:
    """A leader in a list: post, and the way to the page that bears the name."""

    post: str
    link: Link


@dataclass(frozen=True, slots=True)
class OrganisationView:
    """Its particulars as (label, value, address or ""), and its leaders by rank."""

    rows: tuple[tuple[str, str, str], ...]
    leaders: tuple[LeaderLine, ...]


@dataclass(frozen=True, slots=True)
class LeaderView:
    """Post, organisation with its page or "", career and duties line by line, colleagues."""

    post: str
    organisation: str
    organisation_path: str
    duties: tuple[str, ...]
    career: tuple[str, ...]
    colleagues: tuple[LeaderLine, ...]


@dataclass(frozen=True, slots=True)
class OrganisationLine:
    """An organisation in the overview."""

    link: Link
    head: str
    address: str
    telephone: str
    leaders: tuple[LeaderLine, ...]


@dataclass(frozen=True, slots=True)
class OrganisationsView:
    """机构一览: (level, organisations) in the order of `_data/issuers.yml`."""

    levels: tuple[tuple[str, tuple[OrganisationLine, ...]], ...]
    loads: tuple[str, ...] = ()
