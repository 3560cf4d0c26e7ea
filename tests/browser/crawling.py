"""Read a site as a reader does: from the front page on, by links alone, in a real browser."""

from dataclasses import dataclass, field
from urllib.parse import unquote

# What a page shows and where it leads; addresses as the browser resolved them.
LOOK = """() => (sessionStorage.clear(), { // a kiosk's tab stays one
  links: [...document.querySelectorAll("a[href]")].map(a => a.href),
  parts: [...document.querySelectorAll("link[rel=stylesheet], script[src], img[src]")]
    .map(part => part.href || part.src),
  ids: [...document.querySelectorAll("[id]")].map(element => element.id),
  headings: document.querySelectorAll("h1").length,
  styled: getComputedStyle(document.querySelector(".columns-nav-list")).display === "flex",
})"""


@dataclass
class Visited:
    """What the browser found on one page."""

    links: set[str]
    parts: set[str]
    ids: list[str]
    headings: int
    styled: bool


@dataclass
class Crawl:
    """All pages reached from the front page, by path, and everything that went wrong."""

    base: str
    pages: dict[str, Visited] = field(default_factory=dict)
    requests: set[str] = field(default_factory=set)
    faults: list[str] = field(default_factory=list)

    def inner(self, url: str) -> str | None:
        """Return the path (with its #anchor) of an address of this site; None for another's."""
        return unquote(url[len(self.base):]) if url.startswith(self.base) else None


def watch(page, crawl: Crawl) -> None:
    """Note what the page asks for, and what it complains of."""
    def response(answer):
        if answer.status >= 400:
            crawl.faults.append(f"{answer.status} {answer.url}")

    def console(message):
        if message.type in ("error", "warning"):
            crawl.faults.append(f"{page.url}: {message.text}")

    def failed(request):
        # An icon still on its way when the crawl goes on is given up by the browser: no fault.
        if request.failure != "net::ERR_ABORTED":
            crawl.faults.append(f"failed {request.url}: {request.failure}")

    page.on("request", lambda request: crawl.requests.add(request.url))
    page.on("requestfailed", failed)
    page.on("response", response)
    page.on("console", console)
    page.on("pageerror", lambda error: crawl.faults.append(f"{page.url}: {error}"))


def crawl_site(browser, base: str) -> Crawl:
    """Follow every link from index.html on to every HTML page of the site."""
    crawl = Crawl(base)
    context = browser.new_context()
    page = context.new_page()
    watch(page, crawl)
    pending = ["index.html"]
    while pending:
        path = pending.pop()
        if path in crawl.pages:
            continue
        page.goto(base + path, wait_until="load")
        found = page.evaluate(LOOK)
        visited = crawl.pages[path] = Visited(
            set(found["links"]), set(found["parts"]), found["ids"], found["headings"],
            found["styled"])
        inner = [crawl.inner(url) for url in visited.links]
        targets = {target.split("#")[0].split("?")[0] for target in inner if target}
        pending += sorted(target for target in targets if target.endswith(".html"))
    context.close()
    return crawl
