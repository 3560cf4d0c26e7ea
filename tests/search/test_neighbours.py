"""A search over neighbouring sites: as if one site held all, and without those that fail."""

import json
import subprocess
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from plugins.disclosure.neighbours import keep_card, read_neighbours
from plugins.search.neighbours import list_searches
from plugins.search.proof import SCRIPT
from tests.search.corpus import make_corpus, read_samples, write
from tests.support import DAY
from tests.support import write as write_content

COUNT, QUERIES = 120, 200


def ask(queries, output: Path, *neighbours: Path) -> list[dict]:
    """The answers of the shell's search over a site, and its neighbours with it."""
    command = ["node", str(SCRIPT), str(output), "--limit", "20", "--day", DAY.isoformat()]
    command += [word for neighbour in neighbours for word in ("--neighbour", str(neighbour))]
    ran = subprocess.run(command, input="\n".join(queries).encode(), capture_output=True, check=True)
    return [json.loads(line) for line in ran.stdout.decode().splitlines()]


def _of_town(place: int) -> bool:
    return place % 3 == 0


def _in(folder: str, one):
    return replace(one, document=replace(one.document, path=f"{folder}/{one.document.path}"))


@pytest.fixture(scope="module")
def samples(tmp_path_factory):
    """Documents of a county and, much shorter, of a township."""
    read = read_samples(make_corpus(COUNT, tmp_path_factory.mktemp("corpus")))
    return [_in("town", replace(one, texts=replace(one.texts, body=one.texts.body[:200], anchors=())))
            if _of_town(place) else _in("county", one) for place, one in enumerate(read)]


@pytest.fixture(scope="module")
def sites(samples, tmp_path_factory):
    """A folder with the index of both, of the county and of the township."""
    folder = tmp_path_factory.mktemp("sites")
    write(samples, folder / "all")
    for name in ("county", "town"):
        write([one for one in samples if one.path.startswith(f"{name}/")], folder / name)
    return folder


def _queries(samples):
    """What people type: titles, passages, 文号, words together or quoted or left out, questions,
    mistyped titles, a year."""
    chance = Random(31)

    def passage(size):
        body = "".join(chance.choice(samples).texts.body.split())
        start = chance.randrange(max(1, len(body) - size))
        return body[start:start + size]

    def mistyped():
        title = chance.choice(samples).title
        place = chance.randrange(1, len(title) - 1)
        return title[:place] + title[place + 1] + title[place] + title[place + 2:]

    kinds = (lambda: chance.choice(samples).title, lambda: passage(6), lambda: passage(2),
             lambda: chance.choice(samples).document.document_number,
             lambda: f"{passage(2)} {passage(3)}", lambda: f'"{passage(5)}"',
             lambda: f"{passage(2)} -{passage(2)}", lambda: f"{passage(4)}怎么办", mistyped,
             lambda: f"202{chance.randrange(7)}年{passage(2)}")
    return [" ".join(kinds[place % len(kinds)]().split()) for place in range(QUERIES)]


def test_two_sites_answer_as_one_that_holds_both(samples, sites):
    queries = _queries(samples)
    joined = ask(queries, sites / "county", sites / "town")
    for one, two in zip(ask(queries, sites / "all"), joined, strict=True):
        assert [(row["title"], row["score"]) for row in two["results"]] == [
            (row["title"], row["score"]) for row in one["results"]], one["query"]
        assert [(two[key]) for key in ("total", "near", "approximate")] == [
            one[key] for key in ("total", "near", "approximate")], one["query"]
        assert [row["url"].removeprefix("../town/") for row in two["results"]] == [
            row["url"] for row in one["results"]], one["query"]
    assert sum(any(row["url"].startswith("../town/") for row in two["results"])
               and any(row["url"].startswith("county/") for row in two["results"])
               for two in joined) > QUERIES / 4


def _spoil_manifest(town: Path) -> None:
    manifest = town / "search" / "manifest.js"
    manifest.write_text(manifest.read_text("utf-8").replace('"format":1', '"format":0'), "utf-8")


def _lose_terms(town: Path) -> None:
    for file in (town / "search" / "t").iterdir():
        file.unlink()


def _lose_all(town: Path) -> None:
    (town / "search" / "manifest.js").unlink()


@pytest.mark.parametrize("spoil", [_spoil_manifest, _lose_terms, _lose_all])
def test_a_neighbour_that_cannot_be_read_is_named_and_the_others_answer(samples, tmp_path, spoil):
    few = samples[:9]
    for name in ("county", "town"):
        write([one for one in few if one.path.startswith(f"{name}/")], tmp_path / name)
    title = next(one.title for one in few if one.path.startswith("county/"))
    spoil(tmp_path / "town")
    alone, = ask([title], tmp_path / "county")
    answer, = ask([title], tmp_path / "county", tmp_path / "town")
    assert answer["missing"] == ["town"]
    assert answer["results"] == alone["results"] != []


REGISTER = """- {名称: 某镇人民政府, 关系: 乡镇, 代码: town, 位置: ../town/}
- {名称: 某乡人民政府, 关系: 乡镇, 代码: village, 位置: ../village/}
- {名称: 邻县人民政府, 关系: 兄弟县, 代码: beside, 网址: https://www.beside.example/zfxxgk/}
"""


def test_only_a_site_under_the_same_root_with_a_card_is_searched_from_here(tmp_path):
    data = write_content(tmp_path, {"_data/neighbours.yml": REGISTER}) / "_data"
    for one in read_neighbours(data)[0][::2]:
        keep_card(data, one, json.dumps({"format": 1, "name": one.name, "search": {
            "page": "search.html", "manifest": "search/manifest.js"}}).encode(), DAY)
    town, village, beside = list_searches(data)
    assert (town.index, town.hindrance) == ("search/", "")
    assert (village.index, village.hindrance) == ("", "还没有取到它的名片")
    assert (beside.index, beside.hindrance, beside.page) == ("", "在别的主机上", "search.html")
