//! A style sheet without its comments and spaces. Values stay as they are written.

use super::Sure;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Gap {
    None,
    Comment,
    Space,
}

/// A text in quotes, one of the signs that structure a sheet, or all that lies between those and the spaces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Token<'a> {
    gap: Gap,
    text: &'a str,
}

const SIGNS: [char; 5] = ['{', '}', ';', ',', ':'];
const SPACES: [char; 5] = [' ', '\t', '\n', '\r', '\u{c}'];

pub fn strip(sheet: &str) -> Sure<String> {
    let mut stripped = String::new();
    let mut previous = "";
    for token in read(sheet)? {
        if token.text == "}" && previous == ";" {
            stripped.pop();
        }
        stripped.push_str(between(previous, &token));
        stripped.push_str(token.text);
        previous = token.text;
    }
    Ok(stripped)
}

fn between(previous: &str, next: &Token) -> &'static str {
    // A space before a colon chooses descendants, so it stays; after one it never means anything.
    let idle_after = ["", "{", "}", ";", ",", ":"].contains(&previous);
    let idle_before = ["{", "}", ";", ","].contains(&next.text);
    match next.gap {
        Gap::None => "",
        _ if idle_after || idle_before => "",
        // Nothing in its place would join what it parts, and a space would part what it joins.
        Gap::Comment => "/**/",
        Gap::Space => " ",
    }
}

fn read(sheet: &str) -> Sure<Vec<Token<'_>>> {
    let mut tokens = Vec::new();
    let mut rest = sheet;
    loop {
        let gap;
        (gap, rest) = skip_gap(rest)?;
        let Some(first) = rest.chars().next() else { return Ok(tokens) };
        let length = match first {
            '"' | '\'' => text_length(rest, first)?,
            sign if SIGNS.contains(&sign) => 1,
            _ => plain_length(rest)?,
        };
        let (text, after) = rest.split_at_checked(length).ok_or("a letter is cut")?;
        tokens.push(Token { gap, text });
        rest = after;
    }
}

fn skip_gap(mut rest: &str) -> Sure<(Gap, &str)> {
    let mut gap = Gap::None;
    loop {
        let trimmed = rest.trim_start_matches(SPACES);
        if trimmed.len() < rest.len() {
            (gap, rest) = (Gap::Space, trimmed);
        } else if let Some(comment) = rest.strip_prefix("/*") {
            (_, rest) = comment.split_once("*/").ok_or("a comment has no end")?;
            gap = if gap == Gap::Space { gap } else { Gap::Comment };
        } else {
            return Ok((gap, rest));
        }
    }
}

fn text_length(rest: &str, quote: char) -> Sure<usize> {
    let mut escaped = false;
    for (at, letter) in rest.char_indices().skip(1) {
        match letter {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '\n' | '\r' | '\u{c}' => return Err("a text has a line break".into()),
            letter if letter == quote => return Ok(at + 1),
            _ => {}
        }
    }
    Err("a text has no end".into())
}

fn plain_length(rest: &str) -> Sure<usize> {
    let ends = |at: &usize| {
        let rest = rest.get(*at..).unwrap_or_default();
        rest.starts_with(['"', '\''])
            || rest.starts_with(SIGNS)
            || rest.starts_with(SPACES)
            || rest.starts_with("/*")
    };
    let length = rest.char_indices().map(|(at, _)| at).find(ends).unwrap_or(rest.len());
    let plain = rest.get(..length).unwrap_or_default();
    if plain.contains('\\') {
        return Err("after a backslash a space may count".into());
    }
    // An address without quotes may hold any sign.
    if plain.to_ascii_lowercase().contains("url(") {
        return Err("it has an address".into());
    }
    Ok(length)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_spaces_go_where_they_mean_nothing() {
        for (sheet, wanted) in [
            ("/* Why. */\n\na {\n  color: red;\n  margin: 0 auto;\n}\n", "a{color:red;margin:0 auto}"),
            ("a, b > c { x: y }", "a,b > c{x:y}"),
            ("@media (min-width: 600px) {\n  a { b: c; }\n}", "@media (min-width:600px){a{b:c}}"),
            (
                "a { --x: 1px; y: calc(1px + var(--x)) !important; }",
                "a{--x:1px;y:calc(1px + var(--x)) !important}",
            ),
            ("a { b: c /* d */ e; }", "a{b:c e}"),
            ("", ""),
        ] {
            assert_eq!(strip(sheet).as_deref(), Ok(wanted), "{sheet}");
        }
    }

    #[test]
    fn what_means_something_stays() {
        for kept in [
            r#"a::before{content:"  /* ; { */ \" "}"#,
            r#"a{content:"";font:1px "A  B",serif}"#,
            "a :hover{b:c}",
            "a:hover .b:not([c=d]){e:f}",
            "a/**/b{c:d}",
            "@media screen and (x){a{b:c}}",
        ] {
            assert_eq!(strip(kept).as_deref(), Ok(kept));
        }
    }

    #[test]
    fn what_is_not_certain_is_refused() {
        for doubtful in ["a{content:\"b\n\"}", "a{content:\"b", "/* a", r"\31 23{a:b}", "a{b:url(data:x;y)}"]
        {
            assert!(strip(doubtful).is_err(), "{doubtful}");
        }
    }

    #[test]
    fn a_second_run_changes_nothing_and_the_page_s_own_sheet_is_understood() {
        let sheet = include_str!("../../../static/style.css");
        let once = strip(sheet).expect("nothing doubtful in it");
        assert!(once.len() < sheet.len());
        assert_eq!(strip(&once).as_deref(), Ok(&*once));
    }
}
