"""PDF with a text layer: glyphs by where they stand become lines, tables, paragraphs, notes.

`extracting` tells the order of the steps.
"""
