"""What the old column published: documents with known texts and facts, no two alike."""

import random
from dataclasses import dataclass, field
from datetime import date, timedelta

COUNTY = "示例县"
# Office, its sign in 文号, the family of templates that shows its pages.
OFFICES = (
    ("示例县人民政府", "示政发", "gov"), ("示例县人民政府办公室", "示政办发", "gov"),
    ("示例县财政局", "示财发", "gov"), ("示例县教育局", "示教发", "tables"),
    ("示例县民政局", "示民发", "tables"), ("示例县自然资源局", "示自然资发", "tables"),
    ("示例县农业农村局", "示农发", "divs"), ("示例县应急管理局", "示应急发", "divs"),
    ("示例县城关镇人民政府", "示城政发", "divs"))
_TOPICS = ("春季农业生产", "农村饮水安全", "义务教育招生入学", "高标准农田建设", "城乡环境整治", "防汛抗旱", "森林草原防火",
           "冬季供暖保障", "困难群众救助", "农机购置补贴", "中小学校舍维修", "道路交通安全", "土地流转管理", "老旧小区改造",
           "动物疫病防控", "社区养老服务", "粮食收购", "河道采砂管理", "乡村公路养护", "校园食品安全")
_ACTS = ("做好", "加强", "推进", "规范", "落实", "开展")
_SENTENCES = (
    "各乡镇、各部门要把{topic}摆在重要位置，明确一名负责人具体办理",
    "对{topic}中发现的问题，应当在{n}个工作日内整改到位，并建立台账",
    "所需经费由县财政统筹安排{n}万元，专款专用，接受审计监督",
    "要组织{n}名业务骨干进村入户，宣传政策，听取群众意见",
    "截至上月底，全县已完成{topic}任务的百分之{n}，进度总体平稳",
    "县直有关部门按照职责分工抓好落实，重要情况及时报告县政府",
    "各单位于每季度末报送{topic}工作情况，由牵头单位汇总",
    "对工作不力、进展缓慢的，予以通报，并在全县范围内督促整改",
    "坚持先易后难、分类推进，优先解决{n}个重点村组的突出困难",
    "建立会商制度，遇有重大事项，由牵头单位召集有关方面研究解决")
_PARCELS = ("柳树", "杨家", "石桥", "清泉", "马营", "双河", "红崖", "白塔", "东湖", "西坪")


@dataclass(frozen=True)
class OldFile:
    """An attachment: its name on the web, the words of its link; `is_there` in the copy."""

    name: str
    label: str
    is_there: bool = True


@dataclass(frozen=True)
class OldDocument:
    """A document and what the old site said of it.

    `listed_on` is the day in the list, another than `published_on` where the site was wrong;
    `twin` an office on whose site the same text stands again, `reprint` one that adds a line.
    """

    number: int
    title: str
    column: str
    issuer: str
    family: str
    document_number: str
    signed_on: date | None
    published_on: date
    listed_on: date
    paragraphs: tuple[str, ...]
    files: tuple[OldFile, ...] = ()
    twin: str = ""
    reprint: bool = False
    dead: str = ""

    @property
    def is_contradicted(self) -> bool:
        """True where list and page give different days."""
        return self.listed_on != self.published_on

    @property
    def facts(self) -> dict[str, str]:
        """What the page says and must stand in the front matter; what is not signed has no issuer.
        """
        known = {"title": self.title, "document_number": self.document_number,
                 "issuers": self.issuer if self.signed_on else "", "published_at": self.published_on.isoformat(),
                 "signed_on": self.signed_on.isoformat() if self.signed_on else ""}
        return {name: value for name, value in known.items() if value}


COLUMNS = {  # old column of each family, the category that it becomes
    "gov": (("县政府文件", "其他政策文件"), ("规范性文件", "行政规范性文件"), ("财政信息", "财政预决算")),
    "tables": (("通知公告", "通知公告"), ("征地信息", "土地和房屋征收")),
    "divs": (("部门动态通知", "通知公告"), ("政策解读", "政策解读")),
}


@dataclass
class _Serial:
    of: dict[tuple[str, int], int] = field(default_factory=dict)

    def next(self, sign: str, year: int) -> str:
        """The next 文号 of an office in a year."""
        self.of[sign, year] = self.of.get((sign, year), 0) + 1
        return f"{sign}〔{year}〕{self.of[sign, year]}号"


def make_documents(count: int, seed: int = 7) -> list[OldDocument]:
    """So many documents, the same for each seed."""
    made, serial, chance = [], _Serial(), random.Random(seed)
    for number in range(1, count + 1):
        issuer, sign, family = OFFICES[number % len(OFFICES)]
        column, _ = COLUMNS[family][number // len(OFFICES) % len(COLUMNS[family])]
        signed = date(2019, 1, 7) + timedelta(days=(number * 37) % 1900)
        made.append(_document(number, issuer, sign, family, column, signed, serial, chance))
    return made


def _document(number: int, issuer: str, sign: str, family: str, column: str, signed: date,
              serial: _Serial, chance: random.Random) -> OldDocument:
    topic = _TOPICS[number * 7 % len(_TOPICS)]
    published = signed + timedelta(days=number % 4 + 1)
    listed = published + timedelta(days=9) if number % 67 == 5 else published
    numbered, title, body = True, "", tuple(_paragraphs(topic, number, chance))
    if column == "征地信息":  # the same title for many parcels
        numbered, title = False, f"{issuer}不动产登记更正公告"
        body = ((f"{_PARCELS[number % 10]}村{number}号宗地的登记面积原记为{number * 3 + 200}平方米，经实地核查，"
                f"更正为{number * 3 + 187}平方米。"), "对更正有异议的，自公告之日起十五个工作日内以书面形式提出。")
    elif column == "政策解读":
        numbered = False
        title = f"《{COUNTY}{topic}实施办法（第{number}版）》政策解读"
    else:
        genre = "通告" if column == "通知公告" and number % 3 == 0 else "通知"
        title = f"{issuer}关于{_ACTS[number % 6]}{signed.year}年第{number}批{topic}工作的{genre}"
    return OldDocument(
        number, title, column, issuer, family,
        serial.next(sign, signed.year) if numbered else "",
        signed if column != "政策解读" else None, published, listed,
        ("各乡镇人民政府，县直各部门、单位：", *body) if numbered else body,
        tuple(_files(number, topic)), twin="gov" if family != "gov" and number % 11 == 3 else "",
        reprint=numbered and family != "gov" and number % 23 == 1,
        dead=f"/zwgk/2010/gone{number}.html" if number % 13 == 4 else "")


def _paragraphs(topic: str, number: int, chance: random.Random) -> list[str]:
    said = chance.sample(_SENTENCES, 6)
    texts = [sentence.format(topic=topic, n=number % 90 + at + 3)
             for at, sentence in enumerate(said)]
    return [f"为{topic}有序开展，结合全县第{number}次调度的实际情况，现就有关事项通知如下。",
            "一、提高认识", f"{texts[0]}。{texts[1]}。", "二、明确任务", f"（一）{texts[2]}。",
            f"（二）{texts[3]}。", "三、强化保障", f"{texts[4]}。{texts[5]}。"]


def _files(number: int, topic: str) -> list[OldFile]:
    files = []
    if number % 3 == 0:
        suffix = ("docx", "pdf", "xlsx")[number // 3 % 3]
        files.append(OldFile(f"P0{number:06}.{suffix}", f"{topic}任务分工表.{suffix}"))
    if number % 41 == 6:
        files.append(OldFile(f"P1{number:06}.pdf", f"{topic}进度表.pdf", is_there=False))
    return files
