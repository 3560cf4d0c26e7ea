"""The self-inspection 自查: find what an inspector would find, before the inspector does.

    documents ─▶ source rules ─▶ facts ─┐   kept per document, by digest
    attachments ─▶ leaks ───────────────┼─▶ library rules ─▶ waivers ─▶ findings ─▶ reports
    output ─▶ page rules ─▶ links ──────┘   kept per page, by stamp

A command, not a part of the build: `command.inspect`. Every rule is one file in `rules/`, named in
`table.py`; what the rules weigh and know of this site is in `_data/` (`settings.py`).
"""
