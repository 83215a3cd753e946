#!/usr/bin/env bash
# CairoSVG 2.9.0 and PyMuPDF 2.0: paint-order="stroke" is passed over, so a halo paints out the word it belongs to.
#
# Guess:      where paint-order is not known, a text with a stroke in the colour of the paper looks a little thinner.
# Behaviour:  the stroke is painted last. With a halo as wide as maps and graphs need (here 8 px at a type size of 20 px)
#             not one pixel of the text's own colour is left: the names are gone, and nothing says so. The same word
#             written twice, first with the stroke and then without, is readable in both.
# So:         a halo that has to survive other programs is an element of its own below the text.
# Output seen on 30 November 2026:
#             CairoSVG: 0 blue pixels with paint-order, 456 with two elements
#             PyMuPDF: 0 blue pixels with paint-order, 426 with two elements
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
if ! ldconfig -p | grep -q 'libcairo\.so\.2'; then
  echo "This needs the library cairo (Debian: libcairo2)." >&2
  exit 2
fi
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check CairoSVG==2.9.0 PyMuPDF==2.0 pillow==12.0.0
"$folder/venv/bin/python" - "$folder" <<'PYTHON'
import sys

import cairosvg
import pymupdf
from PIL import Image

folder = sys.argv[1]
HEAD = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="60" viewBox="0 0 200 60">'
    '<rect width="200" height="60" fill="#ffffff"/>'
)
WORD = '<text x="10" y="40" font-size="20" font-family="sans-serif" fill="#0000ff"'
HALO = ' stroke="#ffffff" stroke-width="8"'
pictures = {
    "one": f'{HEAD}{WORD}{HALO} paint-order="stroke">HARBOUR</text></svg>',
    "two": f"{HEAD}{WORD}{HALO}>HARBOUR</text>{WORD}>HARBOUR</text></svg>",
}


def blue_pixels(path):
    image = Image.open(path).convert("RGB")
    return sum(1 for red, green, blue in image.getdata() if blue > 200 and red < 100 and green < 100)


for name in ("CairoSVG", "PyMuPDF"):
    counts = {}
    for kind, text in pictures.items():
        source, target = f"{folder}/{kind}.svg", f"{folder}/{name}-{kind}.png"
        with open(source, "w", encoding="utf-8") as file:
            file.write(text)
        if name == "CairoSVG":
            cairosvg.svg2png(url=source, write_to=target)
        else:
            pymupdf.open(source)[0].get_pixmap().save(target)
        counts[kind] = blue_pixels(target)
    print(f"{name}: {counts['one']} blue pixels with paint-order, {counts['two']} with two elements")
    assert counts["one"] == 0 and counts["two"] > 300, counts
PYTHON
