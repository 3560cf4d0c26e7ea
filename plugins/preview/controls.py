"""The controls of the form, one for each key of the front matter, in the order of the table."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

import yaml

from ..documents.dates import normalise
from ..documents.document import Coverage, InterpretationForm, Layout, Openness
from ..documents.fields import FIELDS, PARTICULAR_FIELDS, PARTICULARS, REVIEWS
from ..documents.gaps import DOUBT
from ..documents.relation import RELATIONS
from ..documents.schema import Field
from ..documents.yaml_text import read_items, write_items, write_text
from .records import PARTS, Record, RecordPart, read_item, read_node, to_item, to_yaml

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
    RECORDS = "records"


# What is more than a line of text: the kind, and what the editor may pick from.
_KINDS: Mapping[str, tuple[ControlKind, str]] = {
    "category": (ControlKind.CHOICE, "categories"),
    "also_in": (ControlKind.LIST, "categories"),
    "published_at": (ControlKind.MOMENT, ""),
    "issuers": (ControlKind.LIST, "issuers"),
    "responsible_office": (ControlKind.LINE, "issuers"),
    **dict.fromkeys(("signed_on", "repealed_on"), (ControlKind.DAY, "")),
    **dict.fromkeys((*RELATIONS, "earlier_versions", "corrections", "effective_on"),
                    (ControlKind.RECORDS, "")),
    **dict.fromkeys(("keywords", "former_paths"), (ControlKind.LIST, "")),
    "attachments": (ControlKind.RECORDS, "files"),
    **dict.fromkeys(("withdrawn", "expires_on"), (ControlKind.RECORD, "")),
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
    def parts(self) -> tuple[RecordPart, ...]:
        """The fields of each of its records; none where it has no records."""
        return PARTS.get(self.field.attribute, ())

    @property
    def records(self) -> tuple[Record, ...]:
        """What its items say, an empty one where there is none."""
        return tuple(read_item(self.field.attribute, item) for item in self.items) or ({},)

    @property
    def is_folded(self) -> bool:
        """True where the other parts of a record are seldom wanted."""
        return self.field.attribute in (*RELATIONS, "effective_on", "earlier_versions")

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
            yield Control(field, kind, picks, shown(field, values.get(field.key)),
                          comments.get(field.key, ""))


def kind_of(field: Field) -> tuple[ControlKind, str]:
    """How the value of a field is entered, and what it is picked from."""
    if field.attribute.startswith("particular:"):
        return ControlKind.TEXT, ""
    return _KINDS.get(field.attribute, (ControlKind.LINE, ""))


def shown(field: Field, node: yaml.Node | None) -> tuple[str, ...]:
    """What the control of a field shows of a value: one text, or one for each item of a list."""
    if node is not None and field.attribute in PARTS:
        nodes = node.value if isinstance(node, yaml.SequenceNode) else [node]
        return tuple(filter(None, (read_node(field.attribute, one) for one in nodes)))
    items = read_items(node)
    if kind_of(field)[0] is ControlKind.TEXT:
        return items
    return tuple(" ".join(item.split()) for item in items)


def meant(field: Field, item: str) -> str:
    """What was entered as one item, with a day in any writing as the files have it."""
    if field.attribute in PARTS:
        return to_item(field.attribute, read_item(field.attribute, item)) if item.strip() else ""
    is_day = kind_of(field)[0] in (ControlKind.DAY, ControlKind.MOMENT)
    return normalise(item.strip()) if is_day else item.strip()


def entered(field: Field, items: Sequence[str]) -> str:
    """What was entered, as YAML; "" where nothing was."""
    wanted = [item.strip() for item in items if item.strip()]
    if not wanted:
        return ""
    kind = kind_of(field)[0]
    if field.attribute in PARTS:
        written = [to_yaml(field.attribute, item) for item in wanted]
        is_list = len(written) > 1 or (kind is ControlKind.RECORDS and written[0].startswith("{"))
        return "".join(f"\n- {item}" for item in written) if is_list else written[0]
    if kind is ControlKind.LIST and len(wanted) > 1:
        return write_items(wanted)
    return write_text(wanted[0])
