//! Style sheets, minified by Lightning CSS.

use lightningcss::stylesheet::{ParserOptions, PrinterOptions, StyleSheet};
use lightningcss::targets::{Features, Targets};

/// Written out as they stand in the source: the short form `(width<=560px)` is not read by Safari before 16.4.
const TARGETS: Targets =
    Targets { browsers: None, include: Features::MediaRangeSyntax, exclude: Features::empty() };

/// The style sheet printed in as few bytes as its rules and declarations take.
///
/// Its own step `StyleSheet::minify` is left out: it drops `100vh` before `100dvh`, which older browsers need.
pub fn minify(style: &str) -> Result<String, String> {
    let sheet = StyleSheet::parse(style, ParserOptions::default()).map_err(|error| error.to_string())?;
    let printed = sheet.to_css(PrinterOptions { minify: true, targets: TARGETS, ..PrinterOptions::default() });
    printed.map(|printed| printed.code).map_err(|error| error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_spaces_go_and_what_means_something_stays() {
        for (style, wanted) in [
            ("/* Why. */\n\na {\n  color: red;\n  margin: 0 auto;\n}\n", "a{color:red;margin:0 auto}"),
            ("a :hover { width: min(70vw + 37px, 430px); }", "a :hover{width:min(70vw + 37px,430px)}"),
            ("a { height: 100vh; height: 100dvh; }", "a{height:100vh;height:100dvh}"),
            ("@media (max-width: 560px) { a { top: 0; } }", "@media (max-width:560px){a{top:0}}"),
            ("a::before { content: \"  /* ; { */ \" / \"\"; }", "a:before{content:\"  /* ; { */ \" / \"\"}"),
        ] {
            assert_eq!(minify(style).as_deref(), Ok(wanted), "{style}");
        }
    }

    #[test]
    fn what_is_no_style_sheet_is_refused() {
        assert!(minify("a } b").is_err());
    }
}
