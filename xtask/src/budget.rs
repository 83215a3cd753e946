//! What the page may weigh. The only place where a limit is written.

/// Everything a reader downloads for the opening view but the dataset, compressed with brotli. 1 kB is 1,000
/// bytes.
///
/// The aim is 150,000, then 128,000: this limit is what the page weighs today, and may only go down. What was tried,
/// and where the rest is, stands in ARCHITECTURE.md under "Weight".
pub const PAGE_BROTLI_BYTES: usize = 238_500;

/// Fetched once the page is ready and idle, so that it opens without a network: no part of opening it.
pub const LOADED_WHEN_IDLE: &str = "sw.js";

/// How the names begin of what lays graphs out. The opening view carries its positions; the files come when the page
/// is idle, or with the first other view.
pub const LAYOUT: [&str; 2] = ["settle-", "layout_bg"];

/// Fetched when a reader first asks for a file of what the page shows, or a dataset has errors: no part of opening it
/// either.
pub const LOADED_WHEN_ASKED: [&str; 3] = ["desk.js", "desk_bg.wasm", "take.js"];

/// Files in `dist/` that the page itself never loads: they are for pages that embed it.
pub const NOT_LOADED_BY_THE_PAGE: [&str; 4] = ["article.css", "article.html", "embed.js", "oembed.json"];

/// `embed.js` in brotli: every page that embeds us pays for it, whether anybody scrolls that far or not.
pub const EMBED_SCRIPT_BROTLI_BYTES: usize = 2_000;

/// What index.html may carry of the data in words and pictures, in brotli: it is on the way to a phone before the
/// program is, though it is painted as it comes.
pub const ARTICLE_BROTLI_BYTES: usize = 80_000;

/// Folders in `dist/` that the live page never loads, besides every folder's own pages.
pub const FOLDERS_BESIDE: [&str; 1] = ["cards"];
