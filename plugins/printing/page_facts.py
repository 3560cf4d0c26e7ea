"""What a page says of itself in its head, for the metadata of its PDF."""

import re
from dataclasses import dataclass

from lxml import html

_MOMENT = re.compile(r"(\d{4})-(\d\d)-(\d\d) (\d\d):(\d\d)")


@dataclass(frozen=True, slots=True)
class PdfMetadata:
    """Title, author, keywords, site; the moment as PDF writes one; the address on the web;
    what a demonstration says of itself.

    What a page does not say is "".
    """

    title: str
    author: str
    keywords: str
    site: str
    moment: str
    address: str
    caution: str = ""


def read_facts(page: bytes) -> PdfMetadata:
    """The facts of a page, from its page tags (国办发〔2017〕47号) and its canonical address."""
    root = html.document_fromstring(page, parser=html.HTMLParser(encoding="utf-8"))
    tags = {tag.get("name"): tag.get("content") or "" for tag in root.iterfind(".//meta[@name]")}
    shown = _MOMENT.fullmatch(tags.get("PubDate", ""))
    canonical = root.find(".//link[@rel='canonical']")
    cautioned = root.find(".//*[@data-caution]")
    return PdfMetadata(
        title=tags.get("ArticleTitle") or root.findtext(".//title") or "",
        author=tags.get("ContentSource", ""),
        keywords=tags.get("Keywords", ""),
        site=tags.get("SiteName", ""),
        moment=f"D:{''.join(shown.groups())}00+08'00'" if shown else "",
        address=canonical.get("href", "") if canonical is not None else "",
        caution=cautioned.get("data-caution", "") if cautioned is not None else "",
    )
