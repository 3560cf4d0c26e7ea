"""Cards of neighbours, fetched on request: the only place where the program asks another site."""

import urllib.error
import urllib.request
from pathlib import Path
from urllib.parse import urljoin

from ..disclosure.cards import LARGEST, PATH
from ..disclosure.neighbours import Neighbour

_SECONDS = 20


class NotFetched(Exception):
    """A card that could not be had; says why."""


def fetch_card(neighbour: Neighbour, own_url: str, beside: Path | None) -> bytes:
    """The bytes of a neighbour's card: from the folder of this site's output where `beside` names
    it and both lie under one root, else from the web. NotFetched where there is none."""
    if beside and neighbour.place:
        return _from_folder(beside / neighbour.place / PATH)
    url = neighbour.url or (urljoin(own_url.rstrip("/") + "/", neighbour.place) if own_url else "")
    if not url.startswith(("http://", "https://")):
        raise NotFetched("只写了位置，本站没有专栏网址：请写网址，或者用 --beside 指出本站的输出文件夹")
    return _from_web(urljoin(url, PATH))


def _from_folder(file: Path) -> bytes:
    try:
        return file.read_bytes()[:LARGEST + 1]
    except OSError:
        raise NotFetched(f"找不到 {file}，先生成那个网站") from None


def _from_web(url: str) -> bytes:
    request = urllib.request.Request(url, headers={"Accept": "application/json"})
    try:
        with urllib.request.urlopen(request, timeout=_SECONDS) as answer:
            data: bytes = answer.read(LARGEST + 1)
            return data
    except urllib.error.HTTPError as error:
        raise NotFetched(f"{url} 回答 {error.code}") from None
    except (OSError, ValueError) as error:
        raise NotFetched(f"连不上 {url}（{getattr(error, 'reason', error)}）") from None
