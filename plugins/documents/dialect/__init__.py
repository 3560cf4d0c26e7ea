"""The Markdown of official documents: docs/markdown.md says what it is, by examples.

`sheets` and `lines` make of what a clerk types or pastes the Markdown that Python-Markdown reads,
a paragraph a line; `tables`, `lists` and `inline` are small extensions of it.
"""
