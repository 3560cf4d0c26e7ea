"""Video and sound: the files that browsers play, their captions, their places in a text.

`![说明](jiedu.mp4)` alone in its paragraph is a player; captions are the WebVTT file of the same
name beside it (jiedu.vtt), which nobody has to name.
"""

import html
import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from .document import Reference

VIDEO: Mapping[str, str] = MappingProxyType({
    "mp4": "video/mp4", "m4v": "video/mp4", "webm": "video/webm", "ogv": "video/ogg"})
AUDIO: Mapping[str, str] = MappingProxyType({
    "mp3": "audio/mpeg", "m4a": "audio/mp4", "aac": "audio/aac", "ogg": "audio/ogg",
    "oga": "audio/ogg", "opus": "audio/ogg", "wav": "audio/wav", "flac": "audio/flac"})
TYPES: Mapping[str, str] = MappingProxyType({**VIDEO, **AUDIO})
CAPTIONS = "vtt"
PLAYED = "!"  # what the fragment of a reference to a player begins with; its words follow
AS_WEBVTT = ("请用剪辑软件另存为 WebVTT（.vtt）；或把 .srt 改名为 .vtt，最前面加一行“WEBVTT”和一个空行，"
             "时间里的逗号都改成句点（00:00:01,500 → 00:00:01.500）。")
LARGEST_CAPTIONS = 1024 * 1024  # bytes
_IMAGE = re.compile(r'<p class="picture">(<img\b[^<>]*>)</p>|<img\b[^<>]*>')
_SOURCE = re.compile(r' src="([^"]*)"')
_ALT = re.compile(r' alt="([^"]*)"')
_TIME = r"(?:(\d+):)?(\d\d):(\d\d)[.,](\d{3})"
_CUE = re.compile(rf"^[ \t]*{_TIME}[ \t]+-->[ \t]+{_TIME}[^\n]*\n((?:[^\n]*\S[^\n]*(?:\n|\Z))+)",
                  re.MULTILINE)
_SRT = re.compile(r"\d\d:\d\d,\d{3} -->")
_TAG = re.compile(r"<[^<>\n]*>")


class Cue(NamedTuple):
    """A line of captions: from when to when, in seconds, and its words."""

    start: float
    end: float
    text: str


def media_type(path: str) -> str:
    """The media type of a file that browsers play, "" for any other."""
    return TYPES.get(path.rpartition(".")[2].lower(), "")


def captions_of(path: str) -> str:
    """The path of the captions of a video or sound; "" for a file that browsers do not play."""
    return f"{path.rpartition('.')[0]}.{CAPTIONS}" if media_type(path) else ""


def collect_players(markup: str, references: list[Reference]) -> str:
    """The HTML with a place left for each player, which becomes a reference to its file with the
    words that stand for it; within other words it is a link."""
    def put(match: re.Match[str]) -> str:
        image = match[1] or match[0]
        source = _SOURCE.search(image)
        target = html.unescape(source[1]) if source else ""
        if not media_type(target) or ":" in target:
            return match[0]
        alt = _ALT.search(image)
        if not match[1]:
            return f'<a href="{html.escape(target)}">{alt[1] if alt and alt[1] else target}</a>'
        words = html.unescape(alt[1]) if alt else ""
        references.append(Reference("file", target, PLAYED + words))
        return f"<p><!--insert:{len(references) - 1}--></p>"

    return _IMAGE.sub(put, markup) if "<img" in markup else markup


def read_captions(data: bytes) -> tuple[Cue, ...]:
    """The lines of a WebVTT file (W3C). ValueError, in Chinese, where it is none."""
    if len(data) > LARGEST_CAPTIONS:
        raise ValueError("字幕文件太大（上限 1 MB）。")
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError:
        raise ValueError("字幕文件不是 UTF-8 编码。") from None
    if not text.startswith("WEBVTT"):
        raise ValueError(f"字幕文件的第一行应是“WEBVTT”。{AS_WEBVTT if _SRT.search(text) else ''}")
    cues = (Cue(_seconds(*match.groups()[:4]), _seconds(*match.groups()[4:8]),
                " ".join(html.unescape(_TAG.sub("", match[9])).split()))
            for match in _CUE.finditer(text))
    found = tuple(cue for cue in cues if cue.text)
    if not found:
        raise ValueError("字幕文件里没有一句字幕。")
    return found


def _seconds(hours: str | None, minutes: str, seconds: str, thousandths: str) -> float:
    return int(hours or 0) * 3600 + int(minutes) * 60 + int(seconds) + int(thousandths) / 1000
