"""Import: from what a clerk has to a Markdown file the site can publish. A command, no plugin.

    file ─▶ read (Word, PDF, web page, text) ─▶ Extract ─▶ repair ─▶ recognise ─▶ compose ─▶ stage

Every stage returns a value and what it noticed; nothing is written before all was reported.
"""
