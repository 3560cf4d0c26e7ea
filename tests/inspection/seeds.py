"""The given texts as Markdown, made at test time: the first line is the title, the rest the body.

Only what is needed to be read is added; the defects stay where they were.
"""

import re
from pathlib import Path

from tests.support import SHARED

FOLDER = SHARED / "seeds"
_NUMBER = re.compile(r"^[一-鿿]{2,8}[〔﹝\[]?\d{4}[〕﹞\]]?\d+号$", re.MULTILINE)
_DAY = re.compile(r"^\s*(\d{4})年(\d{1,2})月(\d{1,2})日\s*$", re.MULTILINE)
# Start of the file's name → address, and what an editor would choose in the front matter.
_CHOSEN = {
    "01": ("front.md", "版式: 页面"),
    "02": ("guide/guide.md", "版式: 指南\n类别: 政府信息公开指南"),
    "03": ("organs.md", "版式: 页面"),
    "04": ("points-2025.md", "发文机关: 永昌县人民政府办公室"),
    "05": ("points-2024.md", "发文机关: 永昌县人民政府办公室"),
    "06": ("notice-93.md", "发文机关: 永昌县人民政府办公室"),
    "07": ("province-q3.md", "发文机关: 甘肃省人民政府办公厅"),
    "08": ("notice-93-again.md", "发文机关: 永昌县人民政府办公室"),
    "09": ("province-q2.md", "发文机关: 甘肃省人民政府办公厅"),
    "10": ("platforms.md", "版式: 页面"),
}


def seeds_as_markdown() -> dict[str, str]:
    """Path and source text of each given text; none where they are not there."""
    files = sorted(FOLDER.glob("[01][0-9]-*.txt")) if FOLDER.is_dir() else []
    return {_CHOSEN[file.name[:2]][0]: to_markdown(file) for file in files}


def to_markdown(file: Path) -> str:
    """The source of a document, its text untouched."""
    text = file.read_text("utf-8-sig").replace("\r\n", "\n").strip("\n")
    title, _, body = text.partition("\n")
    keys = ["标题: " + title.replace('"', ""), _CHOSEN[file.name[:2]][1]]
    if "类别" not in keys[1]:
        keys.append("类别: 其他政策文件")
    if number := _NUMBER.search(body):
        keys.append(f'文号: "{number[0]}"')
    if day := _DAY.search(body):
        keys.append("成文日期: {}-{:02d}-{:02d}".format(*map(int, day.groups())))
    return "\n".join(("---", *keys, "发布日期: 未载明", "---", "", body, ""))
