"""Marks of secrecy, internal use and drafts, as GB/T 9704 and custom put them on documents."""

import re
from collections.abc import Iterator

_DEGREE = r"绝[ 　]?密|机[ 　]?密|秘[ 　]?密"
_PERIOD = r"(?:\d+[ \t]*[年月天日]|长期|启用前|解密前|公开前)"
_SECRET = re.compile(
    rf"(?:绝密|机密|秘密)[ \t]*[★☆*＊·][ \t]*{_PERIOD}?|[★☆][ \t]*(?:绝密|机密|秘密)"
    rf"|(?:绝密|机密|秘密)[（(]{_PERIOD}[）)]"
    rf"|(?:密[ 　]*级|保密等级|涉密等级)[ 　]*[:：][ 　]*(?:{_DEGREE}|内部)"
    # As a line of its own, since a text may speak of what is secret.
    rf"|^[ \t　#>*（(【]*(?:(?:{_DEGREE})级?|工作秘密(?:[ 　]*(?:妥善|注意)保[管存密])?|(?:仅供|限)?内部(?:资料|文件|材料|使用"
    rf"|传阅|参阅|掌握|参考)"
    r"(?:[，,、 　]*(?:请?注意保[存密管]|(?:不得|严禁|请勿)外传|不得公开))?"
    r"|(?:不得|严禁|请勿)(?:外传|复印|复制|扩散)(?:、?不得(?:外传|上网|复制))*|请?注意保[密存]|阅后(?:收回|即焚|销毁|退回|清退)"
    r"|(?:此件)?不得上网)[ \t　*！!。）)】]*$"
    r"|仅供内部(?:使用|传阅|参阅|参考|掌握)(?![的之])|内部[一-鿿]{2}[，、 　]+(?:不得|严禁)外传|请勿外传", re.MULTILINE)
# What a document has on its way to the signature, and loses when it is issued (GB/T 9704 7.2).
_ON_ITS_WAY = re.compile(
    r"^[ \t　*]*份[ 　]*号[ 　]*[:：]?[ 　]*\d{3,8}[ \t　*]*$|^[ \t　*]*0{2,}\d{1,4}[ \t　*]*$"
    r"|^[ \t　*|]*(?:拟[ 　]*稿(?:人|单位)?|核[ 　]*稿人?|校[ 　]*对人?|会[ 　]*签人?|审[ 　]*稿人?|领导批示"
    r"|签[ 　]*发(?:人)?|领导意见|批示意见|批示|拟办意见|承办意见|发文稿纸|签[ 　]*批)[ 　]*[:：|]"
    r"|^[ \t　*（(#]*(?:送审稿|讨论稿|审议稿|报审稿|初稿|修改稿|(?:内部)?审定稿|第[一二三四五]稿|会签稿|草稿|代拟稿)[ \t　*）)]*$"
    r"|(?<=[一-鿿])[（(](?:送审稿|讨论稿|审议稿|报审稿|初稿|修改稿|会签稿|草稿|代拟稿|第?[一二三四五\d]稿)[）)]"
    r"|^[ \t　*【（(]*(?:特急|加急|特提|平急|发至[县乡省市]?[一-鿿]{0,4}级)[ \t　*】）)]*$"
    r"|请[一-鿿]{1,8}(?:县长|书记|主任|局长|市长)(?:阅示|审定|阅处|审示|批示|审签|签批)", re.MULTILINE)


def find_marks(text: str) -> Iterator[re.Match[str]]:
    """Every mark of secrecy or of internal use in a text."""
    return _SECRET.finditer(text)


def find_residue(text: str) -> Iterator[re.Match[str]]:
    """Every trace of a document's way to the signature in a text."""
    return _ON_ITS_WAY.finditer(text)
