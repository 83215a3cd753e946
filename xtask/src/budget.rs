//! What the page may weigh. The only place where a limit is written.

/// Everything a reader downloads for the opening view but the dataset, compressed with brotli. 1 kB is 1,000
/// bytes.
///
/// The aim is 150,000, then 128,000: this limit is what the page weighs today, and may only go down. What was tried,
/// and where the rest is, stands in ARCHITECTURE.md under "Weight".
pub const PAGE_BROTLI_BYTES: usize = 201_000;

/// Files in `dist/` that the page itself never loads: they are for pages that embed it.
pub const NOT_LOADED_BY_THE_PAGE: [&str; 4] = ["article.css", "article.html", "embed.js", "oembed.json"];

/// `embed.js` in brotli: every page that embeds us pays for it, whether anybody scrolls that far or not.
pub const EMBED_SCRIPT_BROTLI_BYTES: usize = 2_000;
