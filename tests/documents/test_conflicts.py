"""A merge that was committed unfinished stops the build, wherever its markers stand."""

import pytest

from tests.support import load, markdown, parse, rules, write

OURS = "<<<<<<< HEAD\n标准为500元。\n=======\n标准为550元。\n>>>>>>> update\n"
DIFF3 = "<<<<<<< ours\n甲。\n||||||| merged common ancestors\n乙。\n=======\n丙。\n>>>>>>> theirs\n"


@pytest.mark.parametrize(("source", "line"), [
    pytest.param(markdown(body=f"前文。\n\n{OURS}"), 10, id="in the body"),
    pytest.param(markdown(body=DIFF3), 8, id="with the common text"),
    pytest.param(markdown(body=OURS.replace("\n", "\r\n")), 8, id="with Windows line ends"),
    pytest.param(markdown("<<<<<<< HEAD\n文号: 甲\n=======\n文号: 乙\n>>>>>>> b"), 5,
                 id="in the front matter"),
    pytest.param(markdown(body=f"```\n{OURS}```\n"), 9, id="in a block of code"),
    pytest.param(markdown(body=f"正文。\n\n{OURS.partition('>>>>>>>')[0]}"), 10, id="no end"),
    pytest.param(markdown(body="正文。\n>>>>>>> update\n"), 9, id="only the end"),
    pytest.param(markdown(body="<<<<<<<\n正文。\n"), 8, id="a begin without a label"),
    pytest.param(markdown(body="||||||| 1a2b3c4\n正文。\n"), 8, id="only the common text's"),
])
def test_markers_are_a_fault_at_the_first(source, line):
    (fault,) = parse(source).faults
    assert (fault.rule, fault.line) == ("FILE-07", line)
    assert "git 合并没有做完" in fault.message


def test_a_divider_alone_is_a_fault_that_says_how_to_write_a_heading():
    (fault,) = parse(markdown(body="标准为500元。\n=======\n标准为550元。\n")).faults
    assert (fault.rule, fault.line) == ("FILE-07", 9)
    assert "七个等号" in fault.message and "## 标题" in fault.fix


@pytest.mark.parametrize("body", [
    "标题\n====\n\n正文。\n", "标题\n========\n", "||||||| 合计 |\n", "> > > > > > > 引用\n",
    " =======\n", "甲 <<<<<<< 乙\n", "<<<<<<<<< 九个\n",
])
def test_what_only_resembles_a_marker_is_text(body):
    assert not parse(markdown(body=body)).faults


@pytest.mark.parametrize("path", ["_data/site.yml", "_data/issuers.yml", "_data/terms.yml"])
def test_markers_in_the_registers_are_a_fault(tmp_path, path):
    content = write(tmp_path, {"a.md": markdown()})
    file = content / path
    text = file.read_text("utf-8") if file.exists() else ""
    file.write_text(f"{text}<<<<<<< HEAD\n=======\n>>>>>>> b\n", "utf-8")
    loaded = load(content)
    assert "FILE-07" in rules(loaded.findings)
    assert loaded.library is None
