"""`python -m tests.old_column [COUNT] [FOLDER]`: migrates a made-up old column, prints its score.

2,000 pages by the real commands, as an office types them. Exit 1 where a document, a line of text,
a file or an old address is lost, more than 2 % of the facts are not there, one is silently wrong,
or the result does not publish on its baseline. A FOLDER keeps what was made.
"""

import subprocess
import sys
import tempfile
import time
from pathlib import Path

from plugins.documents.former import address_of_former
from tests.old_column.making import OldColumnCopy, make_content, make_copy
from tests.old_column.scoring import MigrationScore, fill_table, score
from tests.support import ROOT

_LEAST_FACTS = 0.98
_DAY = "2026-11-23"


def main() -> int:
    """The exit code."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1840
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(sys.argv[2] if len(sys.argv) > 2 else temporary).resolve()
        copy, content = make_copy(folder / "copy", count), make_content(folder / "content")
        print(f"{copy.pages} pages, {count} documents")
        _run("migrate", str(copy.folder), "--into", str(content))
        fill_table(content)
        migrated = _run("migrate", str(copy.folder), "--into", str(content), "--approver", "张某某",
                        "--day", _DAY)
        made = score(copy, content)
        _print(made)
        _confirm(content)
        _run("migrate", str(copy.folder), "--into", str(content), "--approver", "张某某",
             "--day", _DAY)
        published = _run("publish", "--content", str(content), "--output",
                         str(folder / "published"), "--day", _DAY)
        silent = _without_redirect(copy, folder / "published" / "current")
        print(f"published: {'yes' if published == 0 else 'NO'}; "
              f"old addresses that lead nowhere: {len(silent)} {silent[:3]}")
    return int(bool(migrated or published or silent) or _is_bad(made))


def _run(*words: str) -> int:
    begun = time.monotonic()
    done = subprocess.run([sys.executable, "-m", "invoke", "--search-root", str(ROOT), *words],
                          capture_output=True, text=True, encoding="utf-8", check=False)
    lines = done.stdout.splitlines()
    print(f"{words[0]}: code {done.returncode}, {time.monotonic() - begun:.0f} s")
    print("\n".join(f"    {line}" for line in (lines[:2] if words[0] == "migrate" else lines[-2:])))
    if done.returncode:
        print(done.stderr[-2000:])
    return done.returncode


def _confirm(content: Path) -> None:
    """Does what an office does that has looked at each marked place and found it right."""
    for file in content.rglob("*.md"):
        text = file.read_text("utf-8")
        if " # 待核实" in text:
            lines = (line.partition(" # 待核实")[0] for line in text.split("\n"))
            file.write_text("\n".join(lines), "utf-8")


def _without_redirect(copy: OldColumnCopy, site: Path) -> list[str]:
    """The old addresses at which the site has no page that leads on."""
    addresses = (*copy.lists, *(one for found in copy.addresses.values() for one in found))
    return [address for address in addresses
            if not (page := site / address_of_former(address)).is_file()
            or b'http-equiv="refresh"' not in page.read_bytes()]


def _print(made: MigrationScore) -> None:
    for name, value in vars(made).items():
        shown = value if isinstance(value, int) else f"{len(value)} {value[:4] or ''}"
        print(f"    {name}: {shown}")


def _is_bad(made: MigrationScore) -> bool:
    lost = (made.missing, made.wrong, made.unmarked, made.lost_addresses, made.lost_text,
            made.lost_files, made.doubled)
    return any(lost) or len(made.open) > (1 - _LEAST_FACTS) * made.facts


sys.exit(main())
