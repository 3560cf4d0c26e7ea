"""The controls of the form, one for each key of the front matter, in the order of the table."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

import yaml

from ..documents.document import Coverage, InterpretationForm, Layout, Openness
from ..documents.fields import FIELDS, PARTICULAR_FIELDS, PARTICULARS, REVIEWS
from ..documents.gaps import DOUBT
from ..documents.relation import RELATIONS
from ..documents.schema import Field
from ..documents.yaml_text import is_record, read_items, write_items, write_text

ALL_FIELDS = FIELDS + PARTICULAR_FIELDS
ORDER = tuple(field.key for field in ALL_FIELDS)


class ControlKind(StrEnum):
    """How a value is entered."""

    LINE = "line"
    TEXT = "text"
    DAY = "day"
    MOMENT = "moment"
    CHOICE = "choice"
    LIST = "list"
    RECORD = "record"


# What is more than a line of text: the kind, and what the editor may pick from.
_KINDS: Mapping[str, tuple[ControlKind, str]] = {
    "category": (ControlKind.CHOICE, "categories"),
    "also_in": (ControlKind.LIST, "categories"),
    "published_at": (ControlKind.MOMENT, ""),
    "issuers": (ControlKind.LIST, "issuers"),
    "responsible_office": (ControlKind.LINE, "issuers"),
    **dict.fromkeys(("signed_on", "effective_on", "expires_on", "repealed_on"),
                    (ControlKind.DAY, "")),
    **dict.fromkeys((*RELATIONS, "earlier_versions"), (ControlKind.LIST, "documents")),
    **dict.fromkeys(("keywords", "corrections", "former_paths"), (ControlKind.LIST, "")),
    "attachments": (ControlKind.LIST, "files"),
    "withdrawn": (ControlKind.RECORD, ""),
    "summary": (ControlKind.TEXT, ""),
    "openness": (ControlKind.CHOICE, "openness"),
    "coverage": (ControlKind.CHOICE, "coverages"),
    "layout": (ControlKind.CHOICE, "layouts"),
    "interpretation_form": (ControlKind.CHOICE, "forms"),
}
CHOICES: Mapping[str, Sequence[str]] = {
    "openness": tuple(Openness), "coverages": tuple(Coverage), "layouts": tuple(Layout),
    "forms": tuple(InterpretationForm)}
_OWN_LAYOUT = {key: str(layout) for layout, keys in PARTICULARS.items() for key in keys}


@dataclass(frozen=True, slots=True)
class Control:
    """One key in the form: its field, how it is entered and picked, what it says now."""

    field: Field
    kind: ControlKind
    picks: str
    items: tuple[str, ...] = ()
    comment: str = ""

    @property
    def layout(self) -> str:
        """The one layout that has this key, "" where all have it."""
        return _OWN_LAYOUT.get(self.field.key, "")

    @property
    def is_doubtful(self) -> bool:
        """True where somebody must check what an import found."""
        return is_doubt(self.comment)


def is_doubt(comment: str) -> bool:
    """True for the mark an import leaves behind a value that somebody must check."""
    return comment.startswith(DOUBT)


def list_controls(values: Mapping[str, yaml.Node], comments: Mapping[str, str]
                  ) -> Iterator[Control]:
    """Every control, with what the front matter says; signatures are not to be typed."""
    for field in ALL_FIELDS:
        if field.key != REVIEWS:
            kind, picks = kind_of(field)
            if kind is ControlKind.DAY and isinstance(values.get(field.key), yaml.SequenceNode):
                kind = ControlKind.LIST  # 分条施行 has several
            yield Control(field, kind, picks, shown(kind, values.get(field.key)),
                          comments.get(field.key, ""))


def kind_of(field: Field) -> tuple[ControlKind, str]:
    """How the value of a field is entered, and what it is picked from."""
    if field.attribute.startswith("particular:"):
        return ControlKind.TEXT, ""
    return _KINDS.get(field.attribute, (ControlKind.LINE, ""))


def shown(kind: ControlKind, node: yaml.Node | None) -> tuple[str, ...]:
    """What the control shows of a value: one text, or one for each item of a list."""
    items = read_items(node)
    if kind is ControlKind.TEXT:
        return items
    return tuple(" ".join(item.split()) for item in items)


def entered(kind: ControlKind, items: Sequence[str]) -> str:
    """What was entered, as YAML; "" where nothing was."""
    wanted = [item.strip() for item in items if item.strip()]
    if not wanted:
        return ""
    if kind is ControlKind.LIST and (len(wanted) > 1 or is_record(wanted[0])):
        return write_items(wanted)
    if kind is ControlKind.DAY and len(wanted) > 1:  # 分条施行
        return write_items(wanted)
    if kind in (ControlKind.RECORD, ControlKind.DAY) and is_record(wanted[0]):
        return wanted[0]
    return write_text(wanted[0])
