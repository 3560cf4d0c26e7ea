"""The sites beside this one: their cards, fetched when a person asks for it."""

import sys
from pathlib import Path

from invoke import Context

from .shared import FOLDERS, read_folders, refused, task


@task(help={"content": FOLDERS["content"], "day": FOLDERS["day"],
            "beside": "本站的输出文件夹：写了“位置”的从旁边的文件夹取，不上网"})
def neighbours(c: Context, content: str = "", day: str = "", beside: str = "") -> None:
    """取相邻网站的名片，写进 _data/neighbours/，由人提交。退出码：0 都取到；1 有取不到的；2 没有登记或者登记有错。"""
    source, _, on = read_folders(content, "", day)
    from ..disclosure.cards import NoCard
    from ..disclosure.neighbours import FILE, keep_card, read_neighbours
    from ..documents.findings import to_text
    from ..documents.site import load_site
    from ..pipeline.options import today
    from ..platforms.fetching import NotFetched, fetch_card

    data = source / "_data"
    site, faults = load_site(data)
    known, more = read_neighbours(data)
    if site is None or more:
        raise refused(to_text((*faults, *more)))
    if not known:
        raise refused(f"没有登记相邻的网站。写在 _data/{FILE} 里，写法见 docs/settings.md。")
    missing = 0
    for one in known:
        try:
            keep_card(data, one, fetch_card(one, site.identity.column_url,
                                            Path(beside).resolve() if beside else None),
                      on or today())
            print(f"{one.name}：已写进 {one.file}")
        except (NotFetched, NoCard) as reason:
            missing += 1
            print(f"{one.name}：没有取到，{reason}。原来的名片不变。", file=sys.stderr)
    if missing:
        sys.exit(1)
