"""`inv new`: asks for what it must know, begins the document, says what is still to be done."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from ..documents.skeletons import KINDS
from .beginning import CannotMakeNew, Wish, WriteData, begin
from .faults import describe_os_error
from .staging import OutsideError

Say = Callable[[str], None]


def ask_for(wish: Wish, ask: Callable[[str], str]) -> Wish:
    """The wish with what is missing asked for, one question each."""
    kind = wish.kind or ask(f"种类（{'、'.join(KINDS)}）：").strip()
    office = wish.office or ask("发文机关或责任单位（全称）：").strip()
    title = wish.title if wish.title or wish.field else ask("标题，或只写事由（如：做好防汛工作）：").strip()
    numbered = kind in KINDS and KINDS[kind].numbered
    number = wish.number or (ask("文号（还没有的直接回车）：").strip() if numbered else "")
    return Wish(kind, title, number, office, wish.name, wish.field)


def run_new(wish: Wish, content: Path, data: Path, day: date, say: Say = print,
            report_data: WriteData | None = None, published: date | None = None) -> int:
    """Write the new file and say where it lies; 0, 2 for a wish that cannot be, 1 for a full disk.
    """
    try:
        begun = begin(wish, content, data, day, report_data, published)
    except CannotMakeNew as refusal:
        say(str(refusal))
        return 2
    except OutsideError:
        say(f"{content} 里有指向内容文件夹以外的文件夹（可能是符号链接），没有写入。")
        return 1
    except OSError as error:
        say(f"写不成新的文件：{describe_os_error(error)}。")
        return 1
    for file in begun.files:
        say(f"已新建：{content / file}")
    for doubt in begun.doubts:
        say(f"  待核实 {doubt}")
    for note in begun.notes:
        say(f"  {note}")
    say("  正文里带（）的地方请改写。这些和待核实的处理完以前，文件只在预览里看得到，不会发布。")
    return 0
