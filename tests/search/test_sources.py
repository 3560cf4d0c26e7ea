"""Documents as search sees them: what is listed, what counts as text, where each 条 begins."""

from plugins.search.counts import TermCounts
from plugins.search.sources import ATTACHMENT, list_documents, load_texts
from tests.support import build, load, markdown, parse, write

BODY = parse(markdown()).body


def documents_of(folder, files):
    return list_documents(load(write(folder, files)).library)


def test_facts_come_from_the_front_matter(tmp_path):
    (found,) = documents_of(tmp_path, {"policy/a.md": markdown(
        "标题: 办法\n文号: 永政发〔2024〕1号\n发文机关: [永昌县民政局, 永昌县财政局]\n"
        "成文日期: 2024-01-01\n主题词: [养老]\n版式: 解读")})
    assert (found.path, found.title, found.kind) == ("policy/a.html", "办法", "解读")
    assert (found.document_number, found.issuer) == ("永政发〔2024〕1号", "永昌县民政局　永昌县财政局")
    assert (found.published_on, found.signed_on, found.day) == (
        "2024-01-02", "2024-01-01", "2024-01-02")
    assert "养老" in found.notes


def test_a_withdrawn_document_is_not_found(tmp_path):
    assert documents_of(tmp_path, {"a.md": markdown("撤下: {日期: 2024-02-01, 理由: 重复}")}) == ()


def test_each_article_begins_where_its_anchor_says():
    body = parse(markdown(body="前言。\n\n第一条 甲。\n\n| 表 | 头 |\n|--|--|\n| 一 | 二 |\n\n第二条 乙。\n")).body
    anchors = {name: body.text[offset:offset + 3] for offset, name in body.anchors}
    assert anchors == {"article-1": "第一条", "article-2": "第二条"}


def test_attachments_declared_and_linked_are_read_each_once(tmp_path):
    files = {"a.md": markdown("附件: [{文件: t.csv, 名称: 补贴表}]", "见[表](t.csv)和[文](u.txt)。\n"),
             "t.csv": "每亩补贴", "u.txt": "说明文字"}
    built = build(write(tmp_path / "content", files), tmp_path / "output", tmp_path / "cache")
    (found,) = list_documents(built.context.library)
    assert [(file.label, file.path) for file in found.attachments] == [
        ("补贴表", "t.csv"), ("u.txt", "u.txt")]


def test_every_attachment_a_page_offers_is_found_by_its_name(tmp_path):
    suffixes = ("doc", "xls", "wps", "zip", "pptx", "csv")
    declared = "、".join(f"{{文件: f.{suffix}, 名称: 样本{suffix}}}" for suffix in suffixes)
    files = {"a.md": markdown(f"附件: [{declared.replace('、', ', ')}]",
                              "见[表](nongji-2024.xls)。\n\n![图](map.png)\n"),
             "nongji-2024.xls": "", "map.png": "", **{f"f.{suffix}": "内容" for suffix in suffixes}}
    (found,) = documents_of(tmp_path, files)
    texts = load_texts(found, lambda digest, kind="body": "内容" if kind == ATTACHMENT else BODY)
    assert texts.attachments == (*(f"样本{suffix}\nf" for suffix in suffixes[:-1]), "样本csv\nf\n内容",
                                 "nongji-2024.xls")


def test_an_edit_counts_one_document_and_a_new_attachment_counts_it_again(tmp_path, monkeypatch):
    counted = []
    count = TermCounts._count
    monkeypatch.setattr(TermCounts, "_count",
                        lambda self, one: counted.append(one.path) or count(self, one))
    files = {"a.md": markdown("附件: [t.csv]"), "b.md": markdown(title="标题: 另一个\n"), "t.csv": "甲"}
    for change in ({}, {}, {"b.md": markdown(title="标题: 又一个\n")}, {"t.csv": "乙"}):
        build(write(tmp_path / "content", files | change), tmp_path / "output", tmp_path / "cache")
        files |= change
        counted.append("|")
    assert "".join(counted) == "a.htmlb.html||b.html|a.html|"




def test_contacts_that_a_page_shows_are_found_on_it(tmp_path):
    found = {document.path: document.contacts for document in documents_of(tmp_path, {
        "_data/offices.yml": "- {名称: 甲局, 角色: [受理机构], 联系电话: 0935-1}\n- {名称: 乙局, 联系电话: 0935-2}\n",
        "a.md": markdown(body="【机构：受理机构】\n"), "b.md": markdown("标题: 乙局\n版式: 机构"),
        "c.md": markdown(body="打【机构：乙局，联系电话】。\n"), "d.md": markdown()})}
    assert found == {"a.html": "名称：甲局\n联系电话：0935-1", "b.html": "名称：乙局\n联系电话：0935-2",
                     "c.html": "0935-2", "d.html": ""}
