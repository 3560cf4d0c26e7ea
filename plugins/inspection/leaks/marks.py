"""Marks of secrecy and of internal use, as GB/T 9704, the law on secrets and custom set them."""

import re
from collections.abc import Iterator

from .mark_table import FoundMark, Marking, find, line_of, row
from .notes import INNER
from .plain_words import plain_words

_DEGREE = "(?:绝密|机密|秘密)"
_STARS = "★☆✩✭⭐✰"
# How long it is secret, and what it is that is.
_PERIOD = (
    r"(?:[\d一二三四五六七八九十]+(?:[ 　]*个)?[ 　]*[年月天日]"
    "|长期|永久|启用前|解密前|公开前|宣布前)")
_ITSELF = (
    "(?:(?:此|本|该)(?:件|文件?|资料|材料|附件|名册|表|名单|方案|通知|预案|报告)"
    r"|(?:^|(?<=[，。；\n]))附件)")
_END = r"(?=[，、。；;！!）)\n]|$)"
_USE = "(?:传阅|阅读|阅知|掌握|使用|参阅|参考|知悉|知晓)"
# What is forbidden: 不得擅自公开、复印, 严禁外传.
_NOT = (
    "(?:不得|严禁|请勿|禁止|切勿|不准|不可|勿|不许)(?:以任何(?:形式|方式))?"
    "(?:向外|对外|擅自|私自|随意|上网|网上|转载|复印|公开)*[、或]?"
    "(?:公开|外传|外泄|外露|泄露|泄密|转发|转载|复印|复制|翻印|扩散"
    "|拍照(?:外传|上传|上网|传播)|截图|上传|上网|传播|摘抄|抄录|引用|外借|带出|传阅|登报)"
    "(?:[、，或](?:复印|拍照|翻印|转发|外传|上网|上传|截图|摘抄|复制|登报))*(?!内部)")
# What is done with it afterwards: 阅后请退回县委办, 会后收回.
_AFTER = (
    "(?:会|传阅|阅|用|看|阅读|传达|学习)(?:后|毕)(?:请|即|立即|务必|及时|统一)*"
    "(?:收回|退回|退还|交回|清退|焚毁|销毁|焚|归还|还|退|上交|删除)"
    "(?:[一-鿿]{0,5}(?:办公?室|机要室|办))?")
# For whom it is: 仅供内部参考, 内部资料.
_INNER = (
    "(?:仅供|只供|供|限|仅限|属于?|此件为|本件为)?"
    "(?:单位|系统|机关|本单位|本系统|行业|我县|我局|政府)?内部(?:工作)?"
    "(?:资料|文件|材料|刊物|情况|信息|使用|传阅|参阅|参考|掌握|讨论|交流|学习"
    "|明电|传真(?:电报)?|(?:情况)?通报|发行|文稿|简报|动态)")
# What stands alone, as a line or in a row of such words.
_ALONE = line_of(
    # degrees of secrecy
    rf"(?:国家)?{_DEGREE}级?(?:文件|件|资料|材料)?(?:[ 　]*[（(]?{_PERIOD}[）)]?)?",
    f"{_DEGREE}·{_PERIOD}",
    "(?:工作|警务工作|警务|国家)秘密",
    "涉密(?:文件|资料|材料|件|载体|内容)?",
    "密件",
    # not to be public, for use within
    "非公开(?:资料|文件|材料|内容)",
    "(?:不公开|仅供参考)",
    _INNER,
    # how it is to be kept and handled
    r"(?:请)?(?:注意|妥善|严格)?保[存密管](?:存|管)?(?:好)?(?<!^保存)(?<!^保管)",
    _NOT + rf"(?:[、，]{_NOT})*",
    _AFTER,
    "(?:此件|本件)?(?:不对外(?:公开|发布|公布|宣传|提供)|对外保密|暂不公开"
    "|不宜公开|不得公开|不得上网|不上网|不宜上网)",
    "免费交流",
    "(?i:top[ -]?secret|secret|confidential|classified|internal(?: use)? only|internal)")
_MARKS: tuple[Marking, ...] = (
    # degree and period with their star (GB/T 9704 7.2.2), in brackets
    row("密",
        f"{_DEGREE}级?[ 　]*[{_STARS}＊*※·][ 　]*{_PERIOD}?"
        f"|[{_STARS}][ 　]*{_DEGREE}|{_DEGREE}[{_STARS}]"),
    row("密",
        rf"{_DEGREE}级?[（(【\[][ ]*{_PERIOD}[）)】\]]"
        rf"|[【\[〔<《]{_DEGREE}级?[】\]〕>》]"
        f"|·{_DEGREE}[）)]|[（(]{_DEGREE}[）)](?=[ 　]*$)"),
    # degree and period as fields with a label
    row("密",
        r"(?:密[ 　]*级|保密等级|涉密等级|保密级别|涉密级别)(?:和保密期限)?[ 　]*[:：\n][ 　\n]*[\"“]?"
        rf"(?:{_DEGREE}|内部|工作秘密)(?!级?[、，或和\n])"),
    row("密", rf"(?:密[ 　]*级|保密等级|涉密等级)[ 　]*[:：][ 　]*[\"“]?(?:{_DEGREE}|内部|工作秘密)"),
    row("保密期 解密",
        r"^[ 　>#-]*(?:保密期限?|解密(?:时间|日期|期限))[ 　]*[:：\n][ 　\n]*[\"“]?(?:[\d一二三五十]|长期|永久|自|至|到)"),
    row("密级 保密期", f"^[ 　>#-]*(?:密级[ 　]+{_DEGREE}|保密期限[ 　]+{_PERIOD})"),
    row("保密期 解密", f"(?:保密期限|解密(?:时间|日期))(?:[:：]|为)[ 　]*{_PERIOD}(?:{_END}|[ 　])"),
    # what a sentence says of this document
    row("密",
        f"(?<!最高)密级(?:为|是|定为){_DEGREE}(?!级?[、或和])|定密为{_DEGREE}"
        f"|按{_DEGREE}(?:级|件)(?:管理|办理|文件)"),
    row("密", f"^[ 　]*{_DEGREE}级文件(?=[ 　]|$)|^[ 　]*{_DEGREE}[ 　]+(?:特急|加急|平急|特提)"),
    row("密",
        rf"(?:{_ITSELF}|(?:上述|以上|以下|上列|所附|本通知|本方案)[^，。；\n]{{1,12}}?)(?:定密|密级|内容)?(?:均|都)?"
        f"(?:属于?|为|是|系|定为|涉及|含有?)(?:国家|工作|警务)?{_DEGREE}级?(?:文?件|信息|内容|事项)?{_END}"
        r"|属工作秘密|[一-鿿]密发〔\d{4}〕\d+号|(?:中办|国办|中央|省委|公安部)密电"),
    row("前",
        "(?:启用|开标|公布|考试|会议)前(?:保密|绝密)"
        r"|（[^（）\n]{0,8}前(?:请勿|不得|严禁|禁止)(?:泄露|公开|外传)）"),
    # for use within, for some readers
    row("内部", f"{_ITSELF}?(?:均|都)?(?:属于?|为|是|系)(?:单位|我[县局办])?内部(?:资料|文件|材料|掌握){_END}"),
    row("内部",
        "内部(?:传真)?明电"
        r"|(?:仅|只|限)供[^，。\n]{0,6}内部(?:工作)?(?:使用|传阅|参阅|参考|掌握|交流)(?![的之])"
        "|(?<=[一-鿿])[（(【]内部[一-鿿]{0,4}[）)】]"
        "|内部(?:资料|文件|材料|刊物|传阅|参考|使用)[，、 　]+"
        f"(?:{_NOT}|{_AFTER}|(?:请)?(?:注意|妥善)保[存管密])"
        "|内部[一-鿿]{2}[，、 　]+(?:不得|严禁)外传"),
    row("仅限 仅供 只限 领导 知悉范围 阅读范围",
        rf"{_ITSELF}(?:仅|只)限(?:于)?[^，。\n]{{2,14}}{_USE}{_END}"
        f"|(?:仅供|只供|供)(?:县委|县政府|有关|各级|县|市)?领导(?:同志)?{_USE}"
        r"|^[ 　]*知悉范围[:：\n]|，知悉范围：|^[ 　]*阅读范围[:：\n]"),
    # to be given back, not to be passed on
    row("阅 用后 会后 看后",
        rf"(?:此件|本件|本文|件)?(?<![使借采租])(?<!领用){_AFTER}(?<!归还)(?=[，。；！）)\n]|机要|[县市区我本原办保]|$)"
        r"|用后(?:交回|收回)[^。\n]{0,6}(?:保密|销毁)"),
    row("公开 上网 翻印 登报 外传 转载 外泄 外露 扩散 拍照 复印 转发",
        f"{_ITSELF}(?:(?:不得|不宜|严禁|请勿|禁止|不)(?:对外|擅自)?"
        f"(?:公开|上网|翻印|登报|外传|转载|扩散|拍照|复印|转发)|不登报){_END}"
        r"|(?:请勿|切勿|严禁)外(?:泄|露)(?=[。，！）\n])"
        "|请勿外传|不得登报|严禁复制、(?:传阅|上网)"),
    # police and military facilities
    row("布防 兵力 布控 警力", r"布防示意图|值班兵力|布控人员名单|布设警力\d"),
    row("雷达站 武器 弹药库 军事设施",
        r"(?:雷达站|武器(?:仓)?库|弹药库|武器仓库|军事设施)[^。；\n]{0,12}(?:坐标|位于县|兵力)"),
    # alone on its line
    row("密 内部 保存 保管 公开 上网 收回 退 焚 销毁 不得 严禁 请勿 禁止 切勿 勿 ecret ECRET onfiden ONFIDEN"
        " lassif nternal", _ALONE),
)
_ALL_DEGREES = ("绝密", "机密", "秘密")
# What says nothing without another mark beside it.
_NO_MARKS = re.compile(r"\W*(?:[一-鿿]{1,6}[:：])?\W*(?:不公开|仅供参考|免费交流)\W*")
_DEGREES_ALONE = re.compile(rf"\W*(?:{_DEGREE}级?\W*)+(?:国家秘密)?\W*")


def find_marks(text: str) -> Iterator[FoundMark]:
    """Every mark of secrecy or of internal use in a text, in order of place."""
    plain = plain_words(text)
    explains = all(degree in text for degree in _ALL_DEGREES)
    for mark in find((*_MARKS, *INNER), plain):
        is_none = _NO_MARKS.fullmatch(mark.text) or (
            explains and _DEGREES_ALONE.fullmatch(mark.text))
        if not (mark.is_alone and is_none):
            yield mark
