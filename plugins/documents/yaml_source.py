"""YAML as nodes with places: what PyYAML composes, refused early where it would explode.

Only mappings, lists and plain text are wanted, so anchors, tags and deep nesting are faults.
"""

import re
from collections.abc import Sequence

import yaml
from yaml.reader import ReaderError

from .findings import Finding

# Without libyaml PyYAML is slower and gives the same nodes.
_Loader: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

DEEPEST = 32
_MAY_NEST = re.compile(rf"^[ \t?:-]{{{DEEPEST}}}", re.MULTILINE)
# A short word and a full-width colon, or a colon that no blank follows, where a key stands.
_COLON = re.compile(r"[ \t]*(?:- )?([^\s:：#\"'\[{]{1,16})[ \t]*(：|:(?=[^\s/\d]))")
_PLAIN_TAG = "tag:yaml.org,2002:"
_PROBLEMS = (
    ("cannot start any token", "这里有不能使用的字符（多为制表符 Tab 或特殊符号）。",
     "请改用空格缩进；值以 @、`、% 等符号开头时用双引号括起来。"),
    ("found a tab character", "缩进用了制表符 Tab。", "请改用空格缩进。"),
    ("mapping values are not allowed", "一行里出现了两个冒号，或缩进有误。",
     "值里含有“: ”时，请用双引号把整个值括起来。"),
    ("could not find expected ':'", "这一行缺少冒号。", "请写成“字段: 值”，冒号后空一格。"),
    ("did not find expected ',' or ']'", "方括号没有配对。", "请补上“]”，或用双引号把值括起来。"),
    ("did not find expected ',' or '}'", "花括号没有配对。", "请补上“}”，或用双引号把值括起来。"),
    ("did not find expected key", "这一行的缩进或引号有误。", "请与上一行的字段左对齐，并检查引号是否成对。"),
    ("unexpected end of stream", "引号或括号没有结束。", "请检查引号、括号是否成对。"),
    ("scanning an alias", "值以“*”开头，被当作引用。", "请用双引号把值括起来。"),
    ("characters are not allowed", "含有不可见的控制字符。", "请删除该字符后重新输入。"),
)


class SourceFault(Exception):
    """YAML that cannot be read at all; carries the finding."""

    def __init__(self, finding: Finding):
        super().__init__(finding.message)
        self.finding = finding


def compose(text: str, path: str, first_line: int = 1) -> yaml.Node | None:
    """The root node of `text`, None where it is empty. SourceFault where it is no plain YAML."""
    try:
        _refuse_deep_nesting(text, path, first_line)
        root = yaml.compose(text, Loader=_Loader)
    except yaml.YAMLError as error:
        raise SourceFault(_yaml_finding(error, text, path, first_line)) from None
    if root is not None:
        _refuse_unplain_nodes(root, path, first_line)
    return root


def place(node: yaml.Node | yaml.Event, first_line: int) -> tuple[int, int]:
    """Line and column of a node or event in its file, counted from 1."""
    mark = node.start_mark
    return (mark.line + first_line, mark.column + 1) if mark else (first_line, 1)


def _refuse_deep_nesting(text: str, path: str, first_line: int) -> None:
    """libyaml composes recursively in C: deep nesting must never reach it. Its events are flat."""
    if text.count("[") + text.count("{") <= DEEPEST and not _MAY_NEST.search(text):
        return
    depth = 0
    for event in yaml.parse(text, Loader=_Loader):
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST:
            raise SourceFault(Finding(path, *place(event, first_line), "YAML-02",
                                      "层次嵌套过深。", f"文件头最多 {DEEPEST} 层，请检查括号和缩进。"))


def _refuse_unplain_nodes(root: yaml.Node, path: str, first_line: int) -> None:
    """Anchors used twice and tags such as `!!python/object` have no place in a document."""
    seen: set[int] = set()
    pending = [root]
    while pending:
        node = pending.pop()
        if id(node) in seen:
            raise SourceFault(Finding(path, *place(node, first_line), "YAML-03",
                                      "用了 YAML 的引用（& 和 *）。", "请把内容直接写出来。"))
        seen.add(id(node))
        if not node.tag.startswith(_PLAIN_TAG) or node.tag.startswith(_PLAIN_TAG + "python"):
            raise SourceFault(Finding(path, *place(node, first_line), "YAML-04",
                                      f"用了不允许的类型标记“{node.tag}”。",
                                      "请删除该标记；值以“!”开头时用双引号括起来。"))
        if isinstance(node, yaml.MappingNode):
            pending.extend(part for pair in node.value for part in pair)
        elif isinstance(node, yaml.SequenceNode):
            pending.extend(node.value)


def _yaml_finding(error: yaml.YAMLError, text: str, path: str, first_line: int) -> Finding:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    if "unexpected end of stream" in str(error):  # what has no end is found where it begins
        mark = getattr(error, "context_mark", None) or mark
    line, column = (mark.line + first_line, mark.column + 1) if mark else (first_line, 1)
    if isinstance(error, ReaderError):
        line += text.encode().count(b"\n", 0, error.position)
    if typed := _colon_finding(text.split("\n"), line - first_line, path, first_line):
        return typed
    said = str(error)
    for sign, message, fix in _PROBLEMS:
        if sign in said:
            return Finding(path, line, column, "YAML-01", message, fix)
    return Finding(path, line, column, "YAML-01", "不符合 YAML 的写法。",
                   "请检查缩进、冒号和引号；拿不准时用双引号把值括起来。")


def _colon_finding(lines: Sequence[str], row: int, path: str, first_line: int) -> Finding | None:
    """The fault of a key without a proper colon on the line that YAML stopped at or above it."""
    above = next((number for number in range(min(row, len(lines)) - 1, -1, -1)
                  if lines[number].strip()), row)
    for number in dict.fromkeys((above, row)):
        match = _COLON.match(lines[number]) if number < len(lines) else None
        if match:
            wrong = "是全角的" if match[2] == "：" else "后面没有空格"
            return Finding(path, number + first_line, match.start(2) + 1, "YAML-01",
                           f"“{match[1]}”的冒号“{match[2]}”{wrong}。",
                           f"请写成“{match[1]}: ”：半角冒号，后面空一格。")
    return None
