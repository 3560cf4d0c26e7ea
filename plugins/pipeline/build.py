"""A build from content to output: the one pipeline of all who make a site."""

import time
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass

from ..documents.entries import File
from ..documents.findings import has_errors
from ..documents.publication import HeldBack, tell_held_back
from ..pages.journal import recover
from ..pages.output_folder import check_own, check_place, name_some
from ..pages.writer import Applied
from .build_lock import build_lock
from .built_site import remember_site
from .context import BuildContext
from .errors import FaultyContent
from .feature import Feature
from .garbage import kept_for_good
from .loading import load_publication, open_store
from .options import Options
from .output import Output


@dataclass(frozen=True, slots=True)
class Summary:
    """What a build has published, what it has done to the output folder, in how many seconds.

    `notices` are sentences about content that was left out and may not be meant to be.
    """

    context: BuildContext
    held_back: tuple[HeldBack, ...]
    applied: Applied
    seconds: float
    notices: tuple[str, ...] = ()

    def __str__(self) -> str:
        """`网站已生成：…`, what else lies in the output folder, what is held back."""
        applied, options = self.applied, self.context.options
        lines = [(f"网站已生成：{len(self.context.library.documents)} 个文件；"
                  f"页面新生成 {applied.rendered} 个、保留 {applied.kept} 个、"
                  f"删除 {applied.removed} 个；用时 {self.seconds:.1f} 秒。")]
        if applied.strangers:
            lines.append(f"注意：输出文件夹里的 {name_some(applied.strangers)} 不是本程序生成的，"
                         "没有动；不需要的请移走。")
        if waiting := tell_held_back(self.held_back, options.unreviewed):
            lines.append(waiting)
        return "\n".join((*lines, *self.notices))


def build(options: Options, features: Sequence[Feature], files: Sequence[File] | None = None
          ) -> Summary:
    """Brings the output folder to the site that the features make of the content on the day.

    `files` are those of the content, where they have just been listed. FaultyContent,
    TemplateFault, NotWritable, or one of `ENVIRONMENT_ERRORS`: then the folder is as it was.
    """
    begun = time.monotonic()
    check_place(options.output, options.root, options.inputs)
    with _locked(options) as at_once, closing(open_store(options, options.clean)) as store:
        with kept_for_good():
            publication, kept = load_publication(options, store, files if at_once else None)
        context = BuildContext(options, store, publication.library, tuple(features),
                               publication.digests)
        if has_errors(faults := context.check()):
            raise FaultyContent(faults)
        with Output(context) as output:
            for feature in features:
                output.write_feature(feature)
            for feature in features:
                if feature.list_last:
                    output.write(feature.list_last(context, sorted(output.for_readers)))
            if publication.digests is None:  # it was not kept before
                publication.digests = context.digests
                kept.keep(publication)
            applied = output.apply()
        remember_site(store, options, context.library.site)
        notices = [words for feature in features for words in feature.notices(context)]
    return Summary(context, publication.held_back, applied, time.monotonic() - begun,
                   (*publication.notices, *notices))


@contextmanager
def _locked(options: Options) -> Iterator[bool]:
    """Locks the output folder, in the state of a finished build; True where nobody held the lock.

    What a failed build has staged is discarded; what it was about to apply is applied.
    """
    with build_lock(options.cache, options.output) as at_once:
        recover(options.output)
        check_own(options.output, options.cache)
        try:
            yield at_once
        except Exception:
            with suppress(OSError):
                recover(options.output)
            raise
