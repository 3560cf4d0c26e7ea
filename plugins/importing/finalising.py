"""A Word body made plain before it is converted: labels in, changes accepted, boxes opened.

What mammoth would drop (automatic numbers, formulas, text boxes of new Word) is put where it
keeps it; what it would keep in memory for nothing (revision ids, fonts) is taken out.
"""

from collections.abc import Iterator

from lxml import etree

from ..office_files.archives import Archive
from ..office_files.relations import PartRelationship
from .blocks import shorten
from .numbering import Counter, read_lists
from .ooxml import MC, parse_word_xml, remove, text_of, unwrap, w
from .revisions import list_changes, list_comments, notice

_GONE = tuple(map(w, ("delText", "proofErr", "bookmarkStart", "bookmarkEnd",
                      "commentRangeStart", "commentRangeEnd", "commentReference", "permStart",
                      "permEnd")))
_OPENED = frozenset(map(w, ("ins", "moveTo", "fldSimple", "smartTag", "customXml", "dir", "bdo",
                            "sdtContent")))
_KEPT_PROPERTIES = frozenset(map(w, ("b", "vertAlign", "del", "jc", "pStyle", "rPr")))
_FORMULA = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_BOX = w("txbxContent")


def parts_of_kind(archive: Archive, relations: dict[str, PartRelationship], kind: str
                  ) -> Iterator[etree._Element]:
    """The roots of the related parts of one kind, such as header."""
    for name in dict.fromkeys(part for of, part in relations.values() if of == kind):
        if data := archive.read(name):
            yield parse_word_xml(data, archive.budget)


def list_notices(archive: Archive, root: etree._Element,
                 relations: dict[str, PartRelationship]) -> Iterator[str]:
    """What an editor must know of a file: changes, comments, headers, formulas, outside names."""
    yield from notice("修订", list_changes(root), "已按“全部接受”导入，请与原作者核对")
    comments = [line for part in parts_of_kind(archive, relations, "comments")
                for line in list_comments(part)]
    yield from notice("批注", comments, "没有导入，请先处理")
    for kind, name in (("header", "页眉"), ("footer", "页脚")):
        words = [text_of(part).strip() for part in parts_of_kind(archive, relations, kind)]
        yield from notice(name, (f"“{text[:30]}”" for text in words if text), "没有进入正文")
    boxes = [text_of(box) for box in _text_boxes(root)]
    yield from notice("文本框", (f"“{text[:30]}”" for text in boxes if text.strip()),
                      "文字放在所在段落之后")
    formulas = ["".join(part.itertext()) for part in root.iter(f"{_FORMULA}oMath")]
    yield from notice("公式", (f"“{text[:30]}”" for text in formulas), "只保留了文字，请核对")
    struck = [text_of(run) for run in root.iter(w("r")) if _is_on(run, "strike", "dstrike")]
    yield from notice("删除线", (f"“{text[:30]}”" for text in struck if text.strip()),
                      "文字照样导入了，是要删去的请删去")
    hidden = [text_of(run) for run in root.iter(w("r")) if _is_hidden(run)]
    yield from notice("隐藏文字", (f"“{text[:30]}”" for text in hidden if text.strip()), "没有导入")
    if archive.outside:
        yield f"压缩包里有 {len(archive.outside)} 个名称指向文件夹以外的部件，没有读取。"


def drawn_notices(archive: Archive, root: etree._Element,
                  relations: dict[str, PartRelationship]) -> Iterator[str]:
    """What is drawn by other parts than the body and is not read: diagrams, charts."""
    for tag, kind, what in (("relIds", "diagramData", "SmartArt 图示"), ("chart", "chart", "图表")):
        if count := sum(1 for _ in root.iter(f"{{*}}{tag}")):
            texts = [text for name in dict.fromkeys(part for of, part in relations.values()
                                                    if of == kind)
                     if (part := archive.xml(name)) is not None
                     for text in part.itertext("{*}t", "{*}v") if text.strip()]
            said = f"，文字是：{shorten('；'.join(texts), 200)}" if texts else ""
            yield f"{what} {count} 处没有导入，请照原件补上或另存为图片{said}。"


def finalise(root: etree._Element, archive: Archive, relations: dict[str, PartRelationship]) -> str:
    """Makes a body plain, and returns its whole text as it was, numbers first, boxes once."""
    _choose_alternatives(root)
    _accept_deletions(root)
    etree.strip_elements(root, *_GONE, with_tail=False)
    for run in [run for run in root.iter(w("r")) if _is_hidden(run)]:
        remove(run)
    _write_formulas(root)
    _open(root)
    lists = read_lists(next(parts_of_kind(archive, relations, "numbering"), None),
                       next(parts_of_kind(archive, relations, "styles"), None))
    counter = Counter(lists)
    for paragraph in root.iter(w("p")):
        if label := counter.label(paragraph):
            decimal = label.endswith(".") and text_of(paragraph)[:1].isdecimal()
            _prepend(paragraph, f"{label} " if decimal else label)
    _free_text_boxes(root)
    _slim(root)
    return "\n".join(map(text_of, root.iter(w("p"))))


def _accept_deletions(root: etree._Element) -> None:
    """Takes out what was deleted or moved away; the deleted end of a paragraph, and a deleted row,
    stay marked for the converter, which joins and drops them.
    """
    for change in list(root.iter(w("del"), w("moveFrom"))):
        parent = change.getparent()
        if parent is not None and parent.tag in (w("rPr"), w("trPr")):
            change.tag = w("del")
        else:
            remove(change)


def _is_hidden(run: etree._Element) -> bool:
    """True for text that Word does not show."""
    return _is_on(run, "vanish")


def _is_on(run: etree._Element, *properties: str) -> bool:
    """True where a run has one of the properties that are on or off."""
    found = (run.find(f"{w('rPr')}/{w(name)}") for name in properties)
    return any(one is not None and one.get(w("val")) not in ("0", "false") for one in found)


def _text_boxes(root: etree._Element) -> Iterator[etree._Element]:
    """Each text box once: files carry it twice, for new and for old programs."""
    for box in root.iter(_BOX):
        if not any(parent.tag == f"{{{MC}}}Fallback" and _has_box(parent.getparent())
                   for parent in box.iterancestors()):
            yield box


def _has_box(alternatives: etree._Element | None) -> bool:
    choice = None if alternatives is None else alternatives.find(f"{{{MC}}}Choice")
    return choice is not None and next(choice.iter(_BOX), None) is not None


def _choose_alternatives(root: etree._Element) -> None:
    for alternatives in list(root.iter(f"{{{MC}}}AlternateContent")):
        choices = [child for child in alternatives if len(child)]
        unwrap(alternatives, list(choices[0]) if choices else [])


def _open(root: etree._Element) -> None:
    for element in [element for element in root.iter() if element.tag in _OPENED]:
        unwrap(element, list(element))
    for control in list(root.iter(w("sdt"))):
        unwrap(control, [child for child in control
                           if child.tag not in (w("sdtPr"), w("sdtEndPr"))])


def _write_formulas(root: etree._Element) -> None:
    for formula in list(root.iter(f"{_FORMULA}oMath")):
        run = etree.Element(w("r"))
        etree.SubElement(run, w("t")).text = "".join(
            part.text or "" for part in formula.iter(f"{_FORMULA}t", w("t")))
        unwrap(formula, [run])
    for paragraph in list(root.iter(f"{_FORMULA}oMathPara")):
        unwrap(paragraph, list(paragraph))


def _prepend(paragraph: etree._Element, label: str) -> None:
    run = etree.Element(w("r"))
    text = etree.SubElement(run, w("t"))
    text.text = label
    text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    properties = paragraph.find(w("pPr"))
    paragraph.insert(0 if properties is None else paragraph.index(properties) + 1, run)


def _free_text_boxes(root: etree._Element) -> None:
    """Moves what stands in text boxes behind the paragraph each box hangs on."""
    for box in reversed(list(root.iter(_BOX))):
        host = next((parent for parent in box.iterancestors(w("p"))), None)
        if host is None or host.getparent() is None:
            continue
        for block in reversed(list(box)):
            host.addnext(block)
        remove(box)


def _slim(root: etree._Element) -> None:
    for element in root.iter(w("p"), w("r"), w("tr")):
        for name in [name for name in element.attrib if "rsid" in name or "paraId" in name
                     or "textId" in name]:
            del element.attrib[name]
    for properties in list(root.iter(w("pPr"), w("rPr"))):
        for child in [child for child in properties if child.tag not in _KEPT_PROPERTIES]:
            properties.remove(child)
