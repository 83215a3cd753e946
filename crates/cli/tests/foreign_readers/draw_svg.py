"""Draws an SVG file as PNG with programs that are not ours: draw_svg.py FILE.svg FOLDER WIDTH. Prints their names."""

import sys

import pymupdf
from reportlab.graphics import renderPDF
from svglib.svglib import svg2rlg

source, folder, width = sys.argv[1], sys.argv[2], int(sys.argv[3])


def with_mupdf(file, name):
    page = pymupdf.open(file)[0]
    scale = width / page.rect.width
    page.get_pixmap(matrix=pymupdf.Matrix(scale, scale)).save(f"{folder}/{name}.png")
    print(name)


with_mupdf(source, "PyMuPDF")
# svglib makes PDF; whatever draws PDF shows what it made.
renderPDF.drawToFile(svg2rlg(source), f"{folder}/svglib.pdf")
with_mupdf(f"{folder}/svglib.pdf", "svglib")
try:
    import cairosvg
except OSError as error:
    print(f"Not tested here: CairoSVG ({error}; Debian: libcairo2)", file=sys.stderr)
else:
    cairosvg.svg2png(url=source, write_to=f"{folder}/CairoSVG.png", output_width=width)
    print("CairoSVG")
