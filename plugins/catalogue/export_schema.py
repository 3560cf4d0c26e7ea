"""What a row of the catalogue as data holds: the columns in their order, and the JSON Schema."""

import json
from typing import Any

from ..validity.provisions import WORDINGS

_TEXT = {"type": ["string", "null"]}
_DAY = {"type": ["string", "null"], "format": "date"}
_WORDS = {"type": "array", "items": {"type": "string"}}
_REFERENCES = {"type": "array", "items": {
    "type": "object", "required": ["path", "document_number", "title"],
    "properties": {"path": _TEXT, "document_number": _TEXT, "title": _TEXT,
                   "articles": _WORDS, "from": _DAY}}}
_TIMELINE = {"type": "array", "items": {
    "type": "object", "required": ["day", "validity", "because"],
    "properties": {"day": _DAY, "validity": {"type": "string"},
                   "because": _TEXT}}}
_TEXTS = {"type": ["array", "null"], "items": {
    "type": "object", "required": ["path", "from", "to", "because"],
    "properties": {"path": {"type": "string"}, "from": _DAY, "to": _DAY, "because": _TEXT}}}
_PROVISIONS = {"type": ["array", "null"], "items": {
    "type": "object", "required": ["articles", "effect", "from", "to", "because"],
    "properties": {"articles": _WORDS, "effect": {"enum": [*WORDINGS]}, "from": _DAY, "to": _DAY,
                   "because": _TEXT}}}
_ATTACHMENTS = {"type": "array", "items": {
    "type": "object", "required": ["path", "label", "size", "sha256"],
    "properties": {"path": {"type": "string"}, "label": {"type": "string"},
                   "size": {"type": "integer"}, "sha256": {"type": "string"}}}}

PROPERTIES: dict[str, dict[str, Any]] = {
    "path": {"type": "string"}, "url": {"type": "string"}, "title": {"type": "string"},
    "document_number": _TEXT, "issuer": _TEXT,
    "category": {"type": "string"}, "column": {"type": "string"},
    "signed_on": _DAY, "published_at": _TEXT, "effective_on": _DAY, "expires_on": _DAY,
    "validity": _TEXT, "validity_timeline": _TIMELINE, "texts": _TEXTS,
    "repeals": _REFERENCES, "repealed_by": _REFERENCES,
    "amends": _REFERENCES, "amended_by": _REFERENCES,
    "interprets": _REFERENCES, "interpreted_by": _REFERENCES,
    "attachments": _ATTACHMENTS,
    "coverage": {"enum": ["full", "summary", "entry"]}, "demonstration": {"type": "boolean"},
    "provisions": _PROVISIONS,
}


def to_schema(_: None) -> bytes:
    """The JSON Schema of documents.json."""
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "政府信息公开目录",
        "type": "array",
        "items": {"type": "object", "required": list(PROPERTIES), "properties": PROPERTIES,
                  "additionalProperties": False},
    }
    return (json.dumps(schema, ensure_ascii=False, indent=1) + "\n").encode()
