"""Whose site an output folder holds: the cache notes from which content the last build made it."""

import hashlib
import json
from contextlib import suppress
from pathlib import Path

from ..disclosure.cards import PATH
from ..documents.site import load_site
from ..files.saving import write_file
from ..pipeline.options import Options
from .shared import refused


def check_owner(options: Options) -> None:
    """Ends the command where the output folder was made from other content and holds a site of
    another name, which the build would delete. Returns where it is no other, or not known."""
    try:
        made_from = _file(options).read_text("utf-8")
        there = str(json.loads((options.output / PATH).read_bytes())["name"])
    except (OSError, ValueError, KeyError, TypeError):
        return
    site, _ = load_site(options.data) if made_from != str(options.content) else (None, ())
    if site and (name := site.identity.for_readers.name) != there:
        raise refused(f"{options.output} 里是{there}的网站（{made_from}），要生成的是{name}的，会把它删去。"
                      "没有改动任何文件；请用 --output 写明另一个文件夹。确实要换的，先删去那个文件夹。")


def remember_owner(options: Options) -> None:
    """Notes which content the output folder was made from."""
    with suppress(OSError):  # without the note nothing is refused
        write_file(_file(options), str(options.content).encode())


def _file(options: Options) -> Path:
    name = hashlib.blake2b(str(options.output).encode(), digest_size=8).hexdigest()
    return options.cache / f"{name}.owner"
