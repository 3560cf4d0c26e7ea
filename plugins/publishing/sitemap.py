"""What search engines ask for: sitemap.xml (sitemaps.org) and robots.txt."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

MOST = 50_000  # addresses that one file may list
_SCHEMA = "http://www.sitemaps.org/schemas/sitemap/0.9"
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'


@dataclass(frozen=True, slots=True)
class SitemapView:
    """Addresses, each with the day of its last change or ""; of pages, or of parts of the map."""

    addresses: tuple[tuple[str, str], ...]
    is_index: bool = False


def cut_sitemap(url: str, paths: Sequence[str], changed: Mapping[str, str], most: int = MOST
                ) -> Iterator[tuple[str, SitemapView]]:
    """The files of the site map with their views: one, or an index and its parts."""
    addresses = tuple((url + path, changed.get(path, "")) for path in paths)
    if len(addresses) <= most:
        yield "sitemap.xml", SitemapView(addresses)
        return
    names = []
    for number, start in enumerate(range(0, len(addresses), most), 1):
        names.append(f"sitemap-{number}.xml")
        yield names[-1], SitemapView(addresses[start:start + most])
    yield "sitemap.xml", SitemapView(tuple((url + name, "") for name in names), is_index=True)


def to_xml(view: SitemapView) -> bytes:
    """The file; addresses are of plain characters, nothing in them has to be escaped."""
    whole, one = ("sitemapindex", "sitemap") if view.is_index else ("urlset", "url")
    lines = [f"<{one}><loc>{address}</loc>{f'<lastmod>{day}</lastmod>' if day else ''}</{one}>"
             for address, day in view.addresses]
    return "\n".join([f'{_HEAD}<{whole} xmlns="{_SCHEMA}">', *lines, f"</{whole}>\n"]).encode()


def to_robots(url: str) -> bytes:
    """robots.txt: all may be read. It counts at the root of a host; from elsewhere, copy it."""
    return f"User-agent: *\nDisallow:\n\nSitemap: {url}sitemap.xml\n".encode()
