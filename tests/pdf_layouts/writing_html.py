"""Sources as web pages, for Chromium to print and LibreOffice to open."""

from html import escape

from .source import Block, Contents, Setting, Source, Table, Text


def write_html(source: Source) -> str:
    """The source as a web page."""
    return (f'<!DOCTYPE html><html lang="zh"><meta charset="utf-8"><title>{source.name}</title>'
            f"<style>{_css(source.setting)}</style><body>{_blocks(source.blocks)}</body></html>")


def _css(setting: Setting) -> str:
    top, right, bottom, left = setting.margins
    return f"""
@page {{ size: A4; margin: {top}mm {right}mm {bottom}mm {left}mm; }}
@page wide {{ size: A4 landscape; }}
body {{ margin: 0; font: {setting.size}pt/{setting.leading}pt "Noto Serif CJK SC"; }}
p {{ margin: 0 0 {setting.gap}pt; text-indent: {2 if setting.indent else 0}em;
  text-align: {"justify" if setting.justified else "left"}; orphans: 1; widows: 1;
  letter-spacing: {setting.spacing}em; }}
.title, .centre, .spaced, .redhead {{ text-align: center; text-indent: 0; }}
.title, .spaced {{ font-size: 22pt; line-height: 1.4; }} .spaced {{ letter-spacing: .6em; }}
.redhead {{ font-size: 40pt; line-height: 1.5; color: #c00; }}
.flush, .small {{ text-indent: 0; }} .small {{ font-size: 10pt; }}
.right, .seal {{ text-align: right; margin-right: 2em; }} .seal {{ margin-right: 4em; }}
.contents {{ text-indent: 0; text-align: left; }}
table {{ border-collapse: collapse; width: 100%; font-size: 10.5pt; line-height: 1.4; }}
td {{ padding: 3pt 5pt; vertical-align: top; }} .all td {{ border: 1px solid #333; }}
.all tr:nth-child(2n) {{ background: #eee; }}
.level tr:first-child td {{ border-top: 1px solid; border-bottom: 1px solid; }}
.level tr:last-child td {{ border-bottom: 1px solid; }}
.wide {{ page: wide; break-before: page; }} .columns {{ column-gap: 2em; }}
.down {{ writing-mode: vertical-rl; height: 22cm; break-before: page; }}
"""


def _blocks(blocks: tuple[Block, ...]) -> str:
    made = []
    for block in blocks:
        if isinstance(block, Text):
            made.append(f'<p class="{block.style}">{escape(block.text)}</p>')
        elif isinstance(block, Table):
            made.append(_table(block))
        elif isinstance(block, Contents):
            made.append(f'<p class="centre">{block.heading}</p>')
            made += [f'<p class="contents">{escape(entry)}{"…" * 12}{at // 6 + 2}</p>'
                     for at, entry in enumerate(block.entries)]
        else:
            kind = "down" if block.vertical else "wide" if block.landscape else "columns"
            count = f' style="columns: {block.columns}"' if block.columns > 1 else ""
            made.append(f'<div class="{kind}"{count}>{_blocks(block.blocks)}</div>')
    return "\n".join(made)


def _table(table: Table) -> str:
    lines = []
    for at, row in enumerate(table.rows):
        cells = "".join(f'<td colspan="{cell.colspan}" rowspan="{cell.rowspan}">'
                        f"{escape(cell.text)}</td>" for cell in row)
        line = f"<tr>{cells}</tr>"
        lines.append(f"<thead>{line}</thead>" if table.head and at == 0 else line)
    border = ' border="1"' if table.ruled == "all" else ""  # what old programs read
    return f'<table class="{table.ruled}"{border}>{"".join(lines)}</table>'
