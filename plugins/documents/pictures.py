"""Pictures that stand alone, and their captions: 图1 … below the picture, else its title."""

import re

_S = r"[ \u3000]*"
_NUMERAL = "一二三四五六七八九十"
_IMG = r"(?:<a [^<>]*>)?<img [^<>]*>(?:</a>)?"
_PICTURES = re.compile(rf"<p>({_IMG}(?:(?:<br>)?\s*{_IMG})*)</p>")
# 图1 …, below the picture in its paragraph or in the next.
_CAPTION = (rf"{_S}图{_S}(?:\d{{1,3}}|[{_NUMERAL}]{{1,3}})(?:[-－.]\d{{1,2}})?(?![\d{_NUMERAL}])"
            r"[^<>。；]{0,60}")
_PICTURE_WITH_WORDS = re.compile(rf"<p>({_IMG})(?:<br>)?\s*(?={_CAPTION}</p>)")
_CAPTIONED = re.compile(
    rf'(<p class="picture">(?:(?!</p>).)*</p>\n)<p>(?={_CAPTION}</p>)', re.DOTALL)
_TITLED = re.compile(rf'(<p class="picture">{_IMG}</p>)(?!\n<p class="caption">)')
_TITLE = re.compile(r' title="([^"]+)"')


def mark_pictures(markup: str) -> str:
    """The HTML with the paragraphs of pictures and of their captions marked by classes."""
    markup = _PICTURE_WITH_WORDS.sub(r"<p>\1</p>\n<p>", markup)
    markup = _PICTURES.sub(r'<p class="picture">\1</p>', markup)
    markup = _CAPTIONED.sub(r'\1<p class="caption">', markup)
    return _TITLED.sub(_show_title, markup) if " title=" in markup else markup


def _show_title(match: re.Match[str]) -> str:
    """A picture with its title below it, where no line below says what it is."""
    title = _TITLE.search(match[1])
    return f'{match[1]}\n<p class="caption">{title[1]}</p>' if title else match[1]
