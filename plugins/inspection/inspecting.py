"""The whole inspection of a site: gate, documents, attachments, pages, features, waivers."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache, partial
from pathlib import Path

from ..documents.findings import Finding
from ..documents.library import Library
from ..documents.loading import place_of
from ..documents.parsing import decode, split
from ..documents.publication import to_inspect
from ..documents.rule import Rule
from ..pages.journal import recover
from ..pages.memo import Memo, MemoTable
from ..pages.store import Store
from ..pipeline.build_lock import build_lock
from ..pipeline.built_site import is_older
from ..pipeline.context import BuildContext
from ..pipeline.feature import Feature
from ..pipeline.loading import load, open_store
from ..pipeline.options import Options
from ..pipeline.verifications import kept_verifications
from ..reviewing.own_work import check_own_work
from ..reviewing.policy import read_policy
from ..validity.holidays import read_holidays
from .attachments import inspect_attachments
from .baseline import inherited, read_baseline
from .context import Context
from .examining_pages import inspect_output
from .faulty import Readable, inspect_alone, read_together, tell_unseen
from .inspection import Inspection
from .portal import inspect_portal
from .rules import page_missing
from .running import InspectionInputs, SeverityPolicy, inspect_documents
from .settings import Settings, load_settings
from .table import all_rules
from .validity import inspect_validity
from .void_settings import check_settings
from .waivers import apply_waivers

_MOST_ASKED = 500  # where more is new than that, a proof by sample must do
# (published library, output, day, paths looked at anew) → findings
Proof = Callable[[Library, Path, date, Collection[str]], Iterable[Finding]]


def inspect_all(options: Options, proofs: Sequence[Proof] = (), features: Sequence[Feature] = (),
                held_back_too: bool = True) -> Inspection:
    """The whole inspection: gate, documents, attachments, checks, pages, proofs, waivers.

    What is held back is looked at, too, unless only what is published matters.
    """
    with build_lock(options.cache, options.output):
        recover(options.output)
    store = open_store(options)
    try:
        rules = rules_by_id(features)
        loaded = load(options, store)
        settings, faults = load_settings(options.data)
        found = [*SeverityPolicy(settings).of_gate(loaded.findings), *faults, *check_settings(
            options.data, settings, rules, {finding.rule for finding in loaded.findings})]
        readable, context, saw_pages = read_together(loaded), None, False
        if readable is not None:
            without = () if held_back_too else loaded.held_back
            context, more, saw_pages = _look(replace(readable, library=to_inspect(
                readable.library, without)), loaded.published, settings, options, store, proofs,
                features)
            found += (one for one in more if readable.is_certain(one, rules))
        unseen = "" if loaded.library is not None else tell_unseen(loaded.findings, readable)
        baseline, faults = read_baseline(options.data)
        baseline = baseline.moved(context.library.documents if context else ())
        outcome = apply_waivers([*found, *faults], settings, options.day)
        old = inherited(outcome.counted, rules, baseline)
        return Inspection(options.day, tuple(one for one in outcome.counted if one not in old),
                          outcome.waived, context, saw_pages, baseline, tuple(sorted(old)),
                          rules, unseen=unseen,
                          held_back=frozenset(one.path for one in loaded.held_back))
    finally:
        store.close()


def rules_by_id(features: Iterable[Feature]) -> dict[str, Rule[...]]:
    """Every rule there is, those that features bring too, by its id."""
    own = (rule for feature in features for rule in feature.rules())
    return {rule.id: rule for rule in (*all_rules(), *own)}


def _look(readable: Readable, published: Library | None, settings: Settings, options: Options,
          store: Store, proofs: Sequence[Proof], features: Sequence[Feature]
          ) -> tuple[Context, list[Finding], bool]:
    """Context with facts, findings, and whether there were pages to look at: of faulty content
    there are none."""
    library = readable.library
    context, inputs = begin(library, published or library, settings, options, store)
    memos, policy = inputs.memos, SeverityPolicy(settings)
    context, by_rules = inspect_documents(context, inputs)
    found = [*by_rules, *inspect_validity(context, inputs), *inspect_attachments(context, inputs),
             *inspect_alone(readable, context, inputs)]
    pages = None
    if published is not None and is_older(store, options, library.site):
        found += policy.apply([page_missing.OLDER])
    elif published is not None:
        pages = inspect_output(options.output, context, inputs)
    if pages is not None:
        found += pages
        changed = memos.renewed & context.published.by_path.keys()
        is_stale = page_missing.ID in {finding.rule for finding in pages}
        for prove in () if is_stale else proofs:  # asked for what it cannot have
            found += policy.apply(prove(context.published, options.output, options.day,
                                        changed if len(changed) <= _MOST_ASKED else frozenset()))
    with kept_verifications(store, options.content) as verify:
        reviews, _ = read_policy(options.data, library.site.categories, verify)
        found += policy.apply(check_own_work(options.content, library, reviews,
                                             partial(place_of, options.content)))
    found += policy.of_gate(BuildContext(options, store, library, tuple(features)).check())
    found += policy.of_gate(inspect_portal(options.portal, options.theme))
    for feature in features:
        found += policy.apply(feature.inspect(library, options, store))
    if published is not None:  # else other faults stop the build
        build = BuildContext(options, store, published)
        stops = policy.of_gate(one for feature in features for one in feature.check(build))
        found += [one for one in stops if one not in found]
    memos.close(_is_no_text if readable.faulty else _is_nothing)
    return context, found, pages is not None


def begin(library: Library, published: Library, settings: Settings, options: Options,
           store: Store) -> tuple[Context, InspectionInputs]:
    """Context, as yet without facts, and what is read."""
    body = lru_cache(maxsize=2)(store.text)  # several rules ask for one document
    memos = MemoTable(store, f"inspection {store.name_of(options.content)}")
    inputs = InspectionInputs(options.content, options.data, memos)
    return Context(library, settings, options.day, published,
                   calendar=read_holidays(options.data)[0],
                   body_text=lru_cache(maxsize=2)(
                       lambda digest: body(digest).text if digest else ""),
                   body_html=lambda digest: body(digest).html if digest else None,
                   source_of=lambda path: split(
                       path, decode(path, (options.content / path).read_bytes())),
                   has_own_columns=options.data.parent == options.content,
                   keep=lambda name, depends_on, compute: memos.value(
                       name, Memo(depends_on, compute))), inputs


def _is_no_text(name: str) -> bool:
    """True for the pages, which are asked for again once the content is right."""
    return not name.endswith(".md")


def _is_nothing(name: str) -> bool:
    return False
