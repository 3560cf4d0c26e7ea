"""`inv pdf`: pages of an output as PDF files, all of them or none where one is not found."""

import difflib
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import pikepdf

from ..files.saving import write_file
from ..files.walking import OUTPUT, list_paths
from ..pages.output_folder import reserve
from ..pipeline.progress import progress
from .addresses import find_page
from .devtools import PrintFault, open_tab
from .finishing import finish_pdf
from .page_facts import read_facts

DONE, FAILED = 0, 1


def print_pages(words: Sequence[str], content: Path, output: Path, into: Path,
                browser: str) -> int:
    """Writes below `into` a PDF for each page named, tells where; the exit code."""
    found = {word: find_page(word, content, output) for word in words}
    if missing := [word for word, path in found.items() if not path]:
        print(*_complain(missing, output), sep="\n", file=sys.stderr)
        return FAILED
    if not browser:
        print("没有找到 Chromium、Chrome 或 Edge。请安装其中一种，或用环境变量 CHROMIUM 指明它的路径。",
              file=sys.stderr)
        return FAILED
    paths = tuple(dict.fromkeys(found.values()))
    reserve(into, [Path(path).with_suffix(".pdf").as_posix() for path in paths])
    try:
        with progress("打印", len(paths)) as advance:
            for path, data in _print_all(paths, output, browser):
                file = into / Path(path).with_suffix(".pdf")
                file.parent.mkdir(parents=True, exist_ok=True)
                write_file(file, data)
                print(f"{file}　{_count_pages(file)} 页")
                advance(1)
    except (PrintFault, OSError) as fault:
        print(f"没有打印成：{fault}", file=sys.stderr)
        return FAILED
    return DONE


def _print_all(paths: Iterable[str], output: Path, browser: str) -> Iterator[tuple[str, bytes]]:
    folder = f"{output.as_uri()}/"
    with open_tab(browser) as tab:
        for path in paths:
            facts = read_facts((output / path).read_bytes())
            yield path, finish_pdf(tab.print(folder + path), facts, path, folder)


def _count_pages(file: Path) -> int:
    with pikepdf.open(file) as pdf:
        return len(pdf.pages)


def _complain(missing: Iterable[str], output: Path) -> Iterator[str]:
    pages = [path for path in list_paths(output, OUTPUT) if path.endswith(".html")]
    for word in missing:
        near = difflib.get_close_matches(word, pages, 1)
        guess = f"您是否想打印 {near[0]}？" if near else "请写内容文件、网页的路径或网址。"
        yield f"没有这个网页：{word}（写错了、未发布，或还没有生成）。{guess}"
    yield "一页也没有打印。"
