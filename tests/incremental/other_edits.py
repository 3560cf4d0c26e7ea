"""Edits around the documents: times, days, theme, settings, data, and accidents."""

import os
import shutil
import time

from tests.incremental.days import DAYS
from tests.incremental.document_edits import body
from tests.incremental.site import Site


def same_size(site: Site) -> None:
    """Replaces a text by one of the same size."""
    path = site.one()
    text = site.read(path)
    site.write(path, text.replace("正", "文", 1) if "正" in text else text.replace("文", "正", 1))


def same_second(site: Site) -> None:
    """Saves, builds, and saves again within the second, in the same size, at the same time."""
    path = site.one("p")
    text = site.read(path)
    saved_at = time.time_ns() // 10**9 * 10**9  # as coarse file systems keep it
    for word in ("甲", "乙"):
        (site.content / path).write_text(f"{text}{word}\n", "utf-8")
        os.utime(site.content / path, ns=(saved_at, saved_at))
        if word == "甲":
            site.build()


def clock_back(site: Site) -> None:
    """Sets the clock back, then saves."""
    site.set_clock_back()
    body(site)


def clock_ahead(site: Site) -> None:
    """Saves with a time that is still to come."""
    body(site)
    for path in site.documents()[:3]:
        ahead = time.time_ns() + site.chance.randrange(1, 10) * 3_600 * 10**9
        os.utime(site.content / path, ns=(ahead, ahead))


def touch(site: Site) -> None:
    """Gives files new times, without a change."""
    for path in site.documents()[::5]:
        site.stamp(site.content / path)


def line_ends(site: Site) -> None:
    """Saves documents as an editor on Windows does, and next time as one elsewhere does."""
    for path in site.documents()[::7]:
        file = site.content / path
        data = file.read_bytes()
        plain = data.replace(b"\r\n", b"\n")
        file.write_bytes(plain if plain != data else data.replace(b"\n", b"\r\n"))
        site.stamp(file)


def day(site: Site) -> None:
    """Another day."""
    site.day = site.chance.choice(DAYS)


def template(site: Site) -> None:
    """Changes a template that documents or lists are made with."""
    _change_template(site, ("document.html", "list.html", "organisation.html", "tombstone.html"))


def included(site: Site) -> None:
    """Changes what every template extends or includes."""
    _change_template(site, ("base.html", "partials/footer.html", "partials/identity.html"))


def chosen(site: Site) -> None:
    """Has what a template includes follow from the page; then changes what it may include."""
    folder = site.theme / "templates"
    file = folder / "document.html"
    if "chosen-" not in file.read_text("utf-8"):
        before, tag, after = file.read_text("utf-8").rpartition("{% endblock")
        line = '{% include "chosen-a.html" if not page else "chosen-" ~ "b" ~ ".html" %}'
        site.write(file.name, f"{before}{line}{tag}{after}", folder)
        site.write("chosen-a.html", "", folder)
        site.write("chosen-b.html", "", folder)
        site.build()
    site.write("chosen-b.html", f"<!-- {site.chance.randrange(10**6)} -->", folder)


def imported(site: Site) -> None:
    """Changes macros."""
    _change_template(site, ("macros/document_head.html", "macros/document_text.html",
                            "macros/lists.html", "macros/navigation.html"))


def style(site: Site) -> None:
    """Changes the style sheet or a script."""
    files = [*(site.theme / "static").rglob("*.css"), *(site.theme / "static").rglob("*.js")]
    file = site.chance.choice(sorted(files))
    site.replace(file.name, "", f"/* {site.chance.randrange(10**6)} */\n", file.parent)


def setting(site: Site) -> None:
    """Lets a folder of templates come before the theme's, or no longer."""
    folder = site.folder / "overrides"
    site.write("partials/footer.html", f"<footer>{site.chance.randrange(10**6)}</footer>\n", folder)
    site.overrides = () if site.overrides else (folder,)


def portal(site: Site) -> None:
    """Gives the portal's own header, or takes it away."""
    file = site.content / "_portal" / "header.html"
    if file.exists():
        shutil.rmtree(file.parent)
    else:
        site.write("_portal/header.html", f"<p>{site.chance.randrange(10**6)}</p>\n")


def tree(site: Site) -> None:
    """Changes the categories."""
    old, new = site.chance.choice((
        ("名称: 财政预决算", "名称: 财政预决算\n      说明: 预算和决算"),
        ("空白说明: 本县", "空白说明: 本县本县"),
        ("目录: policy", "目录: policies\n          曾用目录: [policy]"),
        ("曾用目录: [open]\n", "曾用目录: [opened]\n"),
        ("曾用目录: [opened]\n", "曾用目录: [open]\n")))
    site.replace("_data/categories.yml", old, new)


def identity(site: Site) -> None:
    """Changes the names of the site and of an issuer."""
    site.replace("_data/site.yml", "测试县", f"测试县{site.chance.randrange(3)}")
    site.replace("_data/issuers.yml", "代码: county", f"代码: county-{site.chance.randrange(3)}")


def demonstration(site: Site) -> None:
    """Makes a demonstration of the site, or the office's own again."""
    said = "演示: 是\n" in site.read("_data/site.yml")
    site.replace("_data/site.yml", "演示: 是\n" if said else "域名:", "" if said else "演示: 是\n域名:")


def harm(site: Site) -> None:
    """Damages the output by hand: a file changed, one lost."""
    files = sorted(file for file in site.output.rglob("[!.]*") if file.is_file())
    site.chance.choice(files).write_bytes(b"x")
    site.chance.choice(files).unlink()


def lose(site: Site) -> None:
    """Loses the store, or the output, or damages the store."""
    kind = site.chance.choice(("store", "output", "damage"))
    if kind == "damage":
        for file in site.cache.glob("*.sqlite*"):
            file.write_bytes(b"not a database" * 1000)
    else:
        shutil.rmtree(site.cache if kind == "store" else site.output, ignore_errors=True)


def _change_template(site: Site, names: tuple[str, ...]) -> None:
    """Adds a comment before the last closing tag of one of the templates."""
    file = site.theme / "templates" / site.chance.choice(names)
    before, tag, after = file.read_text("utf-8").rpartition("</")
    site.write(file.name, f"{before}<!-- {site.chance.randrange(10**6)} -->{tag}{after}",
               file.parent)
