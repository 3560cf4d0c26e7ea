"""glyph_text.py: a radical in a font's table becomes the character it looks like."""

from plugins.printing.glyph_text import true_characters

HEAD, TAIL = b"1 begincodespacerange\n<00> <FF>\nendcodespacerange\n", b"endcmap\n"


def test_radicals_of_both_blocks_alone_and_in_ranges():
    table = (HEAD + b"2 beginbfchar\n<01> <2F08>\n<02> <2EA0>\nendbfchar\n"
             b"1 beginbfrange\n<0A> <0B> <2F08>\nendbfrange\n" + TAIL)
    assert true_characters(table) == (
        HEAD + b"4 beginbfchar\n<01> <4EBA>\n<02> <6C11>\n<0A> <4EBA>\n<0B> <513F>\nendbfchar\n"
        + TAIL)


def test_what_is_right_stays():
    table = HEAD + b"1 beginbfchar\n<01> <6237>\nendbfchar\n" + TAIL
    assert true_characters(table) == table
    assert true_characters(HEAD + TAIL) == HEAD + TAIL


def test_blocks_hold_a_hundred():
    table = HEAD + b"1 beginbfrange\n<00> <FF> <4E00>\nendbfrange\n" + TAIL
    written = true_characters(table)
    assert written.count(b"100 beginbfchar") == 2 and b"56 beginbfchar" in written
    assert b"<FF> <4EFF>" in written
