"""Files of a content folder that nobody will miss until it is too late: forgotten or misnamed
ones, which are published nowhere, and names that Windows refuses or takes for another's.

None of these stops a build but two files of one name: a clerk on Windows has only one of them.
"""

import re
from collections.abc import Collection, Iterable, Iterator

from .findings import Finding, Severity
from .folder import propose_path
from .manuals import SETTINGS
from .media import AS_WEBVTT
from .portable_names import collisions, path_fault
from .schema import nearest

# Each has its heading in the handbook of settings.
SETTINGS_FILES = ("site.yml", "categories.yml", "issuers.yml", "offices.yml", "holidays.yml",
                  "rules.yml", "signers.yml", "terms.yml", "links.yml", "accounts.yml",
                  "charges.yml", "neighbours.yml", "waivers.yml", "baseline.yml")
FETCHED = "neighbours/"
UNUSED, MISNAMED = "FILE-10", "FILE-09"
_SUBTITLES = (".srt", ".ass", ".ssa")
# A document whose name an editor, a download or a copy has changed.
_DOCUMENT = re.compile(r"(.*?)\.(?:md[. _~-]*(?:txt|bak|old|orig)?|md[ .~]+|markdown|mdown|mkdn?)",
                       re.IGNORECASE)


def check_strays(paths: Collection[str], used: Collection[str]) -> Iterator[Finding]:
    """What is to be asked about files that no document names; `used` are those it does."""
    for path in paths:
        if path in used or path.endswith(".md"):
            continue
        if match := _DOCUMENT.fullmatch(path):
            if not path.lower().endswith(".md"):  # else its name is a fault
                yield Finding(path, 0, 0, MISNAMED, "像是一份文件，后缀不是 .md，不会发布。",
                              f"要发布的请改名为 {propose_path(match[1] + '.md')}（先让系统显示扩展名）；"
                              "不用的请移出内容目录。", Severity.WARNING)
        elif path.lower().endswith(_SUBTITLES):
            yield Finding(path, 0, 0, UNUSED, "浏览器不认这种字幕，不会发布。", AS_WEBVTT, Severity.NOTE)
        else:
            yield Finding(path, 0, 0, UNUSED, "没有文件用到它，不会发布。",
                          "要发布的，请在文件的“附件”或正文里写上它；Word、PDF 的正文用 inv import 导入；"
                          "不用的请移出内容目录。", Severity.NOTE)


def check_settings(paths: Iterable[str]) -> Iterator[Finding]:
    """What is to be asked about files of `_data/` that nothing reads: a setting whose file is
    misspelt is none. What was fetched into a folder is checked with what registers it."""
    for path in paths:
        if path not in SETTINGS_FILES and not path.startswith(FETCHED):
            yield Finding(f"_data/{path}", 0, 0, UNUSED, "没有什么读这个文件，里面写的不起作用。",
                          f"{_meant(path)}文件名见 {SETTINGS}；不用的请移出 _data。",
                          Severity.WARNING)


def _meant(path: str) -> str:
    """The settings file meant: one with another suffix, else what is spelt nearly so."""
    stem = path.rpartition(".")[0] or path
    known = [name for name in SETTINGS_FILES if name.rpartition(".")[0] == stem]
    return nearest(known[0], SETTINGS_FILES) if known else nearest(path, SETTINGS_FILES)


def check_portable(paths: Iterable[str], named: Collection[str]) -> Iterator[Finding]:
    """Names that cannot be, or cannot be distinguished, on Windows and on a USB stick.

    Those of documents and of the files they name are checked with what names them.
    """
    everything = tuple(paths)
    for path in everything:
        if path not in named and not path.endswith(".md") and (fault := path_fault(path)):
            yield Finding(path, 0, 0, "PATH-04", f"{fault}。", "请改名，否则 Windows 上签不出这个文件。",
                          Severity.WARNING)
    for other, path in collisions(everything):
        yield Finding(path, 0, 0, "PATH-02",
                      f"与 {other} 只有大小写不同，或一个是另一个的文件夹，Windows 和 U 盘分不开。",
                      "请给其中一个改名。")


def tell_strays(findings: Iterable[Finding]) -> str:
    """`内容目录里有 2 个文件…`, "" where no file looks like a misnamed document."""
    paths = sorted(found.path for found in findings if found.rule == MISNAMED)
    if not paths:
        return ""
    return (f"内容目录里有 {len(paths)} 个像是文件、后缀不是 .md 的，没有发布：{'、'.join(paths[:3])}"
            f"{' 等' if len(paths) > 3 else ''}。")
