"""YAML as nodes with places; what explodes or is no plain YAML is a fault with its line."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.documents.yaml_source import SourceFault, compose, place
from tests.support import ROOT

_DEEP = {
    "flow": "甲: " + "[" * 50_000, "maps": "甲: " + "{a: " * 50_000, "inline": "- " * 50_000 + "甲",
    "closed in comments": "甲:\n" + " [ # ]\n" * 50_000,
    "closed in quotes": "甲:\n" + ' ["]",\n' * 50_000,
    "indent": "".join(" " * depth + "甲:\n" for depth in range(1500)), "keys": "? " * 50_000,
}


@pytest.mark.parametrize("text", _DEEP.values(), ids=_DEEP)
def test_deep_nesting_is_a_fault(text):
    with pytest.raises(SourceFault) as caught:
        compose(text, "a.md", 2)
    assert caught.value.finding.rule == "YAML-02"
    assert caught.value.finding.line >= 2


def test_deep_nesting_does_not_kill_the_process():
    program = ("import sys; from plugins.documents.yaml_source import *\n"
               "try: compose('a:\\n' + ' [ # ]\\n' * 300000, 'a')\n"
               "except SourceFault: sys.exit(7)")
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, timeout=20)
    assert done.returncode == 7


def test_many_small_maps_are_no_nesting():
    text = "废止:\n" + "".join(f"  - {{文件: 永政发〔2020〕{n}号, 条款: [第一条]}}\n" for n in range(500))
    assert len(compose(text, "a").value[0][1].value) == 500


@pytest.mark.parametrize(("text", "rule", "line", "said"), [
    ("甲: 一\n\t乙: 二\n", "YAML-01", 3, "Tab"),
    ("甲: 一: 二\n", "YAML-01", 2, "冒号"),
    ("甲: [一, 二\n乙: 三\n", "YAML-01", 3, "方括号"),
    ("甲: \"一\n", "YAML-01", 2, "引号"),
    ("甲：一\n乙: 二\n", "YAML-01", 2, "“甲”的冒号“：”是全角的"),
    ("甲: 一\n乙:二\n", "YAML-01", 3, "“乙”的冒号“:”后面没有空格"),
    ("甲: @一\n", "YAML-01", 2, "字符"),
    ("甲: *一\n", "YAML-01", 2, "*"),
    ("甲: &a [一]\n乙: [*a, *a]\n", "YAML-03", 2, "引用"),
    ("甲: !!python/object:os.system x\n", "YAML-04", 2, "标记"),
    ("甲: !!python/object/apply:os.system [ls]\n", "YAML-04", 2, "标记"),
    ("甲: !x 一\n", "YAML-04", 2, "标记"),
    ("--- 甲\n--- 乙\n", "YAML-01", 3, ""),
    ("甲: \x07\n", "YAML-01", 2, "控制字符"),
])
def test_faults(text, rule, line, said):
    with pytest.raises(SourceFault) as caught:
        compose(text, "a.md", 2)
    finding = caught.value.finding
    assert (finding.rule, finding.line) == (rule, line)
    assert said in finding.message + finding.fix
    assert finding.fix


def test_anchors_that_explode():
    text = "a0: &a0 [x, x]\n" + "".join(
        f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]\n" for n in range(1, 60))
    with pytest.raises(SourceFault):
        compose(text, "a.md")


def test_empty_is_none():
    assert compose("\n# 只有注释\n", "a") is None


def test_place_counts_from_one():
    key, value = compose("甲: 一\n乙: 二\n", "a").value[1]
    assert place(key, 2) == (3, 1)
    assert place(value, 2) == (3, 4)


@given(st.text("甲a:- []{}&*!\"'\n\t#>|%@`?,", max_size=30))
def test_any_text_gives_nodes_or_a_finding_in_its_lines(text):
    try:
        compose(text, "a.md", 2)
    except SourceFault as fault:
        assert 2 <= fault.finding.line <= 2 + text.count("\n") + 1
