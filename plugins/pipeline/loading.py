"""From the content folder to what is published on the day: the one place that decides it."""

import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from ..documents.entries import File, list_entries
from ..documents.findings import Finding, has_errors
from ..documents.library import Library
from ..documents.loading import Loaded, Sources, conclude, place_of, read_sources
from ..documents.publication import list_unfinished, publish, tell_far_ahead
from ..documents.strays import tell_strays
from ..pages.read_ahead import read_ahead
from ..pages.store import Store
from ..reviewing.checks import unreviewed
from ..reviewing.policy import read_policy
from ..reviewing.rules import check_steps
from ..validity.holidays import read_holidays
from .errors import FaultyContent
from .garbage import kept_for_good
from .kept_publication import KeptPublication, Publication
from .options import Options
from .portal import check_portal
from .program import program_digest
from .sources import StoredSources
from .verifications import kept_verifications
from .workers import parse_all, processes

_STORE = "store.sqlite"


def open_store(options: Options, fresh: bool = False) -> Store:
    """The project's store; it begins anew with every change of the program, and where asked to."""
    return Store(options.cache / _STORE, program_digest(), fresh)


def read_store_ahead(cache: Path, content: Path, output: Path) -> None:
    """Brings back, before a build in this process asks for it, what the store has of its folders.
    """
    with kept_for_good():
        read_ahead(cache / _STORE, content, output)


def load(options: Options, store: Store, files: Sequence[File] | None = None) -> Loaded:
    """What the content folder gives, faulty or not; what was new is kept in the store.

    `files` are those in it, listed now where they are not given.
    """
    stored = StoredSources(store, options.content, time.time_ns())
    loaded = _conclude(options, store, stored, _read(options, stored, files))
    store.flush_namespace(store.name_of(options.content))
    return loaded


def load_publication(options: Options, store: Store, files: Sequence[File] | None = None
                     ) -> tuple[Publication, KeptPublication]:
    """What is published of the content folder, as it was kept where it still stands; and where to
    keep it. FaultyContent where nothing can be published.
    """
    now_ns = time.time_ns()
    stored = StoredSources(store, options.content, now_ns)
    sources = _read(options, stored, files)
    kept = KeptPublication(store, options, sources, now_ns)
    publication = kept.load()
    if publication is None:
        loaded = _conclude(options, store, stored, sources)
        if loaded.library is None or loaded.published is None:
            raise FaultyContent(loaded.findings)
        publication = Publication(loaded.published, loaded.held_back,
                                  tuple(_notices(loaded.library, loaded.findings, options.day)))
    elif in_portal := check_portal(options, publication.library.site, store):
        raise FaultyContent(in_portal)
    store.flush_namespace(store.name_of(options.content))
    return publication, kept


def _read(options: Options, stored: StoredSources, files: Sequence[File] | None) -> Sources:
    return read_sources(list_entries(options.content) if files is None else files, stored,
                        partial(parse_all, options.content, processes(options.jobs)))


def _conclude(options: Options, store: Store, stored: StoredSources, sources: Sources) -> Loaded:
    loaded = conclude(options.content, options.data, stored, sources)
    if faults := read_holidays(options.data)[1]:
        loaded = Loaded(None, (*loaded.findings, *faults),
                        legible=loaded.legible or loaded.library)
    if loaded.library is not None:
        stored.forget_unseen()
        loaded = _decided(loaded, loaded.library, options, store)
    return loaded


def _notices(library: Library, findings: Iterable[Finding], day: date) -> Iterator[str]:
    if far := tell_far_ahead(library, day):
        yield far
    if strays := tell_strays(findings):
        yield strays


def _decided(loaded: Loaded, library: Library, options: Options, store: Store) -> Loaded:
    """What was loaded, with what is published of it, what is held back, and findings about both."""
    with kept_verifications(store, options.content) as verify:
        policy, faults = read_policy(options.data, library.site.categories, verify)
        doubts = check_steps(policy.rules, options.data)
        held_back = (*loaded.held_back,
                     *unreviewed(library, policy, partial(place_of, options.content)),
                     *list_unfinished(library, options.day))
    why = (finding for one in held_back for finding in one.findings)
    in_portal = check_portal(options, library.site, store)
    findings = (*loaded.findings, *faults, *doubts, *why, *in_portal)
    if has_errors(faults) or in_portal:
        return Loaded(None, findings, legible=library)
    return replace(loaded, findings=findings, held_back=held_back,
                   published=publish(library, options.day, held_back, options.unreviewed))
