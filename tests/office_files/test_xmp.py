"""xmp.py: what persons wrote into a picture, in elements and in attributes."""

from plugins.office_files.xmp import texts_of


def test_what_persons_wrote_is_read_and_what_programs_did_is_not():
    packet = ('<x:xmpmeta xmlns:x="adobe:ns:meta/" xmlns:dc="http://purl.org/dc/elements/1.1/" '
              'dc:creator="张三" dc:format="image/jpeg"><dc:title>甲</dc:title></x:xmpmeta>')
    assert texts_of(packet.encode()) == ["张三", "甲"]
