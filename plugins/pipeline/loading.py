"""From the content folder to what is published on the day: the one place that decides it."""

import time
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from ..documents.entries import File, list_entries
from ..documents.findings import has_errors
from ..documents.library import Library
from ..documents.loading import Loaded, load_library, place_of
from ..documents.publication import list_unfinished, publish
from ..pages.store import Store
from ..reviewing.checks import unreviewed
from ..reviewing.rules import read_rules
from ..validity.holidays import read_holidays
from .options import Options
from .portal import check_portal
from .program import program_digest
from .sources import StoredSources
from .workers import parse_all, processes


def open_store(options: Options, fresh: bool = False) -> Store:
    """The project's store; it begins anew with every change of the program, and where asked to."""
    return Store(options.cache / "store.sqlite", program_digest(options.root), fresh)


def load(options: Options, store: Store, files: Sequence[File] | None = None) -> Loaded:
    """What the content folder gives, faulty or not; what was new is kept in the store.

    `files` are those in it, listed now where they are not given.
    """
    sources = StoredSources(store, options.content, time.time_ns())
    loaded = load_library(options.content, options.data, sources,
                          partial(parse_all, options.content, processes(options.jobs)),
                          list_entries(options.content) if files is None else files)
    if faults := read_holidays(options.data)[1]:
        loaded = Loaded(None, (*loaded.findings, *faults))
    if loaded.library is not None:
        sources.forget_unseen()
        loaded = _decided(loaded, loaded.library, options, store)
    store.flush_namespace(store.name_of(options.content))
    return loaded


def _decided(loaded: Loaded, library: Library, options: Options, store: Store) -> Loaded:
    """What was loaded, with what is published of it, what is held back, and findings about both."""
    rules, faults = read_rules(options.data, library.site.categories)
    held_back = (*loaded.held_back,
                 *unreviewed(library, rules, partial(place_of, options.content)),
                 *list_unfinished(library, options.day))
    why = (finding for one in held_back for finding in one.findings)
    in_portal = check_portal(options, library.site, store)
    findings = (*loaded.findings, *faults, *why, *in_portal)
    if has_errors(faults) or in_portal:
        return Loaded(None, findings)
    return replace(loaded, findings=findings, held_back=held_back,
                   published=publish(library, options.day, held_back, options.unreviewed))
