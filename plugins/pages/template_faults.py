"""What is wrong with a template: where, what and how to fix it, in Chinese, whoever wrote it."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from traceback import walk_tb
from types import TracebackType

from jinja2 import (
    Environment,
    FileSystemLoader,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
    UndefinedError,
)

_SUFFIX = ".html"
# What Jinja says, and what it means; `{0}` is the word it quotes.
_SYNTAX = tuple((re.compile(pattern), text) for pattern, text in (
    (r"innermost block that needs to be closed is '(\w+)'", "“{{% {0} %}}”没有结束，缺少“{{% end{0} %}}”"),
    (r"Encountered unknown tag '(\w+)'", "不认识的标记“{{% {0} %}}”，或者多了这一个"),
    (r"No (?:filter|test) named '(.+?)'", "没有名为“{0}”的过滤器"),
    (r"unexpected (end) of template", "“{{{{”或“{{%”没有结束，缺少“}}}}”或“%}}”"),
    (r"expected token '.+', got '(.+)'", "“{0}”前面缺少内容，或者写错了地方"),
    (r"unexpected (?:char )?'(.+?)'", "“{0}”写错了地方"),
    (r"Missing end of (\w+)", "“{0}”没有结束"),
))
_UNDEFINED = re.compile(r"'(\w+)' is undefined|has no attribute '(\w+)'")
_AT_HAND = "可以用的有 site（如 site.name）和 link（如 link(\"index.html\")）；多写的请删去。"


class TemplateFault(Exception):
    """A template that cannot be used: its file, the line (0 for all of it), reason and remedy."""

    def __init__(self, file: str, line: int, reason: str, remedy: str):
        super().__init__(file, line, reason, remedy)
        self.file, self.line, self.reason, self.remedy = file, line, reason, remedy


class TemplateLoader(FileSystemLoader):
    """Templates in folders; nothing else that lies there is taken for one."""

    def get_source(self, environment: Environment, template: str
                   ) -> tuple[str, str, Callable[[], bool]]:
        """The source of a template. TemplateFault where it is no text in UTF-8."""
        try:
            return super().get_source(environment, template)
        except UnicodeDecodeError as error:
            file = next(file for folder in self.searchpath
                        if (file := Path(folder, template)).is_file())
            raise not_utf8(file, error) from None

    def list_templates(self) -> list[str]:
        """The names of all of them."""
        return [name for name in super().list_templates() if name.endswith(_SUFFIX)]


def read_text(file: Path) -> str:
    """The text of a file of the theme. TemplateFault where it is not in UTF-8."""
    try:
        return file.read_text("utf-8")
    except UnicodeDecodeError as error:
        raise not_utf8(file, error) from None


def not_utf8(file: Path, error: UnicodeDecodeError) -> TemplateFault:
    """The fault of a file that is in another encoding."""
    line = bytes(error.object).count(b"\n", 0, error.start) + 1
    return TemplateFault(str(file), line, "不是 UTF-8 编码的文字。", "请用编辑器另存为 UTF-8。")


def fault_of(error: Exception, called: bool = False) -> TemplateFault | None:
    """The fault of the template in which an error arose; None where it arose elsewhere.

    With `called`, also where it arose in a function that a template called.
    """
    frames = list(_frames(error.__traceback__))
    if isinstance(error, TemplateSyntaxError):
        return TemplateFault(error.filename or "", error.lineno, f"{_syntax(error)}。", "请改正这一行。")
    in_templates = [place for place in frames if place[0].endswith(_SUFFIX)]
    if not in_templates or not (called or isinstance(error, TemplateError)
                                or frames[-1] in in_templates):
        return None
    if isinstance(error, TemplateNotFound):
        return TemplateFault(*in_templates[-1], f"找不到模板“{error.name}”。", "请检查文件名。")
    if isinstance(error, UndefinedError) and (found := _UNDEFINED.search(str(error))):
        return TemplateFault(*in_templates[-1], f"没有“{found[1] or found[2]}”这个值。", _AT_HAND)
    return TemplateFault(*in_templates[-1], "这一行算不出来。", "请检查这一行的值和写法。")


def _syntax(error: TemplateSyntaxError) -> str:
    for pattern, text in _SYNTAX:
        if found := pattern.search(error.message or ""):
            return text.format(found[1])
    return "这一行的写法不对"


def _frames(traceback: TracebackType | None) -> Iterator[tuple[str, int]]:
    """Where an error passed by, the innermost last: file and line."""
    return ((frame.f_code.co_filename, line) for frame, line in walk_tb(traceback))
