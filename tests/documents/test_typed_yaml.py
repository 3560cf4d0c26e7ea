"""What a Chinese input method gives in a front matter is read as what it can only mean."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from plugins.documents.front_matter import read_front_matter
from plugins.documents.parsers import plain
from plugins.documents.parsing import decode, split
from plugins.documents.reviews import content_digests
from plugins.documents.rewriting import rewrite
from plugins.documents.typed_yaml import read_typed
from plugins.documents.yaml_source import SourceFault
from plugins.importing.front_matter_peek import front_matter_in, value_in
from tests.support import ROOT, parse, read_cases


def _values(front_matter):
    read = read_front_matter(front_matter)
    return plain(read.root), read.faults


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize(("typed", "meant"), read_cases("front_matter.md"))
def test_cases(typed, meant, newline):
    read = read_typed(f"{typed}\n".replace("\n", newline))
    assert read.yaml == f"{meant}\n".replace("\n", newline)
    assert _values(f"{typed}\n") == _values(f"{meant}\n")
    assert read_typed(read.yaml).slips == ()
    assert bool(read.slips) == (typed != meant)
    assert all(slip.message for slip in read.slips)


def _typed_full_width(front_matter):
    """As a person would type it who never leaves the Chinese input method."""
    written = re.sub(r"^([一-鿿]+): *", r"\1：", front_matter, flags=re.MULTILINE)
    written = re.sub(r"^- \{(.*)\}$", lambda line: "－｛" + re.sub(
        r"(^|, )(文件|名称|日期|说明|条款|至|站外|理由): ", r"\1\2：", line[1]) + "｝", written,
        flags=re.MULTILINE)
    return re.sub(r"^- (?=[一-鿿])", "—", written, flags=re.MULTILINE)


def test_every_document_of_the_county_typed_in_full_width_says_the_same():
    """And so does one that is properly written: nothing in it is a slip."""
    files = sorted((ROOT / "tests" / "sites" / "shilixian").rglob("*.md"))
    heads = [split("", decode("", file.read_bytes())).front_matter for file in files
             if file.read_bytes().startswith(b"---")]
    assert len(heads) > 100
    for head in heads:
        assert read_typed(head).slips == ()
        assert _values(_typed_full_width(head)) == _values(head), head


def test_a_signature_holds_whichever_way_it_is_typed():
    typed = "标题：甲\n发文机关: ［甲局，乙局］\n成文日期：2024年1月6日\n"
    digests = {content_digests(read_front_matter(text).root, "正文", "审核")
               for text in (typed, read_typed(typed).yaml)}
    assert len(digests) == 1


@pytest.mark.parametrize(("typed", "rule", "place", "said"), [
    ("标题: 甲 类别: 乙\n", "YAML-01", (2, 7), "“类别”"),
    ("标题: 甲\n文号: \"永政发\n成文日期: 2024-01-06\n", "YAML-01", (3, 5), "引号"),
    ("标题: 甲\n随手写的一行\n", "YAML-01", (3, 1), "没有冒号"),
    ("标题: 甲\n附件: {文件: a.pdf，名称: b\n", "YAML-01", (4, 1), "花括号"),
])
def test_what_stays_doubtful_is_named_at_its_place(typed, rule, place, said):
    try:
        found = read_front_matter(typed).faults[0]
    except SourceFault as fault:
        found = fault.finding
    assert (found.rule, found.line, found.column) == (rule, *place), found
    assert said in found.message


def test_places_are_those_of_the_file_as_it_was_typed():
    source = "---\n标题：甲\n类别：乙\n发布日期：2024年1月6日\n附件: ［a.pdf，{文件：b.pdf，名字: 丙}］\n---\n一\n"
    [fault] = parse(source).faults
    assert source.split("\n")[fault.line - 1][fault.column - 1:].startswith("{文件")


def test_all_faults_of_a_file_come_at_once():
    source = ("---\n标题: 甲 类别: 乙\n类别: 无\n发布日期: 昨天\n摘要: \"没有完\n文号: [\n公开属性: 公开\n---\n"
              + "> " * 50_000)
    assert [fault.rule for fault in parse(source).faults] == [
        "YAML-01", "YAML-01", "YAML-01", "KEY-05", "KEY-05", "BODY-01"]


@pytest.mark.parametrize(("first", "said"), [
    ("———", "“———”"), ("－－－", "“－－－”"), ("----", "“----”")])
def test_a_fence_of_other_dashes_is_named(first, said):
    for source, line in ((f"{first}\n标题: 甲\n---\n", 1), (f"---\n标题: 甲\n{first}\n正文\n", 3)):
        [fault] = parse(source).faults
        assert fault.line == line
        assert said in fault.message and "半角" in fault.fix


def test_a_form_changes_one_key_and_writes_the_others_properly():
    source = "---\n标题：甲\n文号:永政发〔2024〕1号 # 照原件\n---\n正文：乙\n"
    assert rewrite(source.encode(), {}, ("标题", "文号")) == source.encode()
    assert rewrite(source.encode(), {"标题": "丙"}, ("标题", "文号")).decode() == (
        "---\n标题: 丙\n文号: 永政发〔2024〕1号 # 照原件\n---\n正文：乙\n")


def test_whoever_looks_at_the_head_alone_reads_the_same():
    head = front_matter_in("---\n标　题：关于甲 #2号楼的公告\n文号:永政发〔2024〕1号\n---\n标题: 乙\n".encode())
    assert value_in(head, "title") == "关于甲 #2号楼的公告"
    assert value_in(head, "document_number") == "永政发〔2024〕1号"


@pytest.mark.parametrize("value",
                         ["1_000", "0o17", "017", "yes", "no", "on", "true", "1e3", "12:30:45",
                                   "0x1F", ".5", "2024-01-06", "~甲"])
def test_what_yaml_might_compute_stays_as_it_was_typed(value):
    assert parse(f"---\n标题: {value}\n类别: 乙\n发布日期: 2024-01-06\n---\n一\n").document.title == value


@pytest.mark.parametrize("value", ["null", "~", "Null"])
def test_a_title_that_yaml_takes_for_nothing_is_asked_for(value):
    [fault] = parse(f"---\n标题: {value}\n类别: 乙\n发布日期: 2024-01-06\n---\n一\n").faults
    assert (fault.rule, fault.line) == ("KEY-03", 2)


_PIECES = st.sampled_from((
    *"甲，：: 　#\"'“”[]{}［］｛｝【】-－—《》（）|&*!?、\t\\", "标题", "文号", "附件", "撤下", "文件：", "日期：2024年1月1日",
    " # 待核实", "＃待核实", "2026/7/2", "\n", "\n- ", "\n－", "\n标题：", "\n更正:", "\n  名称："))


@given(st.lists(_PIECES, max_size=25).map("".join))
@example("标题: ｛，\n撤下:{］#待核实1《\n")  # a mark behind what is mended
@example("- 甲: [\n")  # no key to go by
def test_any_mixture_is_read_or_refused_and_written_once(typed):
    read = read_typed(typed)
    assert read.yaml.count("\n") == typed.count("\n")
    assert [slip for slip in read_typed(read.yaml).slips if slip.put is not None] == []
    try:
        faults = read_front_matter(typed).faults
    except SourceFault as fault:
        faults = (fault.finding,)
    assert all(found.message and found.fix and found.line >= 2 for found in faults)
