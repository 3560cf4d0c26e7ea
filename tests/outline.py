"""What a text became, drawn as docs/markdown.md draws it: a line for each block.

`段`, `标题2`, `引文`, `线`, `图`, `图题`; items by their sign or number; rows of tables between bars, `←` for a
merged cell's further columns, `↑` for its further rows; `（#article-3）` is the anchor.
"""

from collections.abc import Iterator

from lxml import html

from plugins.documents.body import BodyConverter

_BLOCKS = ("p", "ol", "ul", "blockquote", "div")
_CONVERTER = BodyConverter()


def outline(source: str) -> str:
    """The outline of a Markdown text."""
    root = html.fragment_fromstring(_CONVERTER.convert(source).html, create_parent="div")
    return "\n".join(_blocks(root, ""))


def _blocks(parent, indent: str) -> Iterator[str]:
    for element in parent:
        if element.get("class") in ("picture", "caption"):
            shown = [picture.get("alt") for picture in element.iter("img")] or [_words(element)]
            name = "图" if element.get("class") == "picture" else "图题"
            yield f"{indent}{name} {'、'.join(shown).strip()}"
        elif element.tag == "p":
            if words := _words(element).strip():  # none where there is but the way back from a note
                yield f"{indent}段{'' if words.startswith('（#') else ' '}{words}"
        elif element.tag in ("h2", "h3", "h4", "h5", "h6"):
            yield f"{indent}标题{element.tag[1]}{_words(element)}"
        elif element.tag == "hr":
            yield f"{indent}线"
        elif element.tag == "blockquote":
            yield f"{indent}引文"
            yield from _blocks(element, indent + "  ")
        elif element.tag in ("ol", "ul"):
            yield from _items(element, indent)
        elif element.tag == "table":
            yield from _rows(element, indent)
        elif element.tag == "dl":
            yield from (f"{indent}{'词' if part.tag == 'dt' else '义'}{_words(part)}"
                        for part in element)
        elif "footnote" in (element.get("class") or ""):
            yield f"{indent}脚注"
            yield from _items(element.find("ol"), indent + "  ")
        else:
            yield from _blocks(element, indent)


def _items(element, indent: str) -> Iterator[str]:
    number = int(element.get("start", "1"))
    for item in element.iterfind("li"):
        number = int(item.get("value", number))
        sign = "-" if element.tag == "ul" else f"{number}."
        parts = [part for part in item if part.tag in _BLOCKS]
        own = _words(item, inline_only=True)
        if parts and parts[0].tag == "p" and own.endswith(" "):  # a loose list
            own = own.rstrip() + _words(parts.pop(0))
        yield f"{indent}{sign}{own}"
        yield from _blocks(parts, indent + "  ")
        number += 1


def _rows(table, indent: str) -> Iterator[str]:
    covered: dict[tuple[int, int], str] = {}
    for at, row in enumerate(table.iter("tr")):
        cells, column = [], 0
        for cell in row:
            while (at, column) in covered:
                cells.append(covered.pop((at, column)))
                column += 1
            wide, high = int(cell.get("colspan", 1)), int(cell.get("rowspan", 1))
            mark = {"right": "（右）", "center": "（中）", "left": "（左）"}.get(cell.get("align"), "")
            head = "*" if cell.tag == "th" else ""
            cells += [f"{head}{_words(cell).strip()}{mark}", *["←"] * (wide - 1)]
            covered |= {(at + down, column + along): "↑"
                        for down in range(1, high) for along in range(wide)}
            column += wide
        while (at, column) in covered:
            cells.append(covered.pop((at, column)))
            column += 1
        yield f"{indent}| {' | '.join(cells)} |"


def _words(element, inline_only: bool = False) -> str:
    anchor = element.get("id") or ""
    place = f"（#{anchor}）" if anchor and not anchor.startswith("fn") else ""
    return f"{place} {''.join(_inline(element, inline_only)).strip()}"


def _inline(element, inline_only: bool) -> Iterator[str]:
    yield element.text or ""
    for part in element:
        if inline_only and part.tag in _BLOCKS:
            continue
        if part.tag == "br":
            yield "／"
        elif not isinstance(part.tag, str):
            yield "【填入】"
        elif "footnote-backref" not in (part.get("class") or ""):
            inner = "".join(_inline(part, inline_only))
            place = f"（#{part.get('id')}）" if part.tag == "a" and part.get("id") else ""
            yield f"**{inner}**" if part.tag == "strong" else place + inner
        yield (part.tail or "").rstrip("\n")
