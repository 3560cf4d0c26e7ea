"""One finding corrected at one press, where that is certain: signs and spaces, or a key that the
text says and the front matter lacks."""

import json
from collections.abc import Collection, Mapping
from typing import Any

from ..documents.body import BodyConverter
from ..documents.document import Document
from ..documents.parsing import parse_document
from ..documents.rewriting import CannotRewrite
from ..documents.site import Site
from ..inspection.fixing import fix_findings
from ..inspection.supplementing import supplemented
from ..validity.clause_check import own_differences
from .body_text import body_of
from .composing import shown_by
from .context import PreviewContext, Refusal
from .rule_findings import source_of
from .submission import read_entry
from .submitted import composed

Place = tuple[str, int]  # a rule, a line of the file
_UNNAMED = "xin-wen-jian.md"


def corrections_of(context: PreviewContext, site: Site, document: Document, text: str, data: bytes,
                   rules: Collection[str]) -> Mapping[Place, bytes]:
    """By rule and line of a finding, the file with that finding corrected; line 0 for what is added
    to the front matter. `text` is that of the body, from which clauses are read."""
    source, given = source_of(context, site, document, data)
    corrected = {place: fixed.after.encode()
                 for place, fixed in fix_findings(source, given, rules).items()}
    for one in own_differences(document, text):
        if one.adds and one.rule in rules:
            try:
                corrected[one.rule, 0] = supplemented(data, (one,))
            except CannotRewrite:
                continue
    return corrected


def correct(context: PreviewContext, body: bytes) -> dict[str, Any]:
    """What the form says once a finding is corrected; nothing is written."""
    entry, sent = read_entry(body), json.loads(body)
    rule, line = str(sent["rule"]), int(sent["line"])
    before = b"" if entry.is_new else context.existing(entry.path).read_bytes()
    data = composed(context, entry, before).data
    parsed = parse_document(entry.path or _UNNAMED, data, BodyConverter())
    site = context.site
    if parsed.document is None or parsed.body is None or site is None:
        raise Refusal("先改好上面的错误，再改正这一处。")
    corrected = corrections_of(context, site, parsed.document, parsed.body.text, data, (rule,))
    after = corrected.get((rule, line)) or corrected.get((rule, 0))
    if after is None:
        raise Refusal("这一处刚刚变了，请自己改。")
    return {"body": body_of(after), "values": shown_by(after)}
