"""The ledger as a page for printing: one local file, never published."""

import html

from ...documents.findings import Severity
from .ledger import HEADINGS, Ledger, LedgerRow

_STYLE = """
body{font:16px/1.7 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;
margin:2rem;color:#222}
table{border-collapse:collapse;width:100%}caption{text-align:left;padding:.5rem 0}
th,td{border:1px solid #999;padding:.3rem .5rem;vertical-align:top;text-align:left}
th{background:#d9e2f0;position:sticky;top:0}
.error{background:#f8d7da}.warning{background:#fff3cd}.note{background:#e7f1fa}
.signature{display:flex;gap:6rem;margin-top:3rem}
@media print{@page{size:A4 landscape}body{margin:0;font-size:9pt}th{position:static}}
"""


def to_webpage(ledger: Ledger) -> bytes:
    """The bytes of the HTML file."""
    facts = "".join(f"<p>{html.escape(fact)}</p>" for fact in ledger.facts)
    head = "".join(f'<th scope="col">{heading}</th>' for heading in HEADINGS)
    rows = "\n".join(map(_row, ledger.rows))
    table = f"<table><thead><tr>{head}</tr></thead><tbody>\n{rows}\n</tbody></table>"
    signature = "".join(f"<span>{html.escape(line)}</span>" for line in ledger.signature)
    title = html.escape(ledger.title)
    return (f'<!DOCTYPE html>\n<html lang="zh-CN"><head><meta charset="utf-8">'
            f'<title>{title}</title><meta name="robots" content="noindex">'
            f"<style>{_STYLE}</style></head><body>"
            f"<h1>{title}</h1>{facts}{table if ledger.rows else ''}"
            f'<p class="signature">{signature}</p></body></html>\n').encode()


def _row(row: LedgerRow) -> str:
    cells = "".join(f"<td>{html.escape(cell)}</td>" for cell in row.cells)
    return f'<tr class="{Severity(row.severity).name.lower()}">{cells}</tr>'
