"""What a county says of itself when its site begins, and what follows from it."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from ..documents.folder import propose_path
from ..documents.parsers import is_web_address

_DIVISION = re.compile(r".{2,}?(?:特别行政区|自治区|自治州|自治县|自治旗|地区|[省市州盟县区旗])")
_COUNTY = re.compile(r"[^\s]{2,}(?:县|区|市|旗)")
_STREETS = "街道"
_TOWNSHIP = re.compile(rf"[一-鿿]{{1,12}}(?:镇|乡|苏木|{_STREETS})")
_UNIT = re.compile(rf"[县区市旗镇乡]|苏木|{_STREETS}")
_ORGANS = ((_STREETS, "办事处"), *((place, "人民政府") for place in ("镇", "乡", "苏木")))
_OF_TOWNSHIP = re.compile(rf"(?:(?:镇|乡|苏木)人民政府|{_STREETS}办事处)$")
_CODE = re.compile(r"[一-鿿]{2,8}")
_SEPARATORS = re.compile(r"[、，,;；\s]+")
GAP = "（待填：{}）"


class CannotBegin(Exception):
    """An answer that will not do; says which and how to give it, in Chinese."""


@dataclass(frozen=True, slots=True)
class County:
    """A county: its region in full, the address of its column, the codes of its 文号, offices.

    `township` is the name of the one of its townships whose own column it is, "" for the county's.
    """

    region: str
    url: str
    codes: tuple[str, ...] = ()
    offices: tuple[str, ...] = ()
    township: str = ""

    @property
    def name(self) -> str:
        """The name of the county, the last part of its region, or of the township."""
        return self.township or self.divisions[-1]

    @property
    def divisions(self) -> list[str]:
        """The divisions of the region, the widest first."""
        return _DIVISION.findall(self.region)

    @property
    def government(self) -> str:
        """The government whose column it is."""
        kind = "办事处" if self.township.endswith(_STREETS) else "人民政府"
        return f"{self.divisions[-1]}{self.township}{kind}"

    @property
    def office(self) -> str:
        """The office that answers for the column."""
        return self.government if self.township else f"{self.government}办公室"

    @property
    def superior(self) -> str:
        """The government above, to which one applies for a review."""
        above = self.divisions if self.township else self.divisions[:-1]
        return f"{above[-1]}人民政府" if above else GAP.format("上一级人民政府")

    @property
    def justice(self) -> str:
        """The office that handles applications for a review (行政复议机构)."""
        return f"{self.divisions[-1]}司法局"

    @property
    def issuers(self) -> Iterator[tuple[str, str, tuple[str, ...], str]]:
        """Name, slug, codes and level of every office that issues documents."""
        slug = propose_path(self.name).replace("-", "")
        if self.township:
            yield self.government, slug, self.codes, "乡镇"
            return
        of_office = tuple(code for code in self.codes if "办" in code)
        own = tuple(code for code in self.codes if code not in of_office)
        yield self.government, slug, own, "县政府"
        yield self.office, f"{slug}-office", of_office, "县政府部门"
        for name in dict.fromkeys((self.justice, *map(self.organ, self.offices))):
            if name in (self.government, self.office):
                continue
            level = "乡镇" if _OF_TOWNSHIP.search(name) else "县政府部门"
            yield name, propose_path(name.removeprefix(self.name)), (), level

    def organ(self, name: str) -> str:
        """The full name of an organ as a county calls it: 城关镇 is a place, its organ the
        人民政府 (地方组织法), that of a 街道 the 办事处."""
        known = self.name.removesuffix(name[0]) if name[0] in "县区市旗" else self.name  # 县医院
        whole = name if self.name in name else known + name
        return whole + next((organ for place, organ in _ORGANS if whole.endswith(place)), "")

    @property
    def words(self) -> Mapping[str, str]:
        """What stands in the texts for each of their marks."""
        parts = urlsplit(self.url)
        return {"county": self.name, "unit": _UNIT.findall(self.name)[-1], "region": self.region,
                "government": self.government, "office": self.office, "justice": self.justice,
                "superior": self.superior, "url": self.url.rstrip("/") + "/",
                "host": parts.hostname or "", "portal": f"{parts.scheme}://{parts.netloc}/"}


def read_county(region: str, url: str, codes: str, offices: str = "", township: str = ""
                ) -> County:
    """The county of these answers. CannotBegin for one that will not do."""
    found = County(region.strip(), url.strip(), _split(codes), _split(offices),
                   township.strip())
    wrong = [code for code in found.codes if not _CODE.fullmatch(code)]
    faults = [words for is_wrong, words in (
        ("".join(found.divisions) != found.region or not _COUNTY.fullmatch(found.region)
         or len(found.divisions) < 2,
         f"“{region}”不是县级行政区划的全称，请写全，如 ××省××市××县。"),
        (not is_web_address(found.url),
         f"“{url}”不是网址，请写成 https://www.example.gov.cn/zfxxgk 的样子，不带 ? 和 #。"),
        (wrong, f"“{'”“'.join(wrong)}”不是发文机关代字，请写成 ×政发、×政办发 的样子。"),
        (found.township and not _TOWNSHIP.fullmatch(found.township),
         f"“{township}”不是乡镇、街道的名称，请写成 ××镇 的样子。")) if is_wrong]
    if faults:
        raise CannotBegin("\n".join(faults))
    return found


# What is asked for where no option says it.
QUESTIONS = (("region", "行政区划，写全（如 ××省××市××县）："),
             ("url", "专栏发布以后的网址（如 https://www.example.gov.cn/zfxxgk）："),
             ("codes", "县政府和县政府办公室的发文机关代字，用“、”隔开（如 ×政发、×政办发；不清楚的直接回车）："))


def ask_for(given: Mapping[str, str], ask: Callable[[str], str]) -> dict[str, str]:
    """The answers with what is missing asked for, one question each."""
    return {**given, **{name: given[name] or ask(question).strip()
                        for name, question in QUESTIONS}}


def _split(words: str) -> tuple[str, ...]:
    return tuple(filter(None, _SEPARATORS.split(words.strip())))
