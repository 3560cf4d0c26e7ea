"""The whole index: the same bytes whatever the order, and everything in it is found."""

import json
import os
import random
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from tests.search.corpus import make_corpus, read_samples, sample, write

ROOT = Path(__file__).parents[2]
HOSTILE = (
    "%_%", "\\", "()[]{}*+?^$|", "<script>alert(1)</script>", "a~1 b^2 +c -d", "“", "-", "标题:",
    "x" * 10_000, "县" * 10_000, "\u0007\u200b", "__proto__ constructor", "令", "-县",
)


def ask(folder: Path, queries, *options: str) -> list[dict]:
    ran = subprocess.run(
        ["node", str(ROOT / "tests" / "js" / "search.js"), str(folder), *options],
        input="".join(query + "\n" for query in queries), capture_output=True, text=True,
    )
    assert ran.returncode == 0, ran.stderr
    return [json.loads(line) for line in ran.stdout.splitlines()]


def urls(answer: dict) -> list[str]:
    return [result["url"] for result in answer["results"]]


@pytest.fixture(scope="module")
def documents(tmp_path_factory):
    return read_samples(make_corpus(100, tmp_path_factory.mktemp("corpus")))


@pytest.fixture(scope="module")
def output(documents, tmp_path_factory):
    return write(documents, tmp_path_factory.mktemp("output"))


def test_the_order_of_documents_and_the_hash_seed_change_nothing(documents, output, tmp_path):
    program = (
        "import sys; sys.path[:0] = [sys.argv[1]];"
        "from pathlib import Path; from tests.search.corpus import read_samples, write;"
        "write(reversed(read_samples(Path(sys.argv[2]))), Path(sys.argv[3]))"
    )
    corpus = make_corpus(100, tmp_path / "corpus")
    again = tmp_path / "again"
    subprocess.run([sys.executable, "-c", program, str(ROOT), str(corpus), str(again)], check=True,
                   cwd=ROOT, env=os.environ | {"PYTHONHASHSEED": "7"})
    files = {path.relative_to(output): path.read_bytes() for path in output.rglob("*.js")}
    assert files == {path.relative_to(again): path.read_bytes() for path in again.rglob("*.js")}


def test_any_two_han_characters_words_numbers_and_mixtures_find_their_document(documents, output):
    choose = random.Random(11)
    wanted = []
    number = "(?<![0-9A-Za-z])[0-9]+(?![0-9A-Za-z])"
    patterns = ("[\u4e00-\u9fff]{2}", f"[\u4e00-\u9fff]{number}", f"{number}[\u4e00-\u9fff]", number)
    for one in documents:
        text = f"{one.title}\n{one.texts.body}"
        for pattern in patterns:
            found = re.findall(pattern, text)
            wanted += [(query, one.path) for query in choose.sample(found, min(1, len(found)))]
    answers = ask(output, [query for query, _ in wanted], "--limit", "0")
    for (query, path), answer in zip(wanted, answers, strict=True):
        assert path in urls(answer), query
        assert not answer["approximate"], query


def test_every_term_is_found_where_the_table_of_ranges_is_in_files(monkeypatch, tmp_path):
    monkeypatch.setattr("plugins.search.index._MOST_RANGES_INLINE", 2)
    monkeypatch.setattr("plugins.search.index._RANGES_PER_PAGE", 2)
    some = [sample(f"{at}.html", f"第{at}号", f"{at} " + " ".join(f"word{at}x{n}" for n in range(900)))
            for at in range(10, 18)]
    folder = write(some, tmp_path)
    assert len(list((folder / "search" / "r").glob("*.js"))) > 2
    wanted = [(f"word{at}x{n}", f"{at}.html") for at in range(10, 18) for n in (0, 1, 450, 899)]
    for (query, path), answer in zip(wanted, ask(folder, [word for word, _ in wanted]), strict=True):
        assert urls(answer) == [path], query


def test_a_title_and_a_number_find_their_document_first(documents, output):
    titles = [one.title for one in documents]
    for one, answer in zip(documents, ask(output, titles), strict=True):
        if titles.count(one.title) == 1:
            assert urls(answer)[0] == one.path
    numbers = [one.document.document_number for one in documents if one.document.document_number]
    with_number = [one for one in documents if one.document.document_number]
    for one, answer in zip(with_number, ask(output, numbers), strict=True):
        if numbers.count(one.document.document_number) == 1:
            assert urls(answer)[0] == one.path


def test_hostile_queries_give_results_or_none(output):
    answers = ask(output, HOSTILE)
    assert len(answers) == len(HOSTILE)


def test_pinyin_initials_synonyms_and_traditional_characters(tmp_path):
    output = write(
        [sample("a.html", "城乡最低生活保障办法"), sample("b.html", "低保标准", "内容")],
        tmp_path, synonyms=[("低保", ("最低生活保障",))],
    )
    queries = ["dibao", "zuidishenghuo", "zdshbz", "低保", "最低生活保障辦法"]
    found = [set(urls(answer)) for answer in ask(output, queries)]
    assert found == [{"b.html"}, {"a.html"}, {"a.html"}, {"a.html", "b.html"}, {"a.html"}]


def test_attachments_are_found(tmp_path):
    attachments = (("补贴标准表", "a/table.xlsx", "每亩补贴五百元"),)
    output = write([sample("a.html", attachments=attachments)], tmp_path)
    assert urls(ask(output, ["每亩补贴"])[0]) == ["a.html"]


def test_a_phrase_far_down_a_long_attachment_is_found_and_shown(tmp_path):
    words = random.Random(3)
    text = "".join(chr(words.randrange(0x4e00, 0x9000)) for _ in range(50_000))
    there = text[:30_000] + "驼绒分级收购" + text[30_000:]
    apart = text[:30_000] + "分级收购和驼绒分级" + text[30_000:]
    output = write([sample("a.html", attachments=[("长表", "a.docx", there)]),
                    sample("b.html", attachments=[("短表", "b.docx", "驼绒"), ("长表", "c.docx", apart)])],
                   tmp_path)
    for query in ("驼绒分级收购", "“驼绒分级收购”"):
        (answer,) = ask(output, [query])
        assert (answer["total"], urls(answer)[0]) == (1, "a.html")
    sizes = sorted(file.stat().st_size for file in (output / "search" / "x").glob("*.js"))
    assert len(sizes) == 3
    assert sizes[-1] > 80_000


def test_the_one_document_with_a_phrase_is_found_behind_many_with_its_pairs_apart(tmp_path):
    apart = [sample(f"{n}.html", f"第{n}号", "驼绒分" * 9 + "，绒分级" * 9) for n in range(200)]
    one = sample("z.html", "草原", "驼绒分级" + "甘草采挖登记" * 40, published_on="1999-01-02")
    output = write([*apart, one], tmp_path)
    (answer,) = ask(output, ["驼绒分级"])
    assert (answer["total"], urls(answer)[0], answer["approximate"]) == (1, "z.html", False)


def test_what_has_lapsed_on_the_readers_day_stands_behind(tmp_path):
    lapsing = (("2020-01-01", "in_force"), ("2025-01-01", "expired"))
    standing = (("2020-01-01", "in_force"),)
    output = write(
        [sample("new.html", "养老服务办法", "养老养老", timeline=lapsing),
         sample("old.html", "养老服务条例办法", timeline=standing, published_on="2020-01-01")],
        tmp_path,
    )
    order = [urls(ask(output, ["养老服务"], "--day", day)[0]) for day in ("2024-12-31", "2025-01-01")]
    assert order == [["new.html", "old.html"], ["old.html", "new.html"]]


def test_a_cited_number_is_found_after_the_document_itself(tmp_path):
    output = write(
        [sample("own.html", "办法", document_number="永政办发〔2024〕5号"),
         sample("citing.html", "通知", "根据《办法》（永政办发[2024]5号）执行。"),
         sample("other.html", "别的", document_number="永财发〔2024〕5号")],
        tmp_path,
    )
    for query in ("永政办发〔2024〕5号", "永政办发20245号", "永政办发 2024 5"):
        assert urls(ask(output, [query])[0])[:2] == ["own.html", "citing.html"]


def test_an_edit_leaves_most_files_as_they_were(documents, output, tmp_path):
    first = documents[0]
    longer = replace(first.texts, body=first.texts.body + "\n永昌县。")
    edited = [replace(first, texts=longer), *documents[1:]]
    before = {path.name for path in output.rglob("*.js")}
    after = {path.name for path in write(edited, tmp_path).rglob("*.js")}
    assert len(after - before) < len(after) / 4


def test_an_empty_site_has_an_index(tmp_path):
    assert ask(write([], tmp_path), ["永昌"])[0]["total"] == 0
