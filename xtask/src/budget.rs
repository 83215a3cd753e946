//! What the page may weigh. The only place where a limit is written.

/// What a part of the page may weigh, compressed with brotli, and what it is to weigh one day. 1 kB is 1,000 bytes.
pub struct Limit {
    /// As `cargo xtask size` calls the part.
    pub part: &'static str,
    /// What was reached, and a little: this may only go down.
    pub most: usize,
    pub aim: usize,
}

/// Everything a reader downloads for the opening view but the data and the article: wasm, js, css and html together.
pub const PAGE: &str = "page without data";

/// The same with what hands need: everything until a press is answered at once.
pub const HANDS_ON: &str = "page, hands on";

/// What was tried, and where the rest is: docs/decisions/012-page-weight-what-paid.md 047-where-the-weight-is.md
/// 068-weight-of-the-picture-and-the-questions.md and 075-smaller-programs.md.
pub const LIMITS: [Limit; 21] = [
    Limit { part: "wasm", most: 234_300, aim: 110_000 },
    Limit { part: "wasm, hands", most: 51_400, aim: 30_000 },
    Limit { part: "wasm, when asked", most: 16_500, aim: 8_000 },
    Limit { part: "js", most: 7_650, aim: 6_000 },
    Limit { part: "css", most: 12_600, aim: 9_500 },
    Limit { part: "html", most: 4_230, aim: 1_500 },
    Limit { part: PAGE, most: 258_800, aim: 128_000 },
    Limit { part: HANDS_ON, most: 309_900, aim: 158_000 },
    // On the way to a phone before the program is, though painted as it comes.
    Limit { part: "article", most: 20_900, aim: 20_000 },
    // What the page opens with, and the whole of it, which comes when the page is ready.
    Limit { part: "opening data", most: 43_700, aim: 25_000 },
    Limit { part: "data", most: 153_900, aim: 120_000 },
    Limit { part: "layout, when idle", most: 31_300, aim: 15_000 },
    // The companion is one program in parts: what each task loads of it, and all of it (docs/decisions/088-companion-in-parts.md).
    Limit { part: "asked: picture, print", most: 234_000, aim: 147_000 },
    Limit { part: "asked: other file", most: 190_500, aim: 147_000 },
    Limit { part: "asked: read files", most: 307_500, aim: 147_000 },
    Limit { part: "asked: what changed", most: 123_500, aim: 80_000 },
    Limit { part: "asked: read workbook", most: 436_000, aim: 200_000 },
    Limit { part: "asked: save workbook", most: 267_000, aim: 200_000 },
    Limit { part: "asked: edit", most: 119_000, aim: 80_000 },
    Limit { part: "companion", most: 950_000, aim: 600_000 },
    // Every page that embeds us pays for it, whether anybody scrolls that far or not.
    Limit { part: "embed.js", most: 2_050, aim: 2_000 },
];

/// What a program weighs more with the standard library as it comes, where the sources of that could not be had.
pub const ORDINARY_STANDARD_LIBRARY: usize = 20_000;

/// What programs weigh more where wasm-opt could not be had.
pub const WITHOUT_WASM_OPT: usize = 10_000;

/// Beside the whole dataset: its records without the words that only a closer look shows.
pub const OPENING_DATA: &str = "data/opening.json";

/// Fetched once the page is ready and idle, so that it opens without a network: no part of opening it.
pub const LOADED_WHEN_IDLE: &str = "sw.js";

/// How the names begin of what lays graphs out. The opening view carries its positions; the files come when the page
/// is idle, or with the first other view.
pub const LAYOUT: [&str; 2] = ["layout-worker-", "layout_bg"];

/// How the names of a program's parts end that only some readers need: the share dialog and the table, the words of other
/// languages. Its other parts, which hands need, come with the data.
pub const ASKED_PARTS: [&str; 2] = ["_asked_bg.wasm", "_languages_bg.wasm"];

/// How the names begin of what is fetched when a reader first asks for a file, drops one, or a dataset has errors: no part of
/// opening it either.
pub const COMPANION: &str = "companion-";

/// What a reader has asked for, by the part of the companion that it needs.
pub const ASKED: [(&str, &str); 7] = [
    ("pictures", "asked: picture, print"),
    ("files", "asked: other file"),
    ("import", "asked: read files"),
    ("data", "asked: what changed"),
    ("readbook", "asked: read workbook"),
    ("writebook", "asked: save workbook"),
    ("editor", "asked: edit"),
];

/// Fetched by who edits, besides the companion.
pub const EDITOR: [&str; 2] = ["editor.css", "editor.js"];

/// Files in `dist/` that the page itself never loads: they are for pages that embed it.
pub const NOT_LOADED_BY_THE_PAGE: [&str; 4] = ["article.css", "article.html", "embed.js", "oembed.json"];

/// Folders in `dist/` that the live page never loads, besides every folder's own pages.
pub const FOLDERS_BESIDE: [&str; 1] = ["cards"];
