"""A page of the output as rules read it: parsed HTML, its document, its links."""

import posixpath
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from urllib.parse import unquote, urlsplit

from lxml import etree

from ..documents.document import Document
from ..documents.external import host_of
from ..pages.assets import STYLESHEET

_PARSER = etree.HTMLParser(encoding="utf-8", no_network=True, huge_tree=True)
_LINKS = {"a": "href", "area": "href", "link": "href", "img": "src", "script": "src",
          "iframe": "src", "source": "src", "form": "action", "object": "data", "embed": "src"}
_LOADED = frozenset({"link", "img", "script", "iframe", "source", "object", "embed"})


@dataclass(frozen=True, slots=True)
class PageLink:
    """One address in a page: the element's name, the address, its line, whether it is said to lead
    to another site (`rel="external"`)."""

    tag: str
    target: str
    line: int
    is_external: bool = False

    @property
    def host(self) -> str:
        """The other host it leads to, as browsers take it, "" within the site."""
        of_any_scheme = self.target[:2].replace("\\", "/") == "//"
        return host_of(f"https://{self.target[2:]}" if of_any_scheme else self.target)

    @property
    def is_loaded(self) -> bool:
        """True where the browser asks for it unasked."""
        return self.tag in _LOADED


@dataclass(frozen=True)
class OutputPage:
    """One HTML file of the output; `document` is what it shows, if it shows one."""

    path: str
    data: bytes
    document: Document | None = None

    @cached_property
    def root(self) -> etree._Element:
        """The element `html`."""
        root = etree.fromstring(self.data, _PARSER)
        return root if root is not None else etree.Element("html")

    @cached_property
    def is_redirect(self) -> bool:
        """True for a page that only sends on."""
        return any(meta.get("http-equiv", "").lower() == "refresh" for meta in
                   self.root.iter("meta"))

    @cached_property
    def metas(self) -> dict[str, str]:
        """The page tags: name and content."""
        return {name: meta.get("content", "") for meta in self.root.iter("meta")
                if (name := meta.get("name"))}

    @cached_property
    def title(self) -> str:
        """What the tab shows."""
        return (self.root.findtext("head/title") or "").strip()

    @cached_property
    def text(self) -> etree._Element | None:
        """The element that holds the document's own text."""
        found = self.root.xpath("//div[contains(concat(' ', @class, ' '), ' text ')]")
        return found[0] if found else None

    @cached_property
    def links(self) -> tuple[PageLink, ...]:
        """Every address of the page."""
        return tuple(_links(self.root.iter(*_LINKS)))

    def is_portal(self, element: etree._Element) -> bool:
        """True in the head or foot of the county's website, whose faults are found at its file."""
        return element in self._in_portal

    @cached_property
    def _in_portal(self) -> frozenset[etree._Element]:
        """The elements of the parts of the portal."""
        parts = self.root.xpath("//section[contains(concat(' ', @class, ' '), ' portal ')]")
        return frozenset(element for part in parts for element in part.iter())

    @cached_property
    def portal_links(self) -> str:
        """The links of the portal's parts within the site: address, TAB, as it is written."""
        links = _links(element for element in self._in_portal if element.tag in _LINKS)
        return "\n".join(sorted({f"{row.partition(chr(9))[2]}\t{link.target}" for link in links
                                 if (row := self._resolved((link,), with_line=False))}))

    def links_in(self, element: etree._Element) -> tuple[PageLink, ...]:
        """The addresses inside one element."""
        return tuple(_links(element.iter(*_LINKS)))

    def local_links(self) -> tuple[str, str]:
        """Links within the site, resolved, a line each: those of the text, those of the frame."""
        main = self.root.find(".//main")
        own = () if main is None else self.links_in(main)
        inside = set(own)
        of_portal = set(_links(element for element in self._in_portal if element.tag in _LINKS))
        frame = (link for link in self.links if link not in inside and link not in of_portal)
        return self._resolved(own, with_line=True), self._resolved(frame, with_line=False)

    def outside(self) -> str:
        """The other hosts, but for those only the text links to, whose source is looked at."""
        own = () if self.text is None else self.links_in(self.text)
        linked = {link.host for link in own if not link.is_loaded}
        found: dict[tuple[str, str], int] = {}
        for link in self.links:
            if link.host and (link.is_loaded or link.host not in linked):
                key = link.host, link.tag if link.is_loaded else ""
                found.setdefault(key, link.line)
        return "\n".join(f"{line}\t{host}\t{tag}" for (host, tag), line in found.items())

    @cached_property
    def anchors(self) -> list[str]:
        """The ids of the page, in order."""
        return [element.get("id") for element in self.root.xpath("//*[@id]")]

    @cached_property
    def _fixed_root(self) -> str:
        """The site's root in a page that is served at any address, as its style sheet has it."""
        sheets = self.root.xpath(f"//link[contains(@href, '{STYLESHEET}')]/@href")
        root = sheets[0].removesuffix(STYLESHEET) if sheets else ""
        return root if root.startswith("/") else ""

    def _resolved(self, links: Iterable[PageLink], with_line: bool) -> str:
        found: dict[str, int] = {}
        folder = posixpath.dirname(self.path)
        for link in links:
            path, place = _resolve(folder, self._fixed_root, link.target)
            if not (path or place) or (link.is_external and path.startswith("../")):
                continue  # the latter: a site beside this one, under the same root
            address = f"{path or self.path}#{place}" if place else path
            found.setdefault(address, link.line if with_line else 0)
        return "\n".join(f"{line}\t{address}" for address, line in found.items())


@lru_cache(maxsize=8192)  # pages of a folder have most links in common
def _resolve(folder: str, fixed_root: str, target: str) -> tuple[str, str]:
    """Output path and place that an address, relative or below the fixed root, leads to.

    The path is "" for a place on the page itself; both are for an address out of the site.
    """
    parts = urlsplit(target)
    if parts.scheme or parts.netloc:
        return "", ""
    path = unquote(parts.path)
    if path and fixed_root and path.startswith(fixed_root):
        path = posixpath.normpath(path.removeprefix(fixed_root))
    elif path:
        path = posixpath.normpath(posixpath.join(folder, path))
    return path, unquote(parts.fragment)


def _links(elements: Iterable[etree._Element]) -> Iterator[PageLink]:
    for element in elements:
        tag = str(element.tag)
        target = (element.get(_LINKS[tag]) or "").strip()
        if target and not (tag == "link" and element.get("rel") == "canonical"):
            yield PageLink(tag, target, element.sourceline or 0,
                           "external" in element.get("rel", "").split())
