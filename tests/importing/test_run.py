"""`inv import` as an editor meets it: what lies where, what is said, what is never touched."""

import json
import os
import re

import pytest

from plugins.importing.run import ImportRequest, list_sources, run_import
from tests.importing.making import PNG, paragraph, word_file
from tests.importing.real_files import SEEDS, need_seeds
from tests.support import DATA, load, read_tree, write

NOTICE = """永昌县人民政府办公室关于做好防汛工作的通知

永政办发〔2024〕12号

各乡镇,县政府各部门:

请做好防汛工作,严格落实二十四小时值班。

　　　　　　　　永昌县人民政府办公室

　　　　　　　　2024年7月2日
"""
ADDRESS = "disclosure/other/policy/yong-zheng-ban-fa-2024-12.md"


def run(tmp_path, *sources, into="content", **options):
    said = []
    request = ImportRequest(tuple(sources), tmp_path / into, DATA, **options)
    return run_import(request, said.append), "\n".join(said)


def source(tmp_path, name, text=NOTICE):
    path = tmp_path / "in" / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


@pytest.fixture
def content(tmp_path):
    return write(tmp_path / "content", {})


def test_a_notice_lands_in_the_folder_of_its_category(tmp_path, content):
    code, said = run(tmp_path, source(tmp_path, "防汛.txt"))
    assert code == 0
    assert (content / ADDRESS).read_text("utf-8") == """\
---
标题: 永昌县人民政府办公室关于做好防汛工作的通知
类别: 其他政策文件 # 待核实：按标题推断
发布日期: # 待核实：原文没有发布日期，请填写；无从查考时写“未载明”
文号: 永政办发〔2024〕12号
发文机关: 永昌县人民政府办公室
成文日期: 2024-07-02
文种: 通知
---

各乡镇，县政府各部门：

请做好防汛工作，严格落实二十四小时值班。

永昌县人民政府办公室

2024年7月2日
"""
    assert f"写入：{ADDRESS}" in said
    assert "没有缺失，没有增加" in said
    assert "第 5 行“各乡镇,县政府各部门:”：, → ， 1 处，: → ： 1 处" in said
    assert "发布日期：原文没有发布日期" in said


def test_an_imported_file_waits_until_its_doubts_are_settled(tmp_path, content):
    run(tmp_path, source(tmp_path, "a.txt"))
    document, = load(content).library.documents
    assert {gap.words for gap in document.gaps} == {"“类别”", "“发布日期”"}
    file = content / ADDRESS
    text = file.read_text("utf-8").replace("发布日期: #", "发布日期: 2024-07-03 #")
    file.write_text(re.sub(" # 待核实.*", "", text), "utf-8")
    document, = load(content).library.documents
    assert str(document.document_number) == "永政办发〔2024〕12号" and not document.gaps


def test_the_same_notice_twice_is_written_once(tmp_path, content):
    again = NOTICE.replace("各乡镇,", "各乡镇、").replace("办公室关于", "办公室 关于")
    code, said = run(tmp_path, source(tmp_path, "a.txt"), source(tmp_path, "b.txt", again))
    assert code == 0
    assert [*read_tree(content)].count(ADDRESS) == 1
    assert "是同一份文件，没有再写入。少“，”、多“、”。" in said
    assert said.endswith("共导入 1 份、重复 1 份（未再写入）；有 2 处待核实，文件头里以“# 待核实”标出。")


def test_what_is_there_already_is_not_written_again(tmp_path, content):
    path = source(tmp_path, "a.txt")
    run(tmp_path, path)
    mended = (content / ADDRESS).read_text("utf-8").replace("发布日期:", "发布日期: 2024-07-03")
    (content / ADDRESS).write_text(mended, "utf-8")
    code, said = run(tmp_path, path)
    assert code == 0 and "重复 1 份" in said
    assert (content / ADDRESS).read_text("utf-8") == mended


def test_replace_writes_it_again_where_it_lies(tmp_path, content):
    path = source(tmp_path, "a.txt")
    run(tmp_path, path)
    moved = content / "a.md"
    (content / ADDRESS).rename(moved)
    code, said = run(tmp_path, path, replace=True)
    assert code == 0 and "写入：a.md" in said
    assert not (content / ADDRESS).exists()


def test_another_document_of_that_name_is_left_alone(tmp_path, content):
    (content / ADDRESS).parent.mkdir(parents=True)
    (content / ADDRESS).write_text("别的文件", "utf-8")
    run(tmp_path, source(tmp_path, "a.txt"))
    assert (content / ADDRESS).read_text("utf-8") == "别的文件"
    assert (content / ADDRESS.replace("12.md", "12-2.md")).exists()


def test_one_number_on_two_texts_is_told(tmp_path, content):
    other = NOTICE.partition("各乡镇")[0] + "各学校：\n\n" + "暑期值班安排见通知要求。" * 20
    _, said = run(tmp_path, source(tmp_path, "a.txt"), source(tmp_path, "b.txt", other))
    assert "文号相同而正文不同" in said and "导入 2 份" in said


def test_a_bad_file_is_skipped_and_the_others_go_on(tmp_path, content):
    code, said = run(tmp_path, source(tmp_path, "a.docx", b"PK\x03\x04"),
                     tmp_path / "none.pdf", source(tmp_path, "b.txt"))
    assert code == 1
    assert "没有导入：文件已损坏" in said and "没有导入：打不开" in said
    assert "共导入 1 份、没有导入 2 份" in said
    assert (content / ADDRESS).exists()


def test_changes_and_comments_are_told_before_anything_is_written(tmp_path, content):
    body = paragraph("关于防汛的通知") + '<w:p><w:ins w:author="李四"><w:r><w:t>十日</w:t></w:r></w:ins></w:p>'
    written = []
    request = ImportRequest((source(tmp_path, "a.docx", word_file(body)),), content, DATA)

    def say(line):
        if "修订 1 处" in line:
            written.append([path for path in read_tree(content) if path.endswith(".md")])

    run_import(request, say)
    assert written == [[]]


def test_a_dry_run_writes_nothing(tmp_path, content):
    before = read_tree(content)
    code, said = run(tmp_path, source(tmp_path, "a.txt"), dry=True)
    assert code == 0 and "没有写入任何文件" in said and ADDRESS in said
    assert read_tree(content) == before


def test_folders_are_searched_and_other_files_named(tmp_path, content):
    source(tmp_path, "a.txt")
    source(tmp_path, "现场.jpg", "x")
    source(tmp_path, "~$a.docx", "x")
    sources, other = list_sources([tmp_path / "in"])
    assert [path.rpartition("/")[2] for path in sources] == ["a.txt"]
    assert "现场.jpg" in run(tmp_path, tmp_path / "in")[1] and len(other) == 1


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="需要命名管道")
def test_pipes_links_and_files_of_other_kinds_are_said(tmp_path, content):
    source(tmp_path, "a.txt")
    for number in range(9):
        source(tmp_path, f"{number}.jpg", "x")
    os.mkfifo(tmp_path / "in" / "b.txt")
    (tmp_path / "outside.txt").write_text(NOTICE.replace("防汛", "抗旱"), "utf-8")
    (tmp_path / "in" / "c.txt").symlink_to(tmp_path / "outside.txt")
    (tmp_path / "in" / "loop").symlink_to(tmp_path / "in")
    code, said = run(tmp_path, tmp_path / "in")
    assert code == 1 and "b.txt：没有导入" in said and "是管道、设备等" in said
    assert f"读的是它指向的 {tmp_path / 'outside.txt'}，请确认可以公开" in said
    assert "跳过不能导入的文件 10 个（可作为附件；.jpg 9 个、没有扩展名 1 个）" in said


def test_within_a_content_folder_files_stay_where_told(tmp_path, content):
    run(tmp_path, source(tmp_path, "a.txt"), into="content/policy")
    assert (content / "policy" / "yong-zheng-ban-fa-2024-12.md").exists()


def test_a_category_may_be_given(tmp_path, content):
    run(tmp_path, source(tmp_path, "a.txt"), category="行政规范性文件")
    file = content / "disclosure/normative/yong-zheng-ban-fa-2024-12.md"
    assert "类别: 行政规范性文件\n" in file.read_text("utf-8")
    code, said = run(tmp_path, source(tmp_path, "a.txt"), category="通知")
    assert code == 2 and "没有名为“通知”的类别" in said


def test_pictures_lie_beside_their_document(tmp_path, content):
    drawing = ('<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="p" descr="流程图"/><a:graphic>'
               '<a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="picture"/></pic:blipFill>'
               "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>")
    data = word_file(paragraph("关于办理流程的通知") + paragraph("流程如下：") + drawing,
                     extra={"word/media/image1.png": PNG})
    run(tmp_path, source(tmp_path, "a.docx", data))
    folder = content / "disclosure/other/policy"
    assert (folder / "ban-li-liu-cheng-1.png").read_bytes() == PNG
    assert "![流程图](ban-li-liu-cheng-1.png)" in (folder / "ban-li-liu-cheng.md").read_text("utf-8")


@pytest.mark.skipif(os.name != "posix", reason="符号链接")
def test_a_link_out_of_the_folder_is_not_followed(tmp_path, content):
    outside = tmp_path / "outside"
    outside.mkdir()
    (content / "disclosure").symlink_to(outside, target_is_directory=True)
    code, said = run(tmp_path, source(tmp_path, "a.txt"))
    assert code == 1 and "目标文件夹以外" in said
    assert not any(outside.rglob("*"))


def test_nothing_to_import_says_so(tmp_path, content):
    (tmp_path / "empty").mkdir()
    code, said = run(tmp_path, tmp_path / "empty")
    assert code == 1 and "没有找到可以导入的文件" in said


def test_a_category_this_site_does_not_have_is_left_empty(tmp_path, content):
    _, said = run(tmp_path, source(tmp_path, "a.txt", NOTICE.replace("工作的通知", "情况的通报")))
    assert "类别：按标题像是“通知公告”，但类别表里没有" in said
    assert "类别: # 待核实" in (content / "yong-zheng-ban-fa-2024-12.md").read_text("utf-8")


@need_seeds
def test_the_ten_seeds(tmp_path, content):
    code, said = run(tmp_path, SEEDS)
    assert code == 0
    assert "共导入 9 份、重复 1 份" in said
    assert "06-永政办发2022年93号.txt”是同一份文件" in said
    assert "04-2025年政务公开工作要点.txt”的正文" in said  # alike, under another title
    assert said.count("没有缺失，没有增加") == 9
    assert not [fault for fault in load(content).findings if fault.severity == "错误"]


def test_the_first_line_says_what_to_do(tmp_path, content):
    _, said = run(tmp_path, source(tmp_path, "a.txt"), tmp_path / "none.pdf")
    first, second, *_ = said.split("\n")
    assert first == "要做的：核对 1 份文件的文件头 2 处（标着“# 待核实”）；处理没有导入的 1 份（标着“×”）。"
    assert second.startswith("■ ") and "请核对文件头 2 处（类别、发布日期）" in second
    assert "来自：标题 正文；文号 正文；发文机关 标题；成文日期 落款" in said


def test_a_report_for_programs(tmp_path, content):
    code, said = run(tmp_path, source(tmp_path, "a.txt"), tmp_path / "none.pdf", as_json=True)
    report = json.loads(said)
    assert code == 1 and report["written"] and (content / ADDRESS).exists()
    assert [(file["result"], file["path"]) for file in report["files"]] == [
        ("imported", ADDRESS), ("refused", "")]
    facts = {fact["key"]: fact for fact in report["files"][0]["facts"]}
    assert facts["成文日期"] == {"key": "成文日期", "value": "2024-07-02", "status": "certain",
                             "doubt": None, "source": "落款"}
    assert facts["类别"]["status"] == "proposed" and facts["发布日期"]["status"] == "empty"
    assert report["files"][0]["fidelity"]["lost"] == []
