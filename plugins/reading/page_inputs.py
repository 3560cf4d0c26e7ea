"""What the pages of documents are made of: found once for all, and digests of each as text."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property
from itertools import chain, repeat

from ..documents.amending import Amended, amended_text
from ..documents.document import Document
from ..documents.index import ALONE
from ..pages.fingerprint import fingerprint
from ..pages.links import HOME, Link
from ..pipeline.context import BuildContext
from ..validity.provisions import ProvisionEffect
from .related import ResolvedLinks, resolve_references
from .versions import History
from .views import Place


class PageInputs:
    """What the pages of documents are made of besides the documents, computed where asked for."""

    def __init__(self, context: BuildContext):
        self.context, self.library = context, context.library

    @cached_property
    def places(self) -> Mapping[str, Place]:
        """Where the documents of each category stand, by its name."""
        tree = self.library.site.categories
        return {name: Place((HOME, *(Link(node.name, node.path) for node in tree.trail(name))),
                            tree.tags(name)) for name in tree.by_name}

    @cached_property
    def issuer_paths(self) -> Mapping[str, str]:
        """The addresses of the lists of issuers."""
        return {issuer.name: issuer.path for issuer in self.library.site.issuers}

    @cached_property
    def histories(self) -> Mapping[str, History]:
        """By path, the history a file is a text of."""
        histories = map(History, self.context.texts.values())
        return {path: history for history in histories for path in history.paths}

    @cached_property
    def links(self) -> ResolvedLinks:
        """Where the texts lead."""
        return resolve_references(self.library)

    @cached_property
    def amending(self) -> Mapping[str, tuple[Document, ...]]:
        """By path of the newest text, the documents whose words on its provisions its page quotes.
        """
        found: dict[str, list[Document]] = defaultdict(list)
        for document in self.library.declaring:
            for relation in (*document.amends, *document.supplements):
                target = self.library.resolve(document, relation.target)
                if target and relation.articles:
                    found[target.path].append(document)
        return {path: tuple(dict.fromkeys(documents)) for path, documents in found.items()}

    def amended_by(self, document: Document) -> str:
        """The digests of the documents whose words the page of this one quotes."""
        whole = self.library.document_of(document)
        return "".join([one.digest for one in self.amending.get(whole.path, ())])

    def quote(self, document: Document, effect: ProvisionEffect) -> Amended:
        """The words with which an amending document changes a provision of this one."""
        cause = self.library.by_path[effect.because.path]
        if not cause.is_full:
            return Amended((), False, "")
        targets = {relation.target for relation in (*cause.amends, *cause.supplements)}
        return amended_text(self.context.body(cause.digest).html, effect.provision, document.title,
                            str(document.document_number or ""), len(targets) == 1)

    def place_of(self, document: Document) -> Place:
        """The place of a document: that of the category it names first."""
        return self.places[document.category]

    def dependency_digest(self, documents: Sequence[Document]) -> str:
        """Digest of every input of these documents' pages except the site: source digests, own fact
        digests, fact digests of related, neighbouring and citing documents, resolved links,
        attachments, the texts that amend them. Supplements of features are not included.
        """
        facts, (hrefs, citing), histories = self.context.fact_digests, self.links, self.histories
        paths = [document.path for document in documents]
        digests = [document.digest for document in documents]
        digests += map(self.amended_by, documents)
        digests += map(facts.__getitem__, paths)
        digests += map(self.context.relation_digests.get, paths, repeat(""))
        digests += [facts[other.path] if other else ""
                    for beside in map(self.library.neighbours.get, paths, repeat(ALONE))
                    for other in beside]
        digests += [href or "" for href in chain.from_iterable(map(hrefs.get, paths, repeat(())))]
        for document in documents:
            newest = self.library.document_of(document).path
            if newest in citing:
                digests += ("cited", newest, *[facts[other.path] for other in citing[newest]])
            if newest != document.path or newest in histories:
                digests += ("texts", newest, facts[newest],
                            self.context.relation_digests.get(newest, ""))
        return fingerprint("\0".join(digests))  # quicker than each by itself
