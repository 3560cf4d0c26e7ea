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
    caution: str = ""


@dataclass(frozen=True, slots=True)
class RobotsView:
    """The address of the site, and what a demonstration says of itself."""

    url: str
    caution: str = ""


def cut_sitemap(url: str, paths: Sequence[str], changed: Mapping[str, str], caution: str = "",
                most: int = MOST) -> Iterator[tuple[str, SitemapView]]:
    """The files of the site map with their views: one, or an index and its parts."""
    addresses = tuple((url + path, changed.get(path, "")) for path in paths)
    if len(addresses) <= most:
        yield "sitemap.xml", SitemapView(addresses, caution=caution)
        return
    names = []
    for number, start in enumerate(range(0, len(addresses), most), 1):
        names.append(f"sitemap-{number}.xml")
        yield names[-1], SitemapView(addresses[start:start + most], caution=caution)
    yield "sitemap.xml", SitemapView(tuple((url + name, "") for name in names), True, caution)


def to_xml(view: SitemapView) -> bytes:
    """The file; addresses are of plain characters, nothing in them has to be escaped."""
    whole, one = ("sitemapindex", "sitemap") if view.is_index else ("urlset", "url")
    lines = [f"<{one}><loc>{address}</loc>{f'<lastmod>{day}</lastmod>' if day else ''}</{one}>"
             for address, day in view.addresses]
    head = f"{_HEAD}<!-- {view.caution} -->\n" if view.caution else _HEAD
    return "\n".join([f'{head}<{whole} xmlns="{_SCHEMA}">', *lines, f"</{whole}>\n"]).encode()


def to_robots(view: RobotsView) -> bytes:
    """robots.txt: all may be read, of a demonstration nothing, which is no office's. It counts at
    the root of a host; from elsewhere, copy it."""
    if view.caution:
        return f"# {view.caution}\nUser-agent: *\nDisallow: /\n".encode()
    return f"User-agent: *\nDisallow:\n\nSitemap: {view.url}sitemap.xml\n".encode()
