"""What was published is kept until a document says something else: brought back with the documents
as they are now, or concluded anew."""

import os
from contextlib import closing
from dataclasses import replace
from datetime import date

import pytest

from plugins.documents.skeletons import PLACEHOLDERS
from plugins.pipeline import loading
from plugins.pipeline.context import BuildContext
from plugins.pipeline.loading import load_publication, open_store
from tests.support import markdown, options_of, parse, write

LONG_AGO_NS = 1_600_000_000_000_000_000
FIRST = markdown("文号: 永政发〔2024〕1号\n附件: [table.csv]\n", title="标题: 甲\n")
SECOND = markdown("废止: 永政发〔2024〕1号\n", title="标题: 乙\n")
SIGNED = markdown("审核: [{环节: 初审, 姓名: 张三, 日期: 2024-01-02, 摘要: 0123456789abcdef}]\n",
                  title="标题: 丙\n")

NAMING = markdown("修改: 《甲》\n", title="标题: 己\n")  # a title that becomes a path


@pytest.fixture
def content(tmp_path):
    folder = write(tmp_path / "content", {
        "a.md": FIRST, "b.md": SECOND, "c.md": SIGNED, "d.md": NAMING, "table.csv": "甲,乙\n"})
    for file in folder.rglob("*"):
        age(file)
    return folder


def age(file, more=0):
    os.utime(file, ns=(LONG_AGO_NS + more,) * 2)


def published(content, **options):
    """What a build would publish, kept as a build keeps it, and whether it was concluded anew."""
    options = options_of(content, content.parent / "output", content.parent / "cache", **options)
    concluded = []
    conclude = loading.conclude
    with pytest.MonkeyPatch.context() as patch, closing(open_store(options)) as store:
        patch.setattr(loading, "conclude",
                      lambda *values: concluded.append(1) or conclude(*values))
        publication, kept = load_publication(options, store)
        if publication.digests is None:
            publication.digests = BuildContext(options, store, publication.library).digests
            kept.keep(publication)
    return publication, bool(concluded)


@pytest.mark.parametrize(("path", "text"), [("a.md", FIRST), ("b.md", SECOND), ("d.md", NAMING)])
def test_an_edit_of_a_text_has_nothing_concluded_anew(content, path, text):
    before, _ = published(content)
    write(content, {path: text + "又一段。\n"})
    age(content / path, 1)
    now, concluded = published(content)
    library = now.library
    edited = library.by_path[path]
    assert not concluded
    assert edited.digest == parse(text + "又一段。\n").document.digest
    assert edited == replace(before.library.by_path[path], digest=edited.digest)
    assert [one for one in library.documents if one.path == path] == [edited]
    assert library.links["b.md"][0].document is library.by_path["a.md"]
    assert library.links["d.md"][0].document is library.by_path["a.md"]
    assert now.digests == before.digests == BuildContext(
        options_of(content, content, content), None, library).digests


@pytest.mark.parametrize(("edit", "more"), [
    pytest.param({"b.md": SECOND.replace("乙", "丁")}, {}, id="a title"),
    pytest.param({"a.md": FIRST + "见[乙](b.md)。\n"}, {}, id="a link in a text"),
    pytest.param({"a.md": FIRST + f"{PLACEHOLDERS[0]}\n"}, {}, id="a gap in a text"),
    pytest.param({"c.md": SIGNED + "又一段。\n"}, {}, id="the text of what is signed"),
    pytest.param({"e.md": SECOND.replace("乙", "戊")}, {}, id="one more"),
    pytest.param({"table.csv": "丙,丁\n"}, {}, id="an attachment"),
    pytest.param({"_data/more.yml": "甲: 乙\n"}, {}, id="a register"),
    pytest.param({}, {"day": date(2026, 11, 24)}, id="the next day"),
    pytest.param({}, {"unreviewed": True}, id="with what awaits a review"),
])
def test_whatever_else_it_follows_from_has_it_concluded_anew(content, edit, more):
    published(content)
    write(content, edit)
    for path in edit:
        age(content / path, 1)
    assert published(content, **more)[1]


def test_a_file_that_may_change_again_unseen_is_not_relied_upon(content):
    (content / "table.csv").write_text("丙,丁\n")
    published(content)
    assert published(content)[1]
