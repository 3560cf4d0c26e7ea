"""Everything the server answers from: the folders, the day, the state, the editor's program."""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from threading import Lock

from ..documents.categories import CategoryTree
from ..documents.folder import check_document_path, list_files
from ..documents.site import Site, load_site
from ..files.roots import PROJECT
from ..importing.isolation import Isolated
from ..importing.pasted import read_pasted
from ..importing.sheet_rows import read_rows
from ..pipeline.options import today
from .editors import editor_link
from .merging import Bases
from .overview import Listed, Overview
from .state import StatePublisher

HOME = "/_preview/"
_DATA = "_data/"
_PATIENCE = 20.0  # seconds that something pasted may take


class Refusal(Exception):
    """What cannot be done; says why, in Chinese, with what helps to go on as plain values."""

    def __init__(self, words: str, **more: object):
        super().__init__(words)
        self.more = more


class NoSuchDocument(Refusal):
    """A path that is no document's, or may not be one."""


def _published_of(content: Path) -> Path:
    """Where `.ci/publish` publishes a content folder to."""
    published = PROJECT / "published"
    return published if content == PROJECT / "content" else published / content.name


@dataclass(frozen=True)
class PreviewContext:
    """The content and what was built of it, for the day that was wanted, else for today.

    Files of the content are written under `lock` alone, so that none is lost to another; what is
    imported and pasted is read under `reading`, one at a time. `cache` is where builds keep what
    they have read, `published` what this computer publishes; None for the project's own.
    """

    content: Path
    data: Path
    output: Path
    wanted_day: date | None
    publisher: StatePublisher
    editor: str = "vscode"
    cache: Path | None = None
    published: Path | None = None
    bases: Bases = field(default_factory=Bases)
    overview: Overview = field(default_factory=Overview)
    lock: Lock = field(default_factory=Lock)
    reading: Lock = field(default_factory=Lock)
    pasted: Isolated = field(default_factory=lambda: Isolated(read_pasted, _PATIENCE))
    sheets: Isolated = field(default_factory=lambda: Isolated(read_rows, _PATIENCE))

    @property
    def day(self) -> date:
        """The day the pages are built for: one that was left open overnight goes on."""
        return self.wanted_day or today()

    def list_documents(self, anew: bool = True) -> tuple[Listed, ...]:
        """All documents as the list shows them; unless `anew`, as of the last build."""
        return self.overview.refresh(self.content, self.output, self.day, self.publisher.state,
                                     anew)

    def built(self, address: str) -> Path | None:
        """The file of an address, None where there is none."""
        file = self.output / address
        inside = file.resolve().is_relative_to(self.output.resolve())
        return file if inside and file.is_file() else None

    @property
    def releases(self) -> Path:
        """Where this computer publishes the content to."""
        return self.published or _published_of(self.content)

    @property
    def is_built(self) -> bool:
        """True once the site has been built, be it in an earlier state."""
        return self.built("index.html") is not None

    @property
    def site(self) -> Site | None:
        """The registers as they are now, None while they are faulty."""
        return load_site(self.data)[0]

    @property
    def tree(self) -> CategoryTree:
        """The categories as they are now, none while they are faulty."""
        site = self.site
        return site.categories if site else CategoryTree(())

    def file(self, path: str) -> Path:
        """Where the document `path` lies or would lie. NoSuchDocument for any other file."""
        wrong = check_document_path(path)
        if wrong:
            raise NoSuchDocument(wrong.message + wrong.fix)
        file = self.content / path
        inside = self.content.resolve() / path
        if file.is_symlink() or file.parent.resolve() != inside.parent:
            raise NoSuchDocument("这个文件在内容文件夹以外。")
        return file

    def existing(self, path: str) -> Path:
        """Where the document `path` lies. NoSuchDocument where it does not."""
        file = self.file(path)
        if not file.is_file():
            raise NoSuchDocument(f"没有 {path} 这个文件。")
        return file

    def listed(self, path: str) -> Path:
        """Where any file of the content or of `_data` lies, whatever its name.

        NoSuchDocument where there is none: a path that is in no list is never looked up.
        """
        if path.startswith(_DATA):
            folder, names = self.data, {f"{_DATA}{file.name}" for file in self.data.glob("*.*")}
        else:
            folder, names = self.content, {file.path for file in list_files(self.content)}
        if path not in names:
            raise NoSuchDocument(f"没有 {path} 这个文件。")
        return folder / path.removeprefix(_DATA)

    def link(self, path: str, line: int = 1, column: int = 1) -> str:
        """The address that opens a file of the content in the editor's program."""
        folder = self.data.parent if path.startswith(_DATA) else self.content
        return editor_link(self.editor, folder / path, line, column)
