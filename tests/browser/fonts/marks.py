"""Draws Marks.ttf: the few signs of the page that Roboto and Gelasio lack, so that scenes need no other font.

Run it with fontTools installed: python3 marks.py
"""

from math import cos, radians, sin

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen

EM = 1000
MIDDLE = (500, 350)


def turned(points, degrees):
    """Points about the middle of the sign, turned anticlockwise."""
    c, s = cos(radians(degrees)), sin(radians(degrees))
    return [(round(MIDDLE[0] + x * c - y * s), round(MIDDLE[1] + x * s + y * c)) for x, y in points]


ARROW = [(-340, -35), (215, -35), (95, -165), (150, -210), (345, 0), (150, 210), (95, 165), (215, 35), (-340, 35)]
TWO_HEADS = [
    (-345, 0), (-150, -210), (-95, -165), (-215, -35), (215, -35), (95, -165), (150, -210),
    (345, 0), (150, 210), (95, 165), (215, 35), (-215, 35), (-95, 165), (-150, 210),
]  # fmt: skip
TRIANGLE = [(-170, -210), (210, 0), (-170, 210)]
TICK = [(-300, 10), (-240, 65), (-100, -90), (250, 330), (310, 280), (-95, -210)]

SIGNS = {
    "→": (ARROW, 0), "↗": (ARROW, 45), "↑": (ARROW, 90), "↖": (ARROW, 135),
    "←": (ARROW, 180), "↙": (ARROW, 225), "↓": (ARROW, 270), "↘": (ARROW, 315),
    "↔": (TWO_HEADS, 0), "⤢": (TWO_HEADS, 45), "↕": (TWO_HEADS, 90), "⤡": (TWO_HEADS, 135),
    "▸": (TRIANGLE, 0), "▴": (TRIANGLE, 90), "◂": (TRIANGLE, 180), "▾": (TRIANGLE, 270),
    "✓": (TICK, 0),
}  # fmt: skip


def drawn(points):
    pen = TTGlyphPen(None)
    for first, point in enumerate(reversed(points)):
        pen.lineTo(point) if first else pen.moveTo(point)
    if points:
        pen.closePath()
    return pen.glyph()


def main():
    names = {".notdef": None, "narrow": "\u202f"} | {f"u{ord(sign):04X}": sign for sign in SIGNS}
    glyphs = {".notdef": drawn(turned([(-200, -300), (200, -300), (200, 300), (-200, 300)], 0)), "narrow": drawn([])}
    glyphs |= {f"u{ord(sign):04X}": drawn(turned(*shape)) for sign, shape in SIGNS.items()}
    font = FontBuilder(EM, isTTF=True)
    font.setupGlyphOrder(list(names))
    font.setupCharacterMap({ord(sign): name for name, sign in names.items() if sign})
    font.setupGlyf(glyphs)
    font.setupHorizontalMetrics({name: (200 if name == "narrow" else 800 if name == "u2713" else EM, 0) for name in names})
    font.setupHorizontalHeader(ascent=800, descent=-200)
    font.setupNameTable({"familyName": "Faultlines Marks", "styleName": "Regular"})
    font.setupOS2(sTypoAscender=800, sTypoDescender=-200, usWinAscent=800, usWinDescent=200)
    font.setupPost()
    # No date of making: the same program gives the same bytes.
    font.font.recalcTimestamp = False
    font.font["head"].created = font.font["head"].modified = 0
    font.save("Marks.ttf")


main()
