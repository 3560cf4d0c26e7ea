"""What a part of the site depends on and what it declares agree, for every part and document.

Each document in turn is given other digests, as an edit of its front matter would, or of its text
alone, and every part that reads it must have other inputs. The random edits seldom meet such a pair; here each is met.
"""

import dataclasses
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager

import pytest

from plugins.documents.document import Document
from plugins.documents.library import Library
from plugins.pages.fingerprint import fingerprint
from plugins.pages.memo import Memo
from plugins.pages.page import FromView, Item, Page, Part
from plugins.pipeline.context import BuildContext
from plugins.pipeline.facts import FactDigests, facts_digest, relation_digests_of
from plugins.pipeline.loading import load, open_store
from tests.sites.test_shilixian import CONTENT, DAY
from tests.support import FEATURES, options_of

# What may be read of a document without a dependency on it: by what it is known, and as what.
FREE = frozenset({"path", "address", "digest", "facts_digest", "content_digests", "fingerprint_key",
                  "order"})
_EDITED = "edited "


class Audit:
    """The parts of a site by name, with their declared inputs and the documents each reads."""

    def __init__(self, context: BuildContext):
        self._context = context
        self._reader: str | None = None
        self.inputs: dict[str, str] = {}
        self.reads: dict[str, set[str]] = defaultdict(set)  # paths
        self.texts: dict[str, set[str]] = defaultdict(set)  # digests
        self._around: set[str] = set()  # parts with parts in them: listed again for each document

    def follow(self) -> None:
        """Lists every part and makes its pages, noting what is read meanwhile."""
        self.inputs = self._inputs_of(self._context, follow=True)

    def record(self, document: Document, name: str) -> None:
        """Notes that the part being listed reads an attribute of the document."""
        if self._reader and name not in FREE and not name.startswith("__"):
            self.reads[self._reader].add(object.__getattribute__(document, "path"))

    def record_text(self, digest: str) -> None:
        """Notes that the part being listed reads the text of this digest."""
        if self._reader:
            self.texts[self._reader].add(digest)

    def forgotten_by(self, document: Document) -> Iterator[str]:
        """The parts that read the document and whose inputs would not follow an edit of it."""
        newest = self._context.library.document_of(document).path  # whose facts hold its texts'
        edits = {document.path: _EDITED, newest: _EDITED}
        for read, key, facts in ((self.reads, document.path, edits),
                                 (self.texts, document.digest, {})):
            readers = [name for name in read if key in read[name]]
            if readers:
                edited = _edited(self._context, document, facts)
                inputs = self._inputs_of(edited, follow=False)
                yield from (name for name in readers if inputs.get(name) == self.inputs[name])

    def _inputs_of(self, context: BuildContext, follow: bool) -> dict[str, str]:
        """By name the inputs of every part; what each reads is noted where it is to `follow`."""
        found: dict[str, str] = {}
        for feature in context.features:
            depends_on = feature.depends_on(context)
            if depends_on is not None:
                found[feature.name] = fingerprint(depends_on)
            if follow or feature.name in self._around:
                self._list(feature.name, feature.pages(context), found, follow)
        return found

    def _list(self, name: str, items: Iterable[Item], found: dict[str, str], follow: bool) -> None:
        items = iter(items)
        while True:
            with self._reading(name if follow and name in found else None):
                item = next(items, None)
                if follow and isinstance(item, Page):
                    _unfold(item.view)
                    if isinstance(item.maker, FromView):
                        item.maker.function(item.view)
            if item is None:
                return
            if isinstance(item, Part):
                inner = f"{name}/{item.name}"
                found[inner] = fingerprint(item.depends_on)
                self._around.add(name)
                if follow or inner in self._around:
                    self._list(inner, item.pages(), found, follow)

    @contextmanager
    def _reading(self, name: str | None) -> Iterator[None]:
        self._reader, before = name, self._reader
        yield
        self._reader = before


def _edited(context: BuildContext, document: Document, facts: dict[str, str]) -> BuildContext:
    """The context as after an edit of the document, as far as digests tell of it and its facts."""
    other = dataclasses.replace(document, digest=_EDITED + document.digest)
    files = tuple(other if one is document else one for one in context.library.files)
    edited = dataclasses.replace(context, library=dataclasses.replace(context.library, files=files))
    digests = {**context.fact_digests, **facts}
    vars(edited).update(timelines=context.timelines, statuses=context.statuses, digests=FactDigests(
        digests, relation_digests_of(edited.library, digests),
        facts_digest(edited.library, digests)))
    return edited


def _unfold(value: object) -> None:
    """Has a view make all it makes late."""
    if isinstance(value, Memo):
        _unfold(value.value)
    elif isinstance(value, (tuple, list)):
        for item in value:
            _unfold(item)
    elif dataclasses.is_dataclass(value) and not isinstance(value, (Document, Library, type)):
        for field in dataclasses.fields(value):
            _unfold(getattr(value, field.name))


@pytest.fixture(scope="module")
def context(tmp_path_factory):
    folder = tmp_path_factory.mktemp("audit")
    options = options_of(CONTENT, folder / "output", folder / "cache", DAY)
    with closing(open_store(options)) as store:
        context = BuildContext(options, store, load(options, store).published, tuple(FEATURES))
        for _ in (context.facts, context.relation_digests, context.timelines, context.statuses,
                  context.texts):
            pass  # what all share is nobody's reading
        yield context


def test_every_part_depends_on_all_that_it_reads(context, monkeypatch):
    audit = Audit(context)

    def watched(self, name):
        audit.record(self, name)
        return object.__getattribute__(self, name)

    stored = context.store.text

    def text(digest, kind="body"):
        digest = digest.removeprefix(_EDITED)  # that of an edited document is as it was
        audit.record_text(digest)
        return stored(digest, kind)

    monkeypatch.setattr(context.store, "text", text)
    with monkeypatch.context() as patch:
        patch.setattr(Document, "__getattribute__", watched)
        audit.follow()
    assert len(audit.inputs) > 50 and sum(map(len, audit.reads.values())) > 200 and audit.texts
    forgotten = [f"{part} reads {document.path} and does not depend on it"
                 for document in context.library.files
                 for part in audit.forgotten_by(document)]
    assert not forgotten, "\n".join(forgotten)
