"""Every relation names a document, says that it is elsewhere, or stops the build."""

import pytest

from plugins.documents.publication import publish
from tests.support import DAY, load, markdown, rules, write

OLD = {f"old/{serial}.md": markdown(f"文号: 测政发〔2010〕{serial}号\n", title=f"标题: {title}\n")
       for serial, title in enumerate(("甲办法", "关于印发《乙、丙办法》的通知", "丁办法", "同名", "同名"), 1)}
OLD["old/6.md"] = markdown("", title="标题: 关于戊的通告\n")
KEYS = ("废止", "宣布失效", "修改", "延长有效期", "解读", "转发", "依据")


def _load(folder, front_matter, **more):
    return load(write(folder, {**OLD, "new.md": markdown(f"{front_matter}\n", title="标题: 新文件\n"),
                               **more}))


def _linked(folder, front_matter):
    loaded = _load(folder, front_matter)
    assert not rules(loaded.findings), loaded.findings
    return [link.document and link.document.path for link in loaded.library.links["new.md"]]


@pytest.mark.parametrize("key", KEYS)
def test_every_relation_divides_its_value(tmp_path, key):
    value = "测政发[2010]1号、《丁办法》（测政发〔2010〕3号）；old/4.md"
    assert _linked(tmp_path, f"{key}: {value}") == ["old/1.md", "old/3.md", "old/4.md"]


@pytest.mark.parametrize(("value", "paths"), [
    ("[测政发〔2010〕1号，测政发〔2010〕3号]", ["old/1.md", "old/3.md"]),
    ("|\n  测政发〔2010〕1号\n  测政发〔2010〕3号", ["old/1.md", "old/3.md"]),
    ("测政发〔2010〕1号\n  测政发〔2010〕3号", ["old/1.md", "old/3.md"]),
    ("甲办法", ["old/1.md"]), ("《甲办法》", ["old/1.md"]),
    ("《乙、丙办法》", ["old/2.md"]), ("乙、丙办法、丁办法", ["old/2.md", "old/3.md"]),
    ("《关于印发〈乙、丙办法〉的通知》", ["old/2.md"]),
    ("《关于戊的通告》（测政发〔2009〕9号）", ["old/6.md"]),  # which has no number here
    ("测政发〔2010〕1号文件", ["old/1.md"]),
    ("[甲办法, 测政发〔2010〕1号, /old/1.md]", ["old/1.md", "old/1.md"]),
    ("{文件: 甲办法}", ["old/1.md"]),
    ("测政发〔2009〕1号", [None]), ("《甲办法》（测政发〔2009〕1号）", [None]),
    ("{站外: 《某条例》（国令第1号）}", [None]), ("{站外: 某某县关于一件事的通知}", [None]),
])
def test_what_a_value_may_be(tmp_path, value, paths):
    found = _linked(tmp_path, f"废止: {value}")
    assert found == paths or set(found) == set(paths)


@pytest.mark.parametrize(("value", "rule", "said"), [
    ("己办法", "LINK-02", "己办法"), ("、，", "LINK-02", "认不出"), ("2024-01-01", "LINK-02", "认不出"),
    ("测政发〔2010〕1号、2号", "LINK-02", "[甲号, 乙号]"),
    ("《己办法》、测政发〔2010〕1号", "LINK-02", "里的“《己办法》”认不出"), ("戊的通告", "LINK-02", "《关于戊的通告》"),
    ("测政发〔2010〕1号、" * 2000, "LINK-02", "列表"), ("同名", "LINK-03", "old/4.md、old/5.md"), ("nowhere.md", "LINK-01", "nowhere.md"),
    ("old/1.md、old/9.md", "LINK-01", "old/9.md"), ("目录.pdf", "LINK-02", "DOCX、CSV 或 XLSX"),
    ("{站外: 《甲办法》（测政发〔2010〕1号）}", "LINK-04", "就在本站：old/1.md"),
    ("{站外: 甲办法}", "LINK-04", "就在本站"), ("{条款: 第三条}", "KEY-05", "站外"),
    ("{文件: 甲办法, 站外: 乙办法}", "KEY-05", "站外"),
    ("{文件: '测政发〔2010〕1号、测政发〔2010〕3号', 条款: 第三条}", "LINK-02", "条款"),
])
def test_any_other_value_is_a_fault_with_its_line(tmp_path, value, rule, said):
    (fault,) = _load(tmp_path, f"废止: {value}").findings[-1:]
    assert (fault.rule, fault.path, fault.line) == (rule, "new.md", 5)
    assert said in fault.message + fault.fix


def test_a_title_beside_the_number_of_another_document_is_told(tmp_path):
    loaded = _load(tmp_path, "废止: 《某某规定》（测政发〔2010〕1号）、《丁办法》（测政发〔2010〕3号）")
    (found,) = (finding for finding in loaded.findings if finding.path == "new.md")
    assert (found.rule, found.severity, found.line) == ("LINK-05", "提醒", 5)
    assert "《甲办法》" in found.message and loaded.library is not None


def test_what_is_said_to_be_outside_and_seems_to_be_here_is_told_with_a_remedy(tmp_path):
    loaded = _load(tmp_path, "废止: [{站外: 《测试县己办法》}, {站外: 《己办法》（某政发〔2001〕1号）}]", **{
        "old/7.md": markdown("文号: 测政发〔2010〕7号\n", title="标题: 关于印发己办法的通知\n")})
    (found,) = (finding for finding in loaded.findings if finding.path == "new.md")
    assert (found.rule, found.severity, found.line) == ("LINK-04", "提醒", 5)
    assert "请改为：测政发〔2010〕7号" in found.fix and loaded.library is not None
    assert _linked(tmp_path, "废止: 《测试县己办法》") == ["old/7.md"]


def test_all_faults_of_a_document_are_told_at_once(tmp_path):
    loaded = _load(tmp_path, "废止: [己办法, 庚办法]\n依据: nowhere.md\n前版: [gone.md]")
    assert rules(loaded.findings) == ["LINK-02", "LINK-02", "LINK-01", "LINK-01"]


def test_a_document_may_replace_one_of_its_own_title(tmp_path):
    own = markdown("废止: 《甲办法》\n", title="标题: 甲办法\n")
    library = load(write(tmp_path, {**OLD, "new.md": own})).library
    assert library.links["new.md"][0].document.path == "old/1.md"


def test_a_title_means_the_newest_text(tmp_path):
    loaded = _load(tmp_path, "废止: 《甲办法》", **{
        "old/1a.md": markdown("前版: 1.md\n", title="标题: 甲办法\n")})
    assert loaded.library.links["new.md"][0].document.path == "old/1a.md"


def test_earlier_texts_may_be_named_alike_but_must_be_here(tmp_path):
    loaded = _load(tmp_path, "前版: old/4.md、测政发〔2010〕5号")
    (new,) = (document for document in loaded.library.documents if document.path == "new.md")
    assert [version.file for version in new.earlier_versions] == ["old/4.md", "/old/5.md"]
    (fault,) = _load(tmp_path, "前版: 测政发〔2009〕5号").findings[-1:]
    assert (fault.rule, fault.line) == ("LINK-01", 5)


def test_what_is_not_published_is_named_by_nobody(tmp_path):
    """A title in a relation would tell of a document whose day has not come."""
    loaded = _load(tmp_path, "依据: 未来办法", **{
        "later.md": markdown("发布日期: 2027-01-01\n", title="标题: 未来办法\n")})

    (link,) = publish(loaded.library, DAY).links["new.md"]
    assert link.document is None and link.relation.target == "/later.md"
