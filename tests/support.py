"""What tests share: cases written as Markdown, content folders, builds."""

import shutil
from collections.abc import Iterable, Mapping
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from plugins.documents.body import BodyConverter
from plugins.documents.entries import list_entries
from plugins.documents.loading import Loaded, load_library, parse_files
from plugins.documents.parsing import Parsed, parse_document
from plugins.pages.output_folder import FILE_LIST
from plugins.pipeline.build import Summary
from plugins.pipeline.build import build as build_site
from plugins.pipeline.options import Options
from plugins.pipeline.settings import list_features, project_options, read_settings

ROOT = Path(__file__).parents[1]
DATA = ROOT / "tests" / "sites" / "data"
SHARED = ROOT.parent / "shared"
DAY = date(2026, 11, 23)
FEATURES = list_features(read_settings(ROOT / "pelicanconf.py"))
PUBLISHED_FEATURES = list_features(read_settings(ROOT / "publishconf.py"))


def read_cases(name: str) -> list:
    """One pytest parameter (input, expectation) a case; its id is line number and title."""
    path = ROOT / "tests" / "cases" / name
    lines = path.read_text(encoding="utf-8").split("\n")
    dots = [number for number, line in enumerate(lines) if line == "."]
    assert len(dots) % 3 == 0, f"{name}: 每个例子应有三个单独成行的句点"
    return [pytest.param("\n".join(lines[first + 1:second]), "\n".join(lines[second + 1:third]),
                         id=f"{first}-{lines[first - 1]}")
            for first, second, third in zip(dots[::3], dots[1::3], dots[2::3], strict=True)]


class NoStore:
    """A source store that keeps nothing."""

    def known(self, files):
        return {}

    def keep(self, file, document, body):
        pass

    def attachment_digest(self, file, compute):
        return compute()


def markdown(front_matter: str = "", body: str = "正文。\n", title: str = "标题: 一个文件\n",
             category: str = "类别: 其他政策文件\n", published: str = "发布日期: 2024-01-02\n") -> str:
    """The source of a document; what the front matter gives replaces what is filled in."""
    filled = "".join(line for line in (title, category, published)
                     if f"{line.partition(':')[0]}:" not in front_matter)
    return f"---\n{filled}{front_matter.strip()}\n---\n\n{body}"


def parse(source: str | bytes, path: str = "a.md") -> Parsed:
    """What became of one source text."""
    data = source.encode() if isinstance(source, str) else source
    return parse_document(path, data, BodyConverter())


def write(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    """The folder, with these files in it and the `_data` of the test sites."""
    if not (folder / "_data").exists():
        shutil.copytree(DATA, folder / "_data")
    for path, text in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode() if isinstance(text, str) else text)
    return folder


def office_content(folder: Path) -> Path:
    """A copy in the folder of the bundled content, no demonstration but the office's own."""
    content = folder / "content"
    shutil.copytree(ROOT / "content", content)
    site = content / "_data" / "site.yml"
    text = site.read_text("utf-8").replace("演示: 是\n", "域名: www.yongchang.gov.cn\n")
    site.write_text(text, "utf-8")
    return content


def load(content: Path) -> Loaded:
    """The library of a content folder, or its faults."""
    return load_library(content, content / "_data", NoStore(), partial(parse_files, content),
                        list_entries(content))


def rules(findings: Iterable) -> list[str]:
    """The rule ids of errors, in order."""
    return [finding.rule for finding in sorted(findings) if finding.severity == "错误"]


def options_of(content: Path, output: Path, cache: Path, day: date = DAY, **more) -> Options:
    """The options of a build of one process: the project's own, but for these."""
    return project_options(ROOT, content=content, output=output, cache=cache, day=day,
                           **{"jobs": 1, **more})


def build(content: Path, output: Path, cache: Path, day: date = DAY, **more) -> Summary:
    """One build in this process by every feature, as the command does it."""
    options = options_of(content, output, cache, day, **more)
    return build_site(options, PUBLISHED_FEATURES if options.site_url else FEATURES)


def read_tree(folder: Path) -> dict[str, bytes]:
    """Every file of a folder by path, hidden ones too; not the list of them that a build keeps."""
    return {file.relative_to(folder).as_posix(): file.read_bytes()
            for file in sorted(folder.rglob("*")) if file.is_file() and file.name != FILE_LIST}
