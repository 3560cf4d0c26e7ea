"""When two documents are one."""

from plugins.documents.body import BodyConverter
from plugins.importing.duplicates import (
    Print,
    describe_differences,
    describe_near,
    existing_prints,
    is_same,
    print_of,
    similarity,
)
from plugins.importing.facts import Fact
from plugins.importing.fidelity import compare
from plugins.importing.imported import Imported, shown_text
from tests.support import markdown, write

TEXT = "请做好防汛工作，确保安全度汛。" + "".join(
    f"第{number}项措施由第{number}组落实。" for number in range(40))


def known(number="", title="关于防汛的通知", text=TEXT):
    facts = (Fact("document_number", number), Fact("title", title))
    return print_of(Imported("a.txt", "文本", facts, "", text, (), (), (), compare("", "", ()), ()))


def test_one_number_and_one_text_are_one_document():
    assert is_same(known("某政发〔2024〕3号"), known("某政发[2024]3号", "防汛通知"))
    assert is_same(known(), known(text=TEXT.replace("确保", "保证")))


def test_another_number_is_another_document():
    assert not is_same(known("某政发〔2024〕3号"), known("某政发〔2024〕4号"))


def test_a_like_text_under_another_title_is_near():
    assert not is_same(known(), known(title="某县关于防汛的通知"))
    assert "100% 相同而标题不同" in describe_near(known(), known(title="某县关于防汛的通知"))
    assert describe_near(known(), known(title="乙", text="完全不同的一段文字，讲教育。" * 9)) == ""


def test_similarity_of_short_texts_is_all_or_nothing():
    assert similarity(known(text="甲"), known(text=" 甲")) == 1
    assert similarity(known(text="甲"), known(text="乙")) == 0


def test_documents_already_there_are_found_by_number_or_title(tmp_path):
    write(tmp_path, {"a/b.md": markdown("标题: 别的\n文号: 某政发〔2024〕3号", TEXT),
                     "c.md": markdown("标题: 关于防汛的通知 # 待核实", TEXT), "d.md": markdown()})
    found = dict(existing_prints(tmp_path, [known("某政发〔2024〕3号")]))
    assert sorted(found) == ["a/b.md", "c.md"]
    assert isinstance(found["c.md"], Print) and is_same(known(), found["c.md"])


def test_the_text_there_is_compared_as_a_reader_sees_it(tmp_path):
    body = ("# 总则\n\n- **甲**项\n\n| 事项 | 期限 |\n|:---|------------|\n| 办理 | 5天 |\n| ^^ | << |\n\n"
            "1. 第一[网页](https://a.example/b)\n\n3\\*5，2<3。\n")
    text = shown_text(BodyConverter().convert(body).html)
    write(tmp_path, {"a.md": markdown("标题: 关于防汛的通知", body)})
    (_, there), = existing_prints(tmp_path, [known(text=text)])
    assert describe_differences(known(text=text), there) == "正文完全相同"
    assert describe_differences(known(text=text.replace("5天", "")), there) == "少“5天”"
