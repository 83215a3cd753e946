#!/usr/bin/env bash
# exceljs 4.4.0 cannot open a workbook with a cell comment that openpyxl 3.1.5 wrote.
#
# Guess:      a comment is the most ordinary extra of a spreadsheet, and both are the usual library of their language: what
#             one saves the other loads.
# Behaviour:  without a comment the file loads. With one, `workbook.xlsx.readFile` throws a TypeError, and nothing of the
#             workbook can be read.
# So:         a test that reads our workbooks with exceljs says nothing about workbooks with comments.
# Output seen on 30 November 2026:
#             without a comment: Harbour
#             with a comment: TypeError: Cannot read properties of undefined (reading 'comments')
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check openpyxl==3.1.5
"$folder/venv/bin/python" - "$folder" <<'PYTHON'
import sys

from openpyxl import Workbook
from openpyxl.comments import Comment

for name in ("plain", "commented"):
    workbook = Workbook()
    workbook.active["A1"] = "Harbour"
    if name == "commented":
        workbook.active["A1"].comment = Comment("Ask the harbour office", "Desk")
    workbook.save(f"{sys.argv[1]}/{name}.xlsx")
PYTHON
cd "$folder"
npm install --silent --no-audit --no-fund exceljs@4.4.0 >/dev/null 2>&1
cat > read.cjs <<'JS'
const ExcelJS = require("exceljs");
const read = async (name) => {
  const workbook = new ExcelJS.Workbook();
  try {
    await workbook.xlsx.readFile(`${name}.xlsx`);
    return workbook.worksheets[0].getCell("A1").value;
  } catch (error) {
    return `${error.name}: ${error.message}`;
  }
};
(async () => {
  const plain = await read("plain");
  const commented = await read("commented");
  console.log(`without a comment: ${plain}`);
  console.log(`with a comment: ${commented}`);
  if (plain !== "Harbour" || !commented.startsWith("TypeError: ")) process.exit(1);
})();
JS
node read.cjs
