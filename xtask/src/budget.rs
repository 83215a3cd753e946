//! What the page may weigh. The only place where a limit is written.

/// Everything a reader downloads for the opening view but the dataset, compressed with brotli. 1 kB is 1,000
/// bytes.
pub const PAGE_BROTLI_BYTES: usize = 150_000;

/// Files in `dist/` that the page itself never loads: they are for pages that embed it.
pub const NOT_LOADED_BY_THE_PAGE: [&str; 3] = ["article.html", "embed.js", "oembed.json"];
