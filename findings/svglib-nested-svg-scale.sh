#!/usr/bin/env bash
# svglib 2.3.2: an <svg> inside an <svg> is scaled from pixels to points twice.
#
# Guess:      a drawing of 40 px in a nested <svg width="40" viewBox="0 0 40 40"> is as large as a plain <rect> of 40 px
#             beside it: CSS pixels are turned into points (3/4) once, at the root.
# Behaviour:  the root's group has the scale 0.75, and the group of the nested <svg> has 0.75 again, so what is inside
#             stands at 9/16 of a pixel: 22.5 points instead of 30. Its x and y are right, so that it sits at the right
#             corner and is too small.
# So:         a picture for PDFs made by reportlab uses <g transform="translate(…)"> where a nested <svg> would do.
# Output seen on 30 November 2026:
#             plain rect: 30.0 pt wide, nested: 22.5 pt wide
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check svglib==2.3.2
cat > "$folder/two.svg" <<'SVG'
<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100" viewBox="0 0 200 100">
  <rect x="10" y="10" width="40" height="40" fill="#000000"/>
  <svg x="100" y="10" width="40" height="40" viewBox="0 0 40 40"><rect width="40" height="40" fill="#ff0000"/></svg>
</svg>
SVG
"$folder/venv/bin/python" - "$folder/two.svg" <<'PYTHON'
import sys

from svglib.svglib import svg2rlg

drawing = svg2rlg(sys.argv[1])


def rectangles(group, scale):
    for item in group.contents:
        if hasattr(item, "contents"):
            inner = scale * item.transform[0] if item.transform else scale
            yield from rectangles(item, inner)
        else:
            yield item.width * scale


plain, nested = rectangles(drawing, 1.0)
print(f"plain rect: {plain} pt wide, nested: {nested} pt wide")
assert (plain, nested) == (30.0, 22.5)
PYTHON
