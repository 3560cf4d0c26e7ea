"""Links that leave the site: which need a notice on the way, and the address of that notice.

国办发〔2017〕47号: before a site that is not the government's own is opened, the reader is warned.
"""

import hashlib
import re
from collections.abc import Set

FOLDER = "leaving"
_WEB = re.compile("https?:", re.IGNORECASE)
# As browsers read an address: a backslash ends the host like a slash, the last @ begins it.
_HOST = re.compile(r"https?://(?:[^/\\?#]*@)?([^/\\?#:@]*)", re.IGNORECASE)
# Domains that only Party and government bodies are given: .gov.cn, 中文域名“.政务” (its other form
# is what browsers send), and 政务和公益机构域名命名管理中心, where 党政机关标识 leads.
_GOVERNMENT = ("gov.cn", "政务", "xn--zfr164b", "政务.cn", "conac.cn")
_NOT_NAME = re.compile("[^a-z0-9]+")


def is_web_address(target: str) -> bool:
    """True for an address that begins with http: or https:."""
    return bool(_WEB.match(target))


def host_of(url: str) -> str:
    """The host of a web address in small letters, "" where it has none."""
    match = _HOST.match(url)
    return match[1].lower().rstrip(".") if match else ""


def is_government(host: str) -> bool:
    """True for a host that only a Party or government body can have."""
    return f".{host}".endswith(tuple(f".{domain}" for domain in _GOVERNMENT))


def notice_path(url: str, own_hosts: Set[str]) -> str | None:
    """The page that tells of leaving before `url`; None where `url` is opened at once."""
    host = host_of(url)
    if (host and host in own_hosts) or is_government(host):
        return None
    name = _NOT_NAME.sub("-", host).strip("-")[:40]
    return f"{FOLDER}/{name}-{hashlib.blake2b(url.encode(), digest_size=5).hexdigest()}.html"
