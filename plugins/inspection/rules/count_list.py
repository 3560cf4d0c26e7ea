"""As many are listed as a sentence counts."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from ...documents.findings import Severity
from ...documents.ordinals import HAN, ORDINAL, han_to_int
from ...documents.rule import Fault
from ..context import Context
from ..indicators import ACCURACY
from ..rows_counted import find_miscounts
from ..source import BLANK, ProseLine, Source

ID, SEVERITY, INDICATOR = "SUM-03", Severity.WARNING, ACCURACY
NAME = "个数与列举不符"
LOOKS_AT = ("“共N个：甲、乙、丙”“甲、乙、丙等N个”“甲、乙分别为X、Y”里，写的个数与列出的个数；“提交下列N种材料：”与下面几段列出的，"
            "“共N户”“收到N条”“共招录N名”与下面的表")
FIX = "数一数列出的，改正个数，或补上漏列的"
_TABLE = "\n现将{}户发放情况公示如下。\n\n| 户主 | 金额（元） |\n|---|---|\n| 马* | 5 |\n| 马* | 6 |\n| 合计 | 11 |"
_POSTS = "\n职位公告如下，共招录{}名。\n\n| 职位 | 名额 |\n|---|---|\n| 甲 | 1 |\n| 乙 | 2 |"
PASS = (_TABLE.format(2), _POSTS.format(3), "\n共3个镇：城关镇、东寨镇和水源镇。", "\n包括以下两类：新建（含改建、扩建）、续建。",
        "\n共抽查12个单位：县教育局、县财政局等。",
        "\n甲镇、乙镇分别为12件、8件。", "\n县教育局、县财政局、县民政局等3个部门参加。",
        "\n县教育局、县财政局等12个部门参加。", "\n同时接受建设、监理、施工等两个以上单位委托的。",
        "\n四、种子、农药、化肥三类门店分别为84家、96家、32家。", "\n入园率和普惠率分别达96%和94%。",
        "\n申请人提交下列三种材料：\n\n1. 申请书；\n2. 身份证，包括下列一项：\n（1）原件；\n3. 授权书。\n\n一、其他")
_PLACES = "\n共安排5个乡镇，名额如下。\n\n| 乡镇 | 名额 |\n|---|---|\n| 甲 | 1 |\n| 乙 | 2 |\n| 丙 | 2 |"
FAIL = ("\n现确定，城关、河湾、柳沟、石坪、东滩以下四个乡镇先行。", _PLACES,
        _TABLE.format(3), _POSTS.format(4), "\n共3个镇：城关镇、东寨镇、水源镇和六坝镇。",
        "\n共有四个部门，分别是县教育局、县财政局、县民政局。",
        "\n甲镇、乙镇、丙镇分别为12件、8件。", "\n县教育局、县财政局、县民政局等2个部门参加。",
        "\n从三个方面抓落实：一是抓学习；二是抓检查。", "\n需提交五种材料：（一）申请表；（二）身份证；（三）户口簿。",
        "\n申请人提交下列五种材料：\n\n1. 申请书；\n2. 身份证；\n3. 授权书。")
_COUNT = r"(\d{1,2}|[二两三四五六七八九十]{1,3})"
_UNIT = r"(?:个|家|项|所|种|类|处|份|名|座)"
_BEFORE = re.compile(
    rf"(?:共计?有?|包括(?:以下)?|涉及|设立?|成立|组建|下列|以下|确定|分为|共有|有)的?{_COUNT}{_UNIT}[一-鿿]{{0,8}}"
    r"(?:[：:]|，(?:分别[是为]|即|包括)[：:]?)([^。；，：:\n]{3,200})(?=[。；\n])")
_AFTER = re.compile(rf"(?<=[，。；：\n])([^，。；：\n]{{4,120}})等{_COUNT}{_UNIT}(?!以上|以下|以内)(?=[一-鿿])")
_EXACT = re.compile(rf"(?<=[，。；：\n])([^，。；：\n\d]{{4,80}})(?:以下|这|共|一共|上述){_COUNT}{_UNIT}"
                    r"(?:乡镇|镇|乡|村|社区|单位|部门|学校|企业|项目|机构|县)")
_EACH = re.compile(r"([^，。；：:\n（）]{3,80})分别(?:为|是|完成|达到?|有"
                   r"|占)((?:\d[\d.]*[一-鿿%％]{0,3}[、和]?){2,})(?=[，。；\n])")
_POINTS = re.compile(r"([两二三四五六七八九])(?:个|项|大|条|点)?(?:方面|环节|步骤?|措施|要求|举措|问题|任务|工作|点|要点|关口)"
                     r"[^。；：\n]{0,8}[：:，][ ]?(一是[^\n]+)")
_NUMBERED = re.compile(rf"(?:提交|提供|递交|准备|携带|下列|以下){_COUNT}{_UNIT}[一-鿿]{{0,8}}[：:]"
                       r"([（(]一[）)][^。\n]+。)")
_ITEM = re.compile(r"[（(]([一二三四五六七八九十]{1,2})[）)]")
_POINT = re.compile(r"(?:^|[；，。：])([一二三四五六七八九十])是")
_OVER = re.compile(rf"(?:下列|以下|如下|办好|实施|抓好|做好|提交|提供|提出|准备|携带|包括|分为|落实|完成|推进|具备|符合|[共有])"
                   rf"[^，。；：\n]{{0,8}}?(?<![第\d一二三四五六七八九十]){_COUNT}(?:个|项|种|类|件|份|条|点|步|方面|大)"
                   r"(?!以上|以内|以下)[^，。；：\n\d]{0,12}"
                   r"(?:之一的?，[^，。；：\n\d]{0,14})?[：:]$")
_REFERRED = re.compile(rf"第[{HAN}\d]+[章节条款项]")
_PARTED = re.compile(rf"\d{_UNIT}")
_STEPS = re.compile(r"分([两二三四五六七八])(?:个)?(步|阶段)(?:走|实施|推进|进行|开展)?[^。；：\n]{0,6}[：:，,]"
                    r"([^\n]+)")
_BULLET = re.compile(r"[-*+•][ \t]+")
_ASIDE = re.compile(r"（[^（）\n]*）|\([^()\n]*\)|《[^《》\n]*》|“[^“”\n]*”")
_RATE = re.compile(r"率[、和与及]?[^、]{0,12}率$|[\d个项家]，$")
_LINE_START = re.compile(r"(?:[一二三四五六七八九十]{1,3}、|\d{1,2}[.．、])")
_AND = re.compile(r"以及|和|及|与|或")


def check(source: Source, context: Context) -> Iterator[Fault]:
    """A fault for each list of another length than the number beside it."""
    prose = source.prose
    yield from _below(source)
    for at, said, number in find_miscounts(source):
        yield Fault(at, f"写的是“{said}”，下面的表里是 {number}。", f"请{FIX}。")
    if not any(sign in prose for sign in ("、", "一是", "（一）", "第一")):
        return
    for match in _BEFORE.finditer(prose):
        least, most = _length(match[2])
        if len(_PARTED.findall(match[2])) > 1:
            continue  # SUM-02 adds them up
        if least > 1 and "等" not in match[2] and not least <= han_to_int(match[1]) <= most:
            yield _wrong(match, f"写的是{match[1]}，列出{least}")
    for match in _NUMBERED.finditer(prose):
        items = [han_to_int(one) for one in _ITEM.findall(match[2])]
        if 1 < len(items) != han_to_int(match[1]) and items == list(range(1, len(items) + 1)):
            yield _wrong(match, f"写的是{match[1]}，列出{len(items)}")
    for match in _POINTS.finditer(prose) if "一是" in prose else ():
        numbers = [han_to_int(one) for one in _POINT.findall(match[2])]
        if len(numbers) > 1 and max(numbers) == len(numbers) != han_to_int(match[1]):
            yield _wrong(match, f"写的是{match[1]}，列出{len(numbers)}")
    for match in _STEPS.finditer(prose) if "分" in prose else ():
        steps = [han_to_int(one) for one in re.findall(rf"第([{HAN}]){match[2]}", match[3])]
        if len(steps) > 1 and max(steps) == len(steps) != han_to_int(match[1]):
            yield _wrong(match, f"写的是{match[1]}，列出{len(steps)}")
    for match in _AFTER.finditer(prose):
        least, most = _length(match[1])
        if least > 2 and han_to_int(match[2]) < least:
            yield _wrong(match, f"写的是{match[2]}，列出{least}")
    for match in _EXACT.finditer(prose):
        least, most = _length(match[1])
        if least > 2 and not least <= han_to_int(match[2]) <= most:
            yield _wrong(match, f"写的是{match[2]}，列出{least}")
    for match in _EACH.finditer(prose) if "分别" in prose else ():
        if _RATE.search(match[1]) or _LINE_START.match(match[1]):
            continue
        (least, most), (values, _) = _length(match[1]), _length(match[2].strip("、和"))
        values += match[2].strip("、和").count("和")
        of_each = values == 1 and re.search("以上|以内|左右", match[2])
        if least > 1 and not of_each and not least <= values <= most:
            yield _wrong(match, f"列出{least}项，数字有{values}个")


def _below(source: Source) -> Iterator[Fault]:
    """Faults of lines that end in how many are listed in the paragraphs below."""
    for number, line in enumerate(source.lines):
        said = _OVER.search(_REFERRED.sub(BLANK, line.text)) if line.text[-1:] in "：:" else None
        if not said:
            continue
        count = _items(source.lines[number + 1:])
        if count > 1 and count != han_to_int(said[1]) and "式" not in said[0]:
            yield Fault(line.at, f"“{said[0]}”：写的是{said[1]}，下面列出{count}个。", f"请{FIX}。")


def _items(lines: Sequence[ProseLine]) -> int:
    """How many items the list has that begins at the first line; 0 where none does."""
    if lines and _BULLET.match(lines[0].text):
        return sum(1 for _ in takewhile(lambda line: _BULLET.match(line.text), lines))
    first = ORDINAL.match(lines[0].text) if lines else None
    if not first or han_to_int(first[first.lastindex or 0]) != 1 or first.lastgroup == "unit":
        return 0
    count = others = last = 0
    for line in lines:
        match = ORDINAL.match(line.text)
        if match and match.lastgroup == first.lastgroup:
            if han_to_int(match[match.lastindex or 0]) != count + 1:
                break
            count += 1
            last = others
        elif line.is_heading:
            break
        else:
            others += 1
    return count if last < count else 0  # chapters, of which an extract has a few


def _length(text: str) -> tuple[int, int]:
    """How many a list has, at least and at most: “and” may stand within a name.

    Between two of a kind, as 甲镇和乙镇, it joins.
    """
    text = _ASIDE.sub("", text)
    least = text.count("、") + 1
    ands = len(_AND.findall(text))
    first, _, last = text.rpartition("、")[2].partition("和")
    joined = bool(last and first and first[-1] == last[-1])
    return least + joined, least + ands


def _wrong(match: re.Match[str], said: str) -> Fault:
    return Fault(match.start(), f"“{match[0].strip()[:40]}”：{said}个。".replace("个个", "个"),
                 f"请{FIX}。")
