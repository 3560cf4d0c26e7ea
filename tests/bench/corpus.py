"""Made-up documents for measurements: the same number and seed give the same bytes.

Their sizes are those of real ones (median 1,560 characters, one in ten under 820 or over 3,200),
and so are their shapes: chapters and articles, a table in one of twenty, a period of validity in
three of ten, a relation to an earlier document in one of ten. Document n is the same in every
corpus, however many it holds.
"""

import os
import shutil
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from math import log
from pathlib import Path
from random import Random

from . import words

SEED = 20261123
LAST_DAY = date(2026, 11, 20)
# Long before any measurement: a file just written may still change unseen and is read twice.
WRITTEN_AT_NS = 1_767_225_600_000_000_000

_DATA = Path(__file__).parents[2] / "content" / "_data"  # whose offices issued them
_DIGITS = "零一二三四五六七八九"


@dataclass(frozen=True, slots=True)
class Made:
    """One made-up document: its path, its front matter in order, its text."""

    path: str
    facts: tuple[tuple[str, str], ...]
    text: str

    @property
    def source(self) -> str:
        """The file an editor would have written."""
        facts = "".join(f"{key}: {value}\n" for key, value in self.facts)
        return f"---\n{facts}---\n\n{self.text}\n"


def write_corpus(folder: Path, count: int, seed: int = SEED) -> Path:
    """The folder, with `count` documents in it, a thousand to a subfolder, and the bundled data."""
    for document in make_documents(count, seed):
        file = folder / document.path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(document.source.encode())
    shutil.copytree(_DATA, folder / "_data")
    for file in folder.rglob("*.*"):
        os.utime(file, ns=(WRITTEN_AT_NS, WRITTEN_AT_NS))
    return folder


def make_documents(count: int, seed: int = SEED) -> Iterator[Made]:
    """The first `count` documents."""
    serials: Counter[str] = Counter()
    earlier: list[tuple[str, date]] = []
    for index in range(count):
        chance = Random(f"{seed} {index}")
        issuer, code, _ = _weighted(chance, words.ISSUERS)
        signed_on = _day(chance)
        year = f"{code}〔{signed_on.year}〕"
        serials[year] += 1
        number = f"{year}{serials[year]}号"
        topic = chance.choice(words.TOPICS)
        # The count keeps titles apart, as the words of real ones do.
        title = issuer + chance.choice(words.TITLES).format(
            county=words.COUNTY, topic=topic, year=signed_on.year)
        title += f"（第{index // 97 + 1}号）" if index >= 97 else ""
        facts = [("标题", title), ("索引号", f"620321{index % 60:03}/{signed_on.year}-{index + 1:06}"),
                 ("文号", number), ("发文机关", issuer), ("成文日期", signed_on.isoformat()),
                 ("发布日期", _published_on(chance, signed_on).isoformat()),
                 ("类别", _weighted(chance, words.CATEGORIES)[0]),
                 *_validity(chance, signed_on), *_relations(chance, signed_on, earlier)]
        basis = chance.choice(earlier)[0] if earlier else "国家有关规定"
        text = _text(chance, topic, f"《{topic}管理规定》（{basis}）", issuer, signed_on)
        earlier.append((number, signed_on))
        yield Made(f"d{index // 1000:03}/d{index:06}.md", tuple(facts), text)


def _weighted(chance: Random, rows: tuple) -> tuple:
    return chance.choices(rows, [row[-1] for row in rows])[0]


def _day(chance: Random) -> date:
    """More of the recent years than of the early ones."""
    year = 2005 + int(22 * chance.random() ** 0.6)
    return date(year, 1, 1) + timedelta(days=chance.randrange(300 if year == 2026 else 365))


def _published_on(chance: Random, signed_on: date) -> date:
    return min(signed_on + timedelta(days=chance.choice((0, 1, 2, 3, 5, 7, 10, 20))), LAST_DAY)


def _validity(chance: Random, signed_on: date) -> list[tuple[str, str]]:
    kind = chance.random()
    if kind < 0.30:
        year = signed_on.year + chance.choice((2, 3, 5, 5, 5))
        return [("有效期至", signed_on.replace(year=year, day=min(signed_on.day, 28)).isoformat())]
    if kind < 0.36 and signed_on.year < 2024:
        gone_on = signed_on + timedelta(days=chance.randrange(300, 1000))
        basis = f"永昌县人民政府关于公布行政规范性文件清理结果的决定（永政发〔{gone_on.year}〕{9000 + signed_on.day}号）"
        return [("废止日期", gone_on.isoformat()), ("废止依据", basis)]
    return []


def _relations(chance: Random, signed_on: date, earlier: list) -> list[tuple[str, str]]:
    if not earlier or chance.random() >= 0.12:
        return []
    number, day = chance.choice(earlier)
    if day >= signed_on:
        return []
    kind = chance.choice(("废止", "废止", "修改", "修改", "延长有效期", "宣布失效"))
    value = {"延长有效期": f"{{文件: {number}, 至: {signed_on.year + 3}-12-31}}",
             "修改": f"{{文件: {number}, 条款: [第三条]}}"}.get(kind, number)
    return [(kind, f"[{value}]")]


def _text(chance: Random, topic: str, basis: str, issuer: str, signed_on: date) -> str:
    length = min(chance.lognormvariate(log(1400), 0.55), 20_000)
    blocks = [chance.choice(words.ADDRESSEES), chance.choice(words.OPENINGS).format(
        topic=topic, basis=basis, meeting=chance.choice(words.MEETINGS))]
    written = sum(map(len, blocks))
    article = 0
    while written < length:
        if article % 6 == 0 and length > 1200:
            chapter = article // 6
            name = words.CHAPTERS[chapter % len(words.CHAPTERS)]
            blocks.append(f"## 第{han_number(chapter + 1)}章 {name}")
        article += 1
        block = f"第{han_number(article)}条 {_article(chance, topic)}"
        blocks.append(block)
        written += len(block)
    blocks.append(chance.choice(words.CLOSINGS).format(
        year=signed_on.year, month=chance.randint(1, 12), phone=chance.randrange(10_000, 99_999)))
    if chance.random() < 0.05:
        blocks.append(_table(chance, signed_on.year))
    day = f"{signed_on.year}年{signed_on.month}月{signed_on.day}日"
    return "\n\n".join([*blocks, issuer, day])


def _article(chance: Random, topic: str) -> str:
    """One to three sentences, or a sentence with items."""
    sentences = "".join(_sentence(chance, topic) for _ in range(chance.randint(1, 3)))
    if chance.random() > 0.18:
        return sentences
    items = [f"（{han_number(number)}）{_sentence(chance, topic)}"
             for number in range(1, chance.randint(3, 6))]
    return "\n\n".join([f"{topic}应当符合下列要求：", *items])


def _sentence(chance: Random, topic: str) -> str:
    made = "".join(chance.choice(part) for part in (words.WHO, words.HOW, words.DOES, words.END))
    return made.format(topic=topic, month=chance.randint(1, 12), days=chance.randint(3, 30),
                       score=chance.randint(60, 95), money=chance.randint(5, 900),
                       times=chance.randint(1, 9))


def _table(chance: Random, year: int) -> str:
    head = chance.choice(words.TABLES)
    rows = [f"| {' | '.join(head)} |", "| --- | ---: | ---: | ---: |"]
    for town in words.TOWNS:
        plan = chance.randrange(200, 9000)
        done = int(plan * chance.uniform(0.6, 1.1))
        rows.append(f"| {town} | {plan} | {done} | {done * 100 / plan:.2f} |")
    return f"附表：{year}年度情况表\n\n" + "\n".join(rows)


def han_number(number: int) -> str:
    """A number from 1 to 999 as articles are counted: 一、十、二十一、一百零三."""
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    text = f"{_DIGITS[hundreds]}百" if hundreds else ""
    if tens:
        text += ("" if tens == 1 and not hundreds else _DIGITS[tens]) + "十"
    elif hundreds and ones:
        text += "零"
    return text + (_DIGITS[ones] if ones else "")
