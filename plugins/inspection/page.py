"""A page of the output as rules read it: parsed HTML, its document, its links."""

import posixpath
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
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

    def links_in(self, element: etree._Element) -> tuple[PageLink, ...]:
        """The addresses inside one element."""
        return tuple(_links(element.iter(*_LINKS)))

    def local_links(self) -> tuple[str, str]:
        """Links within the site, resolved, a line each: those of the text, those of the frame."""
        main = self.root.find(".//main")
        own = () if main is None else self.links_in(main)
        inside = set(own)
        frame = (link for link in self.links if link not in inside)
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

    def _path_of(self, target: str) -> str:
        """The output path that a relative address, or one below the fixed root, leads to."""
        if self._fixed_root and target.startswith(self._fixed_root):
            return posixpath.normpath(target.removeprefix(self._fixed_root))
        return posixpath.normpath(posixpath.join(posixpath.dirname(self.path), target))

    def _resolved(self, links: Iterable[PageLink], with_line: bool) -> str:
        found: dict[str, int] = {}
        for link in links:
            parts = urlsplit(link.target)
            if parts.scheme or parts.netloc or not (parts.path or parts.fragment):
                continue
            path = self._path_of(unquote(parts.path)) if parts.path else self.path
            if link.is_external and path.startswith("../"):
                continue  # a site beside this one, under the same root
            address = f"{path}#{unquote(parts.fragment)}" if parts.fragment else path
            found.setdefault(address, link.line if with_line else 0)
        return "\n".join(f"{line}\t{address}" for address, line in found.items())


def _links(elements: Iterable[etree._Element]) -> Iterator[PageLink]:
    for element in elements:
        tag = str(element.tag)
        target = (element.get(_LINKS[tag]) or "").strip()
        if target and not (tag == "link" and element.get("rel") == "canonical"):
            yield PageLink(tag, target, element.sourceline or 0,
                           "external" in element.get("rel", "").split())
