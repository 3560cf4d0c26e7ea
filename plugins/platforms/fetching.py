"""Cards of neighbours, fetched on request: the only place where the program asks another site."""

import socket
import ssl
import urllib.error
import urllib.request
from http.client import HTTPException
from pathlib import Path
from urllib.parse import urljoin

from ..disclosure.cards import LARGEST, PATH
from ..disclosure.neighbours import Neighbour

_SECONDS = 20
# The first that fits says why there was no answer, and what to do.
_REASONS: tuple[tuple[type[Exception] | tuple[type[Exception], ...], str], ...] = (
    (socket.gaierror, "查不到这个域名；请核对网址，检查本机能不能上网"),
    (TimeoutError, f"{_SECONDS}秒没有回答；请过后再试"),
    (ConnectionRefusedError, "那台主机没有开着这个网站；请核对网址里的主机和端口，或者过后再试"),
    (ssl.SSLCertVerificationError, "它的证书不能信任；请核对网址和本机的日期，或者告诉对方"),
    (ssl.SSLError, "不能用 https 连接；请核对网址，或者告诉对方"),
    ((ConnectionError, HTTPException), "连接中断；请过后再试"),
    (ValueError, "网址写得不对；请核对网址"),
    (OSError, "网络不通；请检查本机的网络和代理"),
)
_ANSWERS = {404: "那里没有名片；请核对网址，或者问对方的网站是不是用本程序生成的",
            401: "要登录才能看；请告诉对方", 403: "不让取；请告诉对方"}


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
        said = _ANSWERS.get(error.code, "请过后再试，或者告诉对方")
        raise NotFetched(f"{url} 回答 {error.code}：{said}") from None
    except (OSError, HTTPException, ValueError) as error:
        cause = getattr(error, "reason", error)
        raise NotFetched(f"连不上 {url}：{_reason_of(cause)}") from None


def _reason_of(cause: object) -> str:
    return next((words for kind, words in _REASONS if isinstance(cause, kind)), _REASONS[-1][1])
