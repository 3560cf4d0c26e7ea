"""What a form sends."""

import json
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FormSubmission:
    """The file meant, whether it is new, what was entered, what the form was opened on.

    `body` is the text, None where it was not sent; `base` the text the editor was opened on.
    """

    path: str
    is_new: bool
    values: Mapping[str, tuple[str, ...]]
    body: str | None = None
    base: str = ""
    digest: str = ""
    verified: tuple[str, ...] = ()


def read_entry(body: bytes) -> FormSubmission:
    """The entry in a request. ValueError, KeyError or TypeError where it is none."""
    sent = json.loads(body)
    values = {str(key): tuple(map(str, items)) for key, items in sent["values"].items()}
    text = sent.get("body")
    return FormSubmission(
        str(sent["path"]), sent["new"] is True, values, None if text is None else str(text),
        str(sent.get("base", "")), str(sent.get("digest", "")),
        tuple(map(str, sent.get("verified", ()))))
