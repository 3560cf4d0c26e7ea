"""Sources as flat OpenDocument, for LibreOffice."""

from html import escape

from .source import Block, Contents, Setting, Source, Table, Text

_SPACES = "".join(f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{rest}:1.0"'
                  for name, rest in (("office", "office"), ("text", "text"), ("table", "table"),
                                     ("style", "style"), ("fo", "xsl-fo-compatible"),
                                     ("draw", "drawing"), ("svg", "svg-compatible")))
_FONT = "Noto Serif CJK SC"


def write_odt(source: Source, seal: str = "") -> str:
    """The source as a .fodt; `seal` is a picture in Base64 that stands over the signature."""
    setting = source.setting
    return (f'<?xml version="1.0" encoding="UTF-8"?><office:document{_SPACES} office:version="1.3" '
            'office:mimetype="application/vnd.oasis.opendocument.text">'
            f'<office:font-face-decls><style:font-face style:name="F" svg:font-family="{_FONT}"/>'
            f"</office:font-face-decls><office:automatic-styles>{_styles(setting)}"
            f"</office:automatic-styles><office:master-styles>{_masters(setting)}"
            f"</office:master-styles><office:body><office:text>{_blocks(source.blocks, seal)}"
            "</office:text></office:body></office:document>")


def _styles(setting: Setting) -> str:
    size, leading = setting.size, setting.leading
    align = "justify" if setting.justified else "start"
    indent = 2 * size if setting.indent else 0
    body = f'fo:text-indent="{indent}pt" fo:text-align="{align}"'
    paragraphs = (
        ("body", body, size), ("flush", f'fo:text-align="{align}"', size),
        ("title", 'fo:text-align="center"', 22), ("centre", 'fo:text-align="center"', size),
        ("heading", body, size), ("spaced", 'fo:text-align="center"', 22),
        ("right", f'fo:text-align="end" fo:margin-right="{2 * size}pt"', size),
        ("seal", f'fo:text-align="end" fo:margin-right="{4 * size}pt"', size),
        ("small", f'fo:text-align="{align}"', 10), ("cell", 'fo:text-align="start"', 10.5), (
            "redhead", 'fo:text-align="center"', 40))
    made = [
        f'<style:style style:name="{name}{tail}" style:family="paragraph"{page}>'
        f'<style:paragraph-properties {properties} fo:line-height="'
        f'{leading if em == size else em * 1.3:.1f}pt" fo:margin-top="0pt" '
        f'fo:margin-bottom="{setting.gap}pt" fo:orphans="1" fo:widows="1"/>'
        f'<style:text-properties style:font-name="F" style:font-name-asian="F" '
        f'fo:font-size="{em}pt" style:font-size-asian="{em}pt" fo:letter-spacing="'
        f'{(0.6 if name == "spaced" else setting.spacing) * em:.1f}pt"/></style:style>'
        for name, properties, em in paragraphs
        for tail, page in (("", ""), ("-wide", ' style:master-page-name="Wide"'),
                           ("-tall", ' style:master-page-name="Standard"'),
                           ("-down", ' style:master-page-name="Down"'))]
    for ruled, edge in (("all", 'fo:border="0.5pt solid #000000"'), ("none", 'fo:border="none"'),
                        ("level", ('fo:border-top="0.75pt solid #000000" '
                                  'fo:border-bottom="0.75pt solid #000000"'))):
        made.append(f'<style:style style:name="cell-{ruled}" style:family="table-cell">'
                    f'<style:table-cell-properties fo:padding="2pt" {edge}/></style:style>')
    made.append('<style:style style:name="table" style:family="table"><style:table-properties '
                'table:align="margins"/></style:style>')
    made += [f'<style:style style:name="columns-{count}" style:family="section">'
             f'<style:section-properties text:dont-balance-text-columns="false"><style:columns '
             f'fo:column-count="{count}" fo:column-gap="20pt"/></style:section-properties>'
             '</style:style>' for count in (1, 2, 3)]
    made.append('<style:style style:name="seal-frame" style:family="graphic">'
                '<style:graphic-properties style:wrap="run-through" style:run-through="foreground" '
                'style:horizontal-pos="right" style:horizontal-rel="paragraph" '
                'style:vertical-pos="top" style:vertical-rel="paragraph"/></style:style>')
    return "".join(made) + "".join(_page(setting, name) for name in ("tall", "wide", "down"))


def _page(setting: Setting, name: str) -> str:
    top, right, bottom, left = setting.margins
    wide = name == "wide"
    width, height = ("29.7cm", "21cm") if wide else ("21cm", "29.7cm")
    down = ' style:writing-mode="tb-rl"' if name == "down" else ""
    return (f'<style:page-layout style:name="page-{name}"><style:page-layout-properties '
            f'fo:page-width="{width}" fo:page-height="{height}" fo:margin-top="{top}mm" '
            f'style:print-orientation="{"landscape" if wide else "portrait"}" '
            f'fo:margin-bottom="{bottom}mm" fo:margin-left="{left}mm" fo:margin-right="{right}mm"'
            f"{down}/></style:page-layout>")


def _masters(setting: Setting) -> str:
    head = f'<style:header><text:p text:style-name="small">{setting.head}</text:p></style:header>'
    words = escape(setting.foot).replace("#", "<text:page-number/>")
    foot = f'<style:footer><text:p text:style-name="centre">{words}</text:p></style:footer>'
    inner = (head if setting.head else "") + (foot if setting.foot else "")
    return "".join(f'<style:master-page style:name="{name}" style:page-layout-name="page-{layout}">'
                   f"{inner}</style:master-page>" for name, layout in
                   (("Standard", "tall"), ("Wide", "wide"), ("Down", "down")))


def _blocks(blocks: tuple[Block, ...], seal: str, tail: str = "") -> str:
    made = []
    for block in blocks:
        if isinstance(block, Text):
            made.append(_text(block, seal, tail))
        elif isinstance(block, Table):
            made.append(_table(block))
        elif isinstance(block, Contents):
            made.append(f'<text:p text:style-name="centre">{block.heading}</text:p>')
            made += [f'<text:p text:style-name="flush">{escape(entry)}{"." * (60 - len(entry))}'
                     f"{at // 6 + 2}</text:p>" for at, entry in enumerate(block.entries)]
        elif block.columns > 1:
            made.append(f'<text:section text:style-name="columns-{block.columns}" text:name="s">'
                        f"{_blocks(block.blocks, seal)}</text:section>")
            continue
        else:
            turned = "-down" if block.vertical else "-wide"
            first, rest = block.blocks[:1], block.blocks[1:]
            made.append(_blocks(first, seal, turned) + _blocks(rest, seal))
            tail = "-tall"
            continue
        tail = ""
    return "".join(made)


def _text(block: Text, seal: str, tail: str) -> str:
    note = (f'<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>'
            f'<text:note-body><text:p text:style-name="small">{escape(block.note)}</text:p>'
            "</text:note-body></text:note>") if block.note else ""
    picture = ""
    if seal and block.style == "seal" and "年" in block.text:
        picture = ('<draw:frame draw:style-name="seal-frame" text:anchor-type="paragraph" '
                   'svg:width="4cm" svg:height="4cm"><draw:image><office:binary-data>'
                   f"{seal}</office:binary-data></draw:image></draw:frame>")
    return (f'<text:p text:style-name="{block.style}{tail}">{picture}{escape(block.text)}{note}'
            "</text:p>")


def _table(table: Table) -> str:
    width = sum(cell.colspan for cell in table.rows[0])
    made = [(f'<table:table table:style-name="table"><table:table-column '
            f'table:number-columns-repeated="{width}"/>')]
    covered: dict[tuple[int, int], bool] = {}
    for at, row in enumerate(table.rows):
        cells, place = "", 0
        waiting = list(row)
        while place < width:
            if covered.get((at, place)):
                cells += "<table:covered-table-cell/>"
                place += 1
                continue
            cell = waiting.pop(0)
            for down in range(cell.rowspan):
                for across in range(cell.colspan):
                    covered[at + down, place + across] = True
            cells += (f'<table:table-cell table:style-name="cell-{table.ruled}" '
                      f'table:number-columns-spanned="{cell.colspan}" '
                      f'table:number-rows-spanned="{cell.rowspan}">'
                      f'<text:p text:style-name="cell">{escape(cell.text)}</text:p>'
                      "</table:table-cell>" + "<table:covered-table-cell/>" * (cell.colspan - 1))
            place += cell.colspan
        line = f"<table:table-row>{cells}</table:table-row>"
        made.append(f"<table:table-header-rows>{line}</table:table-header-rows>"
                    if table.head and at == 0 else line)
    return "".join(made) + "</table:table>"
