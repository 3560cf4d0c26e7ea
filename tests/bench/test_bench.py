"""The benchmark: its documents are always the same, its figures are those of the commands."""

import re
import sys
from datetime import date
from statistics import quantiles

import pytest

from tests.bench.corpus import han_number, make_documents, write_corpus
from tests.bench.measuring import CommandFailed, Cost, measure, median_cost
from tests.bench.operations import OPERATIONS
from tests.bench.report import Table, write_report
from tests.bench.running import run_bench
from tests.support import read_tree


def test_the_same_number_and_seed_give_the_same_bytes(tmp_path):
    one, other = (write_corpus(tmp_path / name, 30) for name in "ab")
    assert read_tree(one) == read_tree(other)
    assert list(make_documents(30, seed=1)) != list(make_documents(30))


def test_a_larger_corpus_begins_with_the_smaller():
    assert list(make_documents(90))[:40] == list(make_documents(40))


def test_documents_have_the_size_and_shape_of_real_ones():
    documents = list(make_documents(1000))
    sizes = quantiles((len(re.sub(r"\s", "", made.text)) for made in documents), n=10)
    assert 700 < sizes[0] < 900 and 1450 < sizes[4] < 1700 and 2800 < sizes[8] < 3500
    keys = [key for made in documents for key, _ in made.facts]
    assert 250 < keys.count("有效期至") < 350
    assert 50 < sum(map(keys.count, ("废止", "修改", "延长有效期", "宣布失效"))) < 150
    titles = [dict(made.facts)["标题"] for made in documents]
    numbers = [dict(made.facts)["文号"] for made in documents]
    assert len(set(numbers)) == len(documents)
    assert len(set(titles)) > 900


@pytest.mark.parametrize(("number", "text"), [
    (1, "一"), (10, "十"), (21, "二十一"), (100, "一百"), (103, "一百零三"), (115, "一百一十五")])
def test_articles_are_counted_in_han_numbers(number, text):
    assert han_number(number) == text


def test_a_command_is_measured_with_its_children(tmp_path):
    child = "data = bytearray(90_000_000); sum(range(9_000_000))"
    parent = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}])"
    cost = measure([sys.executable, "-c", parent + "; print('完')"], tmp_path)
    assert cost.said == "完\n"
    assert cost.wall >= cost.cpu * 0.5 > 0
    assert cost.memory >= cost.largest > 90_000_000
    assert cost.pace > 0


def test_a_failed_command_is_no_measurement(tmp_path):
    with pytest.raises(CommandFailed, match="坏了"):
        measure([sys.executable, "-c", "print('坏了'); raise SystemExit(2)"], tmp_path)


def test_medians_are_taken_one_by_one():
    costs = [Cost(1, 9, 5, 2, .1), Cost(2, 8, 6, 1, .3), Cost(3, 1, 7, 3, .2, "新生成 4 个")]
    assert median_cost(costs) == Cost(2, 8, 6, 2, .2, "新生成 4 个")


def test_the_report_names_machine_versions_day_and_ratio(tmp_path):
    ours = {operation.key: Cost(2, 3, 150_000_000, 90_000_000, .25, "新生成 7 个")
            for operation in OPERATIONS}
    small = Table(1000, ours, {"clean": Cost(4, 6, 300_000_000, 300_000_000)})
    large = Table(10_000, {key: Cost(20, 33, 1, 1) for key in ours}, {})
    write_report(tmp_path / "r.md", [small, large], 3, date(2026, 1, 5))
    text = (tmp_path / "r.md").read_text("utf-8")
    assert "2026年1月5日" in text and "Pelican" in text and "核" in text
    assert "| 全部重新生成 | 2.00 | 3.00 | 150 | 90 | 7 | 250 | 4.00 | 6.00 | 300 | 0.50 |" in text
    assert "| 1000 → 10000 | 10.0 | 11.0 |" in text


@pytest.mark.further
def test_a_small_benchmark_runs_through(tmp_path):
    said = []
    file = run_bench((40,), 1, said.append, tmp_path / "results.md")
    text = file.read_text("utf-8")
    row = {name: cells.split(" | ")
           for name, cells in re.findall(r"^\| (\S+) \| (.*) \|$", text, re.MULTILINE)}
    assert int(row["改一个正文"][4]) == 1
    assert int(row["没有变化"][4]) == 0
    assert int(row["全部重新生成"][4]) > 40 <= int(row["改模板（每页重新生成，正文不变）"][4])
    assert len(said) >= len(OPERATIONS)
