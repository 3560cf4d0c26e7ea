"""What was copied in Word or from a web page, as Markdown: tables too, pictures not."""

from .composing import compose_body
from .markup import parse_html, read_blocks
from .office_pages import is_office_page, open_office_page
from .outline import set_levels
from .punctuation import repair_blocks
from .web_cleaning import clean_page, sources_of_pictures

LARGEST = 4 * 1024 * 1024  # characters


def read_pasted(markup: str) -> tuple[str, tuple[str, ...]]:
    """The Markdown of HTML from a clipboard, and what was left out or put right, in sentences.

    Unreadable where it holds nothing or is too deep.
    """
    root = parse_html(markup)
    clean_page(root)
    notices = [*open_office_page(root)] if is_office_page(root) else []
    body = root.find("body")
    area = root if body is None else body
    blocks, hidden = read_blocks(area)
    repaired, repairs = repair_blocks(blocks)
    if pictures := sources_of_pictures(area):
        notices.append(f"{len(pictures)} 张图片没有粘贴，请用“图片”按钮插入。")
    if hidden:
        notices.append(f"{len(hidden)} 处隐藏的文字没有粘贴。")
    if repairs:
        notices.append(f"改正标点 {sum(repair.count for repair in repairs)} 处，请核对。")
    return compose_body(set_levels(repaired), {}).strip("\n"), tuple(notices)
