"""`inv serve`: builds, serves, and builds again after each save."""

import threading
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import partial
from pathlib import Path

from ..files.roots import ENGINE
from .building import Builder
from .context import HOME, PreviewContext
from .rule_findings import read_tables
from .server import preview_server
from .state import StatePublisher

_STEP_MS = 40  # of quiet before a save counts as done
_PATIENCE_MS = 400


class CannotServe(Exception):
    """The server cannot start; says why, in Chinese."""


def serve(root: Path, plugins: Iterable[str], content: Path, output: Path, day: date | None,
          port: int, editor: str, say: Callable[[str], None], published: Path | None = None
          ) -> None:
    """Keeps the pages in the browser like the files on disk, until Ctrl+C."""
    publisher = StatePublisher()
    context = PreviewContext(content, content / "_data", output, day, publisher, editor,
                             published=published)
    try:
        server = preview_server(context, port)
    except (OSError, OverflowError):  # the latter where it is above 65535
        raise CannotServe(f"端口 {port} 打不开，可能被占用；请用 --port 换一个。") from None
    where = (f"--content={content}", f"--output={output}", *[f"--day={day}"] * bool(day))
    builder = Builder(root, plugins, where, (content, output), publisher)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    for read in (context.list_documents, partial(read_tables, context)):  # ahead of who asks
        threading.Thread(target=read, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}"
    say(f"预览：{address}/index.html　编辑台（全部文件、新建、手册）：{address}{HOME}（按 Ctrl+C 结束）")
    try:
        say(builder.build(new_code=False).rstrip())
        for changed in changes(content, context.data, ENGINE / "theme", ENGINE / "plugins",
                               root / "pelicanconf.py"):
            say(builder.build(any(path.endswith(".py") for path in changed)).rstrip())
    except KeyboardInterrupt:
        pass
    finally:
        server.shutdown()
        builder.stop()


def changes(*roots: Path) -> Iterator[set[str]]:
    """After each save, the paths it changed; what editors leave beside their files is passed."""
    from watchfiles import DefaultFilter, watch

    default = DefaultFilter()
    watched = dict.fromkeys(root for root in roots if root.exists())
    yield from ({path for _, path in found} for found in watch(
        *watched, step=_STEP_MS, debounce=_PATIENCE_MS,
        watch_filter=lambda change, path: (default(change, path)
                                           and not Path(path).name.startswith((".", "~$")))))
