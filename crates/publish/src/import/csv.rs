//! Comma-separated values (RFC 4180) as spreadsheets write them: commas, semicolons or tabs, quoted cells with line
//! ends in them, any line end. Each row knows where it stands. Knows no columns.

use super::diagnostic::{DiagnosticKind, Diagnostics};

/// A row with its place.
#[derive(Debug, Default)]
pub(super) struct Row {
    /// As a spreadsheet counts, the names of the columns being row 1.
    pub row: u32,
    /// As an editor counts, from 1.
    pub line: u32,
    /// Trimmed.
    pub cells: Vec<String>,
}

#[derive(Debug, Default)]
pub(super) struct Table {
    pub header: Vec<String>,
    /// Those with something in them.
    pub rows: Vec<Row>,
}

const DELIMITERS: [char; 4] = [',', ';', '\t', '|'];

impl Table {
    pub fn parse(text: &str, diagnostics: &mut Diagnostics) -> Table {
        let (text, delimiter) = delimiter(text);
        let mut rows = rows(text, delimiter, diagnostics).into_iter().filter(|row| !row.is_empty());
        let Some(first) = rows.next() else {
            diagnostics.report_file(DiagnosticKind::NoTable, "");
            return Table::default();
        };
        let mut table = Table { header: first.cells, rows: rows.collect() };
        while table.header.last().is_some_and(String::is_empty) {
            table.header.pop();
        }
        for row in &mut table.rows {
            row.fit(table.header.len(), diagnostics);
        }
        table
    }

    /// The names in the first row, without reading the rest.
    pub fn names(text: &str) -> Vec<String> {
        let (text, delimiter) = delimiter(text);
        let mut rows = rows(first_lines(text), delimiter, &mut Diagnostics::default()).into_iter();
        rows.find(|row| !row.is_empty()).map(|row| row.cells).unwrap_or_default()
    }
}

/// The beginning of a text, long enough for any row of names.
fn first_lines(text: &str) -> &str {
    const MOST_BYTES: usize = 20_000;
    let mut end = MOST_BYTES.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

impl Row {
    fn is_empty(&self) -> bool {
        self.cells.iter().all(String::is_empty)
    }

    /// Tells of cells beyond the last column.
    fn fit(&mut self, columns: usize, diagnostics: &mut Diagnostics) {
        if let Some(beyond) = self.cells.get(columns..)
            && beyond.iter().any(|cell| !cell.is_empty())
        {
            diagnostics.row(self.row, self.line);
            diagnostics.report("", DiagnosticKind::TooManyCells, &beyond.join(" "));
        }
        self.cells.resize(columns, String::new());
    }
}

/// The text without Excel's own line about it, and what stands between cells: what that line says, else the mark that
/// the first line has most of, outside of quotes.
fn delimiter(text: &str) -> (&str, char) {
    if let Some(rest) = text.strip_prefix("sep=")
        && let Some(said) = rest.chars().next()
    {
        // The line stays, empty, so that rows are counted as the spreadsheet does.
        return (&rest[said.len_utf8()..], said);
    }
    let mut counts = [0usize; DELIMITERS.len()];
    let mut quoted = false;
    for c in text.trim_start().chars() {
        match c {
            '"' => quoted = !quoted,
            '\n' | '\r' if !quoted => break,
            _ if !quoted => {
                if let Some(at) = DELIMITERS.iter().position(|delimiter| *delimiter == c) {
                    counts[at] += 1;
                }
            }
            _ => {}
        }
    }
    let most = (0..DELIMITERS.len()).rev().max_by_key(|at| counts[*at]).unwrap_or_default();
    (text, DELIMITERS[most])
}

fn rows(text: &str, delimiter: char, diagnostics: &mut Diagnostics) -> Vec<Row> {
    let mut rows = Vec::new();
    let (mut line, mut row) = (1, 1);
    let mut rest = text;
    while !rest.is_empty() {
        let mut read = Row { row, line, cells: Vec::new() };
        loop {
            let cell = cell(rest, delimiter);
            if cell.open {
                diagnostics.row(row, line + line_ends(&rest[..cell.start]));
                diagnostics.report("", DiagnosticKind::QuoteOpen, &cell.text);
            }
            let (eaten, after) = rest.split_at(cell.length);
            line += line_ends(eaten);
            read.cells.push(cell.text.trim().to_owned());
            rest = after;
            match rest.chars().next() {
                Some(c) if c == delimiter => rest = &rest[c.len_utf8()..],
                Some('\r') => {
                    rest = rest[1..].strip_prefix('\n').unwrap_or(&rest[1..]);
                    line += 1;
                    break;
                }
                Some(_) => {
                    rest = &rest[1..];
                    line += 1;
                    break;
                }
                None => break,
            }
        }
        rows.push(read);
        row += 1;
    }
    rows
}

struct Cell {
    text: String,
    /// How many bytes of the text it takes.
    length: usize,
    /// Where its first letter is.
    start: usize,
    /// It begins with a quote that nothing closes.
    open: bool,
}

/// The cell at the beginning of a text, which ends before a delimiter, a line end or the end.
fn cell(text: &str, delimiter: char) -> Cell {
    let plain_end = |from: usize| {
        let ends = |c: char| c == delimiter || c == '\n' || c == '\r';
        text[from..].find(ends).map_or(text.len(), |at| from + at)
    };
    let padding = text.len() - text.trim_start_matches(' ').len();
    if !text[padding..].starts_with('"') {
        let end = plain_end(0);
        return Cell { text: text[..end].to_owned(), length: end, start: 0, open: false };
    }
    let mut said = String::new();
    let mut at = padding + 1;
    loop {
        let Some(quote) = text[at..].find('"') else {
            // Up to the end of the line only: the rest of the file is not the cell's.
            let end = plain_end(padding + 1);
            let text = text[padding + 1..end].to_owned();
            return Cell { text, length: end, start: padding, open: true };
        };
        said.push_str(&text[at..at + quote]);
        at += quote + 1;
        if !text[at..].starts_with('"') {
            break;
        }
        said.push('"');
        at += 1;
    }
    // What a careless program leaves behind the closing quote belongs to the cell.
    let end = plain_end(at);
    said.push_str(text[at..end].trim_end());
    Cell { text: said, length: end, start: padding, open: false }
}

/// How many lines end in a text, however they do.
fn line_ends(text: &str) -> u32 {
    let bytes = text.as_bytes();
    let ends = |at: usize| match bytes[at] {
        b'\n' => at == 0 || bytes[at - 1] != b'\r',
        b'\r' => true,
        _ => false,
    };
    (0..bytes.len()).filter(|at| ends(*at)).count() as u32
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(text: &str) -> (Table, Diagnostics) {
        let mut diagnostics = Diagnostics::default();
        (Table::parse(text, &mut diagnostics), diagnostics)
    }

    fn cells(table: &Table) -> Vec<Vec<&str>> {
        table.rows.iter().map(|row| row.cells.iter().map(String::as_str).collect()).collect()
    }

    #[test]
    fn every_way_to_write_the_same_table_is_read_alike() {
        for text in [
            "a,b\n1,two words\n3,4",
            "a;b\r\n1;two words\r\n3;4\r\n",
            "a\tb\r1\ttwo words\r3\t4\r",
            "sep=;\na;b\n1;two words\n3;4",
            "\"a\",\"b\"\n \"1\" ,\"two words\"\n3,4",
            "a,b,,\n1,two words,,\n,,,\n\n3,4\n,,,",
        ] {
            let (table, diagnostics) = read(text);
            assert_eq!(table.header, ["a", "b"], "{text:?}");
            assert_eq!(cells(&table), [["1", "two words"], ["3", "4"]], "{text:?}");
            assert!(diagnostics.all.is_empty(), "{text:?}");
        }
    }

    #[test]
    fn a_row_after_cells_with_line_ends_in_them_knows_its_row_and_its_line() {
        let (table, _) = read("a,b\r\n1,\"two\r\nlines, \"\"quoted\"\"\"\r\n\r\n3,4\r\n");
        let places: Vec<(u32, u32)> = table.rows.iter().map(|row| (row.row, row.line)).collect();
        assert_eq!(places, [(2, 2), (4, 5)]);
        assert_eq!(table.rows[0].cells[1], "two\r\nlines, \"quoted\"");
    }

    #[test]
    fn a_quote_that_is_never_closed_costs_one_row_and_is_told_with_its_place() {
        let (table, diagnostics) = read("a,b\n1,2\n3,\"never closed\n5,6\n");
        assert_eq!(cells(&table), [["1", "2"], ["3", "never closed"], ["5", "6"]]);
        assert_eq!(diagnostics.all.len(), 1);
        let diagnostic = &diagnostics.all[0];
        assert_eq!(
            (diagnostic.kind, diagnostic.place.row, diagnostic.found.as_str()),
            (DiagnosticKind::QuoteOpen, Some(3), "never closed")
        );
    }

    #[test]
    fn cells_beyond_the_last_column_are_told() {
        let (_, diagnostics) = read("a,b\n1,2,3\n4,5,,\n");
        let told: Vec<_> = diagnostics
            .all
            .iter()
            .map(|diagnostic| (diagnostic.kind, diagnostic.place.row, diagnostic.found.as_str()))
            .collect();
        assert_eq!(told, [(DiagnosticKind::TooManyCells, Some(2), "3")]);
    }

    proptest! {
        #[test]
        fn what_another_writer_writes_is_read_whole(
            table in proptest::collection::vec(proptest::collection::vec("[a-z ,;\"\n\r\t|é]{0,6}", 3), 1..6)
        ) {
            let mut writer = csv::WriterBuilder::new().from_writer(Vec::new());
            writer.write_record(["x", "y", "z"]).unwrap();
            for row in &table {
                writer.write_record(row).unwrap();
            }
            let text = String::from_utf8(writer.into_inner().unwrap()).unwrap();
            let (read, diagnostics) = read(&text);
            let expected: Vec<Vec<&str>> = table
                .iter()
                .map(|row| row.iter().map(|cell| cell.trim()).collect::<Vec<_>>())
                .filter(|row| row.iter().any(|cell| !cell.is_empty()))
                .collect();
            prop_assert_eq!(cells(&read), expected);
            prop_assert!(diagnostics.all.is_empty());
        }
    }
}
