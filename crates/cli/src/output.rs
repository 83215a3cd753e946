//! What the command writes: to standard output, and how it is used where it was not understood.

/// How the command is used.
pub const USAGE: &str = "\
Usage:
  faultlines check FILE… [--format text|json] [--lang en|fr]
      Lists everything wrong with each dataset at once: the record, where it is
      in the file and how to mend it; then what the dataset holds, counted.
      Errors leave a record out of the page. Warnings ask an editor to look:
      at an event that rests on a single source, at a translation that is
      missing, at a date after the day the dataset was updated.
      FILE may be - for standard input.
      FILE may be a workbook (xlsx, xls, ods) or a folder of CSV files: then each
      problem names its sheet and cell.
      --format json   the same for scripts and editors (docs/contract.md, 5)
      --lang fr       in French
  faultlines render [--site DIR] [--data FILE] [--site-url URL] [--archive DIR]
                    [--views LIST [--size 1200x630]]
      Writes what a built site shows without a program: the article in DIR/index.html, the pages
      of all events, stories, disputes and actors in each language, and the cards in DIR/cards;
      with an address also feeds, DIR/sitemap.xml, DIR/robots.txt and DIR/oembed.json. DIR is what Trunk
      builds where that runs it, else dist; FILE is DIR/data/dataset.json; URL is where the site
      will stand, else FAULTLINES_SITE_URL, else site_url in site.json.
      --archive DIR   keeps this version of the data in DIR, and all of DIR beside the newest, as
                      data/2026-11-30.json: citations lead to the version that was cited
      --views LIST    draws each view of a list as views/NAME.svg and .png; a line of it is NAME LINK
  faultlines convert FILE… [--from FORMAT] [--dates dmy|mdy] [--text-lang TAG] [--source URL]
                     [--lang en|fr] [--out FILE]
      Writes a dataset of what others made: TimelineJS as JSON or as a spreadsheet's CSV, JSON
      Graph, GEXF, a table of events, or one of nodes and one of edges (CSV). Each field that
      could not be kept, each guess and each mistake is told on standard error with its row and
      column. FORMAT is guessed from what is in the file, else: dataset, timeline, timeline-csv,
      jgf, gexf, nodes-csv, edges-csv, events-csv.
      --dates dmy|mdy   which comes first in 1/2/2025, the day or the month
      --text-lang TAG   the language of the texts (en)
      --source URL      where the file can be read: the source of what names none
  faultlines convert FILE --to FORMAT [--view QUERY] [--lang en|fr] [--page URL] [--headline TEXT]
                     [--out FILE]
      Writes what a view of a dataset shows as svg, png, csv, json (a dataset of its own), jgf,
      graphml, gexf, ftm, kumu, ics, txt, html (a picture's place in an article),
      csl, bibtex or ris. QUERY is what stands after the ? of a link; without it, the dataset's opening
      view. URL is where the page stands. TEXT stands over a picture, else the view in words.
      csl, bibtex and ris are the sources of a view, with --event ID those of one event.
      --theme light|dark   of a picture; else that of the view
      --size 1200x630      of a picture, in pixels; else as high as what it holds
  faultlines convert FILE --to xlsx|csv-folder [--lang en|fr] [--out FILE]
      Writes the whole dataset as a workbook, or as a folder of CSV files; `faultlines convert`
      of that gives the dataset again.
  faultlines diff OLD NEW [--format text|json] [--lang en|fr]
      Says what changed between two versions of a dataset: records added, changed and gone,
      statuses, claims. Exit codes: 0 nothing, 1 something, 2 a file that cannot be read.
  faultlines new NAME [--lang en|fr]
      Makes a folder to begin a story in: an empty workbook, an example of ten events, what to do next.
  faultlines preview FILE [--site DIR] [--port N] [--lang en|fr]
      Shows the page with a workbook or dataset on this machine, new at each save, with what is to mend
      beside it, until Ctrl+C. DIR is the page's folder: site or dist here, or beside the program.
  faultlines schema
      Prints the JSON Schema of a dataset.

Exit codes: 0 sound (warnings allowed), 1 errors in a dataset or a file to be read, 2 a file that
cannot be read, or a command that is not understood.
";

/// Writes to standard output. That nobody reads on (`… | head`) is no reason to fail.
pub fn say(text: &(impl AsRef<[u8]> + ?Sized)) {
    use std::io::Write;
    let _ = std::io::stdout().write_all(text.as_ref());
}

/// Says what was wrong and how the command is used, on standard error; the exit code is 2.
pub fn usage_error(message: &str) -> std::process::ExitCode {
    eprintln!("{message}\n\n{USAGE}");
    std::process::ExitCode::from(2)
}

/// Writes a message to standard error.
pub fn tell(message: &str) {
    eprintln!("{}", printable(message));
}

/// A message without what a terminal would obey: a cell of a file may hold anything.
pub fn printable(message: &str) -> String {
    let is_harmless = |c: char| !c.is_control() || matches!(c, '\n' | '\t');
    message.chars().map(|c| if is_harmless(c) { c } else { char::REPLACEMENT_CHARACTER }).collect()
}
