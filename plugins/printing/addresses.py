"""Which page of the output an editor means by a file, a page or an address."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit


def find_page(word: str, content: Path, output: Path) -> str:
    """The path of the page below the output, "" where there is none.

    `word` may be a file of the content folder or of the output, by its path from here or from
    there, or an address on the web, under whatever sub-path the site stands.
    """
    return next((path for path in _readings(word, content, output)
                 if path.endswith(".html") and (output / path).is_file()), "")


def _readings(word: str, content: Path, output: Path) -> Iterator[str]:
    for folder in (content, output):
        file = Path(word).resolve()
        if file.is_relative_to(folder):
            yield _page_of(file.relative_to(folder).as_posix())
    parts = [part for part in unquote(urlsplit(word).path).replace("\\", "/").split("/") if part]
    for at in range(len(parts)):
        path = "/".join(parts[at:])
        yield from (_page_of(path), f"{path}/index.html")
    yield "index.html" if urlsplit(word).scheme else ""


def _page_of(path: str) -> str:
    return f"{path.removesuffix('.md')}.html" if path.endswith(".md") else path
