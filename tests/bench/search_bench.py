"""Measure the search on a content folder: python tests/bench/search_bench.py CONTENT OUTPUT

Builds OUTPUT anew, then with one edit, prints CPU seconds, sizes and speeds, and with --queries
what the queries of a corpus find, all by the very files and scripts that readers get.
CONTENT is edited: take a copy.
"""

import argparse
import gzip
import json
import os
import resource
import statistics
import subprocess
import sys
import time
from collections import defaultdict
from datetime import date
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))
DAY = "2026-11-23"
SCRIPT = ROOT / "tests" / "js" / "search.js"


def build_site(content: Path, output: Path, *options: str) -> float:
    """The CPU seconds of one `inv build`, its processes included."""
    before = os.times()
    command = [sys.executable, "-m", "invoke", "build", f"--content={content}",
               f"--output={output}", f"--day={DAY}", *options]
    print(subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout,
          end="")
    after = os.times()
    return after.children_user + after.children_system - before.children_user \
        - before.children_system


def index_alone(content: Path) -> None:
    """Prints how fast the index is made of documents already parsed, none of them counted."""
    from plugins.pipeline.loading import load, open_store
    from plugins.pipeline.settings import project_options
    from plugins.search.counting import count_document
    from plugins.search.index import IndexInput, list_sections, list_words
    from plugins.search.records import block_values, text_script
    from plugins.search.renewing import renew
    from plugins.search.sources import list_documents, load_texts
    from plugins.search.state import IndexState, nothing_kept
    from plugins.search.tables import load_tables

    class Counts:
        """Counts every document anew."""

        tables = load_tables()

        def name(self, document):
            return document.digest, ""

        def of(self, some):
            return (count_document(one, load_texts(one, store.text), self.tables) for one in some)

        def kept(self, name):
            raise KeyError(name)

    options = project_options(ROOT, content=content, day=date.fromisoformat(DAY), jobs=1)
    store = open_store(options)
    library = load(options, store).published
    started = time.process_time()
    documents = list_documents(library)
    index = renew(IndexState(), documents, Counts(), nothing_kept)
    source = IndexInput(documents, block_values(documents, {}), list_words(), (), b"", b"")
    for section in list_sections(source, index.state, index.shards):
        for _, file in section.files():
            if not isinstance(file, bytes):
                text_script(file, store.text)
    spent = time.process_time() - started
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
    print(f"index: {spent:.2f} CPU s, {len(documents) / spent:.0f} documents a CPU s; "
          f"peak {peak:.2f} GB with the library")


def print_sizes(output: Path, count: int) -> None:
    """Prints what each kind of file of the index costs a document, gzipped."""
    sizes: dict[str, list[int]] = defaultdict(list)
    for path in sorted((output / "search").rglob("*.js")):
        kind = path.relative_to(output / "search").parts[0]
        sizes[kind].append(len(gzip.compress(path.read_bytes(), 6)))
    index = sum(sum(some) for kind, some in sizes.items() if kind != "x")
    print(f"index {index / count:.0f} bytes a document gz, without the texts of snippets (x)")
    for kind, some in sizes.items():
        print(f"  {kind}: {len(some)} files, {sum(some) / count:.1f} bytes a document, "
              f"mean {statistics.mean(some):.0f}")


def run_queries(output: Path, queries: list[str], limit: int) -> list[dict]:
    """The answers of tests/js/search.js."""
    result = subprocess.run(
        ["node", str(SCRIPT), str(output), "--limit", str(limit), "--day", DAY],
        input="\n".join(queries) + "\n", capture_output=True, text=True, check=True)
    return [json.loads(line) for line in result.stdout.splitlines()]


def measure(output: Path, path: Path) -> None:
    """Prints what the queries find, kind by kind, and what a query loads."""
    queries = json.loads(path.read_text(encoding="utf-8"))["queries"]
    texts = [query["query"] for query in queries]
    first, everything = run_queries(output, texts, 10), run_queries(output, texts, 0)
    rows: dict[str, list[dict]] = defaultdict(list)
    for query, top, whole in zip(queries, first, everything, strict=True):
        row = judge(query, [stem(r) for r in top["results"]], {stem(r) for r in whole["results"]})
        rows[query["type"]].append(row | {"query": query, "top": top})
    for kind, of_kind in sorted(rows.items()):
        print_kind(kind, of_kind)
    for name in ("bytes", "bytes_all"):
        sizes = sorted(top[name] / 1024 for top in first)
        print(f"{name}: median {statistics.median(sizes):.1f} KB, "
              f"p95 {sizes[int(len(sizes) * 0.95)]:.1f} KB, max {sizes[-1]:.0f}")


def stem(result: dict) -> str:
    """The document's name in the corpus."""
    return result["url"].removesuffix(".html").rpartition("/")[2]


def judge(query: dict, top: list[str], whole: set[str]) -> dict:
    """Recall, success in the first ten, and the place of the one wanted document."""
    relevant, target = set(query["relevant"]), query["target"]
    return {
        "recall": len(relevant & whole) / len(relevant) if relevant else 1.0,
        "success": bool(relevant & set(top)) if relevant else not top,
        "target_first": top[:1] == [target],
        "reciprocal": 1 / (top.index(target) + 1) if target in top else 0.0,
    }


def print_kind(kind: str, rows: list[dict]) -> None:
    """Prints the means of a kind of query, and each that missed."""
    names = ("recall", "success", "target_first", "reciprocal")
    means = {name: statistics.mean(float(row[name]) for row in rows) for name in names}
    print(f"{kind}: {len(rows)} queries, " + ", ".join(f"{k} {v:.3f}" for k, v in means.items()))
    for row in rows:
        if row["recall"] < 1 or not row["success"] or (kind[0] in "ac" and not row["target_first"]):
            query, got = row["query"], [stem(result) for result in row["top"]["results"][:3]]
            print(f"    {query['query']!r} {query['subtype']} wanted {query['target']} "
                  f"of {query['n_relevant']}, recall {row['recall']:.2f}, got {got}")


def main() -> None:
    """Measures what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("content", type=Path)
    parser.add_argument("output", type=Path)
    parser.add_argument("--queries", type=Path)
    parser.add_argument("--no-build", action="store_true")
    given = parser.parse_args()
    content, output = given.content.resolve(), given.output.resolve()
    if not given.no_build:
        print(f"clean: {build_site(content, output, '--clean', '--jobs=1'):.1f} CPU s")
        time.sleep(3)
        edited = max(content.rglob("*.md"))
        edited.write_text(edited.read_text(encoding="utf-8") + "\n补充一句。\n", encoding="utf-8")
        print(f"one edit: {build_site(content, output):.1f} CPU s")
        index_alone(content)
    print_sizes(output, len(json.loads((output / "data/documents.json").read_text("utf-8"))))
    if given.queries:
        measure(output, given.queries)


if __name__ == "__main__":
    main()
