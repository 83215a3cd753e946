#!/usr/bin/env bash
# PyMuPDF 2.0: stroke-dasharray of an SVG is passed over; a broken line comes out whole.
#
# Guess:      a renderer that draws SVG's strokes, caps and joins draws its dashes; CairoSVG 2.9.0 does.
# Behaviour:  a path with stroke-dasharray="6 5" has no gap at all, whether it is an attribute or stands in `style`.
#             No warning is raised. A picture whose dashes mean something (alleged, ended, planned) then states it as a
#             fact.
# So:         what a dashed line says is said by a second sign that needs no dashes.
# Output seen on 30 November 2026:
#             attribute: CairoSVG 81 light pixels of 180, PyMuPDF 0; style: the same
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
    '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40" viewBox="0 0 200 40">'
    '<rect width="200" height="40" fill="#ffffff"/><path d="M0 20H200" stroke="#000000" stroke-width="6"'
)
pictures = {
    "attribute": f'{HEAD} stroke-dasharray="6 5"/></svg>',
    "style": f'{HEAD} style="stroke-dasharray:6 5"/></svg>',
}


def light_pixels(path):
    image = Image.open(path).convert("L")
    return sum(1 for x in range(10, 190) if image.getpixel((x, 20)) > 200)


for kind, text in pictures.items():
    source = f"{folder}/{kind}.svg"
    with open(source, "w", encoding="utf-8") as file:
        file.write(text)
    cairosvg.svg2png(url=source, write_to=f"{folder}/cairo.png")
    pymupdf.open(source)[0].get_pixmap().save(f"{folder}/mupdf.png")
    cairo, mupdf = light_pixels(f"{folder}/cairo.png"), light_pixels(f"{folder}/mupdf.png")
    print(f"{kind}: CairoSVG {cairo} light pixels of 180, PyMuPDF {mupdf}")
    assert cairo > 60 and mupdf == 0, (cairo, mupdf)
PYTHON
