//! JavaScript without its comments and spaces. Reads only what needs no grammar, and refuses a script that would.

use std::collections::BTreeMap;

use super::Sure;

/// What lies before a token. A comment counts as what it holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gap {
    None,
    Space,
    Break,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A name, a keyword, or the digits of a number.
    Word,
    /// In single or double quotes, which belong to it.
    Text,
    Template,
    /// A regular expression between its slashes. Its flags are a word right after it.
    Pattern,
    /// One sign of punctuation.
    Mark,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token<'a> {
    pub gap: Gap,
    pub kind: Kind,
    pub text: &'a str,
}

/// Keywords before a slash that begins a pattern, and names of properties before one that divides.
const WORDS_BEFORE_A_VALUE: [&str; 15] = [
    "await",
    "case",
    "default",
    "delete",
    "do",
    "else",
    "in",
    "instanceof",
    "new",
    "of",
    "return",
    "throw",
    "typeof",
    "void",
    "yield",
];
/// What ends a line comment.
const LINE_ENDS: [char; 4] = ['\n', '\r', '\u{2028}', '\u{2029}'];

pub fn is_word(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || letter == '_' || letter == '$'
}

pub fn read(script: &str) -> Sure<Vec<Token<'_>>> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut rest = script;
    loop {
        let gap;
        (gap, rest) = skip_gap(rest)?;
        let Some(first) = rest.chars().next() else { return Ok(tokens) };
        let (kind, length) = match first {
            '"' | '\'' => (Kind::Text, text_length(rest, first)?),
            '`' => (Kind::Template, template_length(rest)?),
            '/' if begins_pattern(tokens.last())? => (Kind::Pattern, pattern_length(rest)?),
            letter if is_word(letter) => (Kind::Word, rest.find(|next| !is_word(next)).unwrap_or(rest.len())),
            mark if "{}()[];,<>=!+-*/%&|^~?:.".contains(mark) => (Kind::Mark, 1),
            other => return Err(format!("`{other}` is not expected in a script here")),
        };
        let (text, after) = rest.split_at_checked(length).ok_or("a letter is cut")?;
        tokens.push(Token { gap, kind, text });
        rest = after;
    }
}

/// Writes the tokens with as little between them as they need. What `renamed` holds is written as its value.
pub fn write(tokens: &[Token], renamed: &BTreeMap<String, String>) -> Sure<String> {
    let mut script = String::new();
    let mut previous: Option<&Token> = None;
    for token in tokens {
        script.push_str(previous.map_or("", |previous| between(previous, token)));
        script.push_str(name_of(token, renamed));
        previous = Some(token);
    }
    script.push('\n');
    // The proof that nothing ran together: what was written reads as what was meant.
    let written = read(&script)?;
    let meant = tokens.iter().map(|token| (token.kind, name_of(token, renamed)));
    if written.iter().map(|token| (token.kind, token.text)).eq(meant) {
        Ok(script)
    } else {
        Err("without its spaces it would read differently".into())
    }
}

fn name_of<'a>(token: &Token<'a>, renamed: &'a BTreeMap<String, String>) -> &'a str {
    renamed.get(token.text).map_or(token.text, String::as_str)
}

fn between(previous: &Token, next: &Token) -> &'static str {
    // No statement ends by a line break after or before these, so the break says nothing.
    let idle_break = ["{", "(", "[", ",", ";"].contains(&previous.text) || next.text == "}";
    match next.gap {
        Gap::None => "",
        Gap::Break if !idle_break => "\n",
        _ if keeps_space(previous, next) => " ",
        _ => "",
    }
}

fn keeps_space(previous: &Token, next: &Token) -> bool {
    let bracket = |token: &Token| ["{", "}", "(", ")", "[", "]", ",", ";"].contains(&token.text);
    match (previous.kind, next.kind) {
        (Kind::Word | Kind::Pattern, Kind::Word) => true,
        // `1 .x` is not `1.x`.
        (Kind::Word, Kind::Mark) => {
            next.text == "." && previous.text.starts_with(|c: char| c.is_ascii_digit())
        }
        // `a + +b` is not `a ++b`.
        (Kind::Mark, Kind::Mark | Kind::Pattern) => !bracket(previous) && !bracket(next),
        _ => false,
    }
}

/// What lies before the next token, and the script from there.
fn skip_gap(mut rest: &str) -> Sure<(Gap, &str)> {
    let mut gap = Gap::None;
    loop {
        let blank_length = rest.find(|c| ![' ', '\t', '\n', '\r'].contains(&c)).unwrap_or(rest.len());
        let length = if blank_length > 0 {
            blank_length
        } else if rest.starts_with("//") {
            rest.find(LINE_ENDS).unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            rest.find("*/").ok_or("a comment has no end")? + 2
        } else {
            return Ok((gap, rest));
        };
        let (passed, after) = rest.split_at_checked(length).ok_or("a letter is cut")?;
        gap = gap.max(if passed.contains(LINE_ENDS) { Gap::Break } else { Gap::Space });
        rest = after;
    }
}

fn begins_pattern(previous: Option<&Token>) -> Sure<bool> {
    let Some(previous) = previous else { return Ok(true) };
    match (previous.kind, previous.text) {
        (Kind::Mark, "(" | "," | "=" | ":" | "[" | "!" | "&" | "|" | "?" | "{" | ";") => Ok(true),
        (Kind::Mark, "]") => Ok(false),
        (Kind::Word, word) if !WORDS_BEFORE_A_VALUE.contains(&word) => Ok(false),
        (_, other) => Err(format!("a slash after `{other}` may divide or begin a pattern")),
    }
}

fn text_length(rest: &str, quote: char) -> Sure<usize> {
    let mut escaped = false;
    for (at, letter) in rest.char_indices().skip(1) {
        match letter {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '\n' | '\r' => return Err("a text has a line break".into()),
            letter if letter == quote => return Ok(at + 1),
            _ => {}
        }
    }
    Err("a text has no end".into())
}

/// A template is kept as it is. Inside `${…}` only what cannot hide its end is understood.
fn template_length(rest: &str) -> Sure<usize> {
    let (mut escaped, mut inside, mut dollar) = (false, false, false);
    for (at, letter) in rest.char_indices().skip(1) {
        let after_dollar = std::mem::take(&mut dollar);
        match letter {
            '}' if inside => inside = false,
            '{' | '`' | '\'' | '"' | '/' | '\\' if inside => {
                return Err("a template holds more than a simple value".into());
            }
            _ if inside => {}
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '$' => dollar = true,
            '{' if after_dollar => inside = true,
            '`' => return Ok(at + 1),
            _ => {}
        }
    }
    Err("a template has no end".into())
}

fn pattern_length(rest: &str) -> Sure<usize> {
    let (mut escaped, mut in_class) = (false, false);
    for (at, letter) in rest.char_indices().skip(1) {
        match letter {
            '\n' | '\r' => return Err("a pattern has a line break".into()),
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '[' => in_class = true,
            ']' => in_class = false,
            '/' if !in_class => return Ok(at + 1),
            _ => {}
        }
    }
    Err("a pattern has no end".into())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stripped(script: &str) -> Sure<String> {
        write(&read(script)?, &BTreeMap::new())
    }

    #[test]
    fn comments_indentation_and_needless_spaces_go() {
        for (script, wanted) in [
            ("// one\nlet a = 1; // two\n\n  let b;", "let a=1;let b;\n"),
            ("f( a, /* why */ b )", "f(a,b)\n"),
            ("function f(x) {\n    return x;\n}\n\nf();", "function f(x){return x;}\nf();\n"),
            ("return 'x' + `y`", "return'x'+`y`\n"),
            ("a => { b }", "a=>{b}\n"),
            ("", "\n"),
        ] {
            assert_eq!(stripped(script).as_deref(), Ok(wanted), "{script}");
        }
    }

    #[test]
    fn a_break_that_may_end_a_statement_stays() {
        for (script, wanted) in [
            ("a = b\n  c()", "a=b\nc()\n"),
            ("a = b\n(c)", "a=b\n(c)\n"),
            ("return\nx", "return\nx\n"),
            ("return /* one\ntwo */ x", "return\nx\n"),
            ("f = () => {}\n[1].map(f)", "f=()=>{}\n[1].map(f)\n"),
            ("a\n++b", "a\n++b\n"),
        ] {
            assert_eq!(stripped(script).as_deref(), Ok(wanted), "{script}");
        }
    }

    #[test]
    fn signs_that_would_run_together_stay_apart() {
        for script in ["a + +b", "a - --b", "1 .x", "a in b", "/r/ in b", "let a", "a ? .5 : b"] {
            let written = stripped(script).expect(script);
            let tokens = |text| -> Vec<String> {
                read(text).expect(script).iter().map(|token| token.text.to_owned()).collect()
            };
            assert_eq!(tokens(&written), tokens(script), "{script}");
            for pair in ["++", "---", "1.x", "ain", "/rin", "leta", "?."] {
                assert!(!written.contains(pair), "{written}");
            }
        }
    }

    #[test]
    fn texts_templates_and_patterns_stay_to_the_letter() {
        for kept in [
            r#"x('a  // b')"#,
            r#"x("it\'s \"  /* no */\\")"#,
            r"x(`  ${a  + b}  // \` \${  $${c}  '  `)",
            r"x(/\[object  ([^\]/ ]+)\/\]/)",
            r"x(/ a  b/gi)",
            "x(a[1]/2,b/2)",
            "x('é\u{2028}')",
        ] {
            assert_eq!(stripped(kept).as_deref(), Ok(&*format!("{kept}\n")));
        }
    }

    #[test]
    fn what_needs_a_grammar_is_refused() {
        for doubtful in [
            "if (a) /b/.test(c)",
            "(a + b) / 2",
            "x = {} / 2",
            "return /a/",
            "a++ / 2",
            "`${a ? 'b' : 'c'}`",
            "`${`b`}`",
            "`${a",
            "'a",
            "'a\nb'",
            "/* a",
            "x = /a",
            "// a\u{2028}b",
            "let é = 1",
            "#!/usr/bin/env node",
            "class A { #b }",
            "\\u0061",
        ] {
            assert!(stripped(doubtful).is_err(), "{doubtful}");
        }
    }

    #[test]
    fn a_second_run_changes_nothing() {
        let boot = include_str!("../../../static/boot.js");
        let settle = include_str!("../../../static/layout-worker.js");
        for script in
            [boot, settle, "a = 1\n\n// b\n + -c / d;", "for (;;) {\n}\nx()", "f(1 .x, a => - b)\n/* */ g"]
        {
            let once = stripped(script).expect(script);
            assert_eq!(stripped(&once).as_deref(), Ok(&*once));
        }
    }

    #[test]
    fn only_whole_words_are_renamed() {
        let renamed = BTreeMap::from([("long_name".to_owned(), "n".to_owned())]);
        let tokens =
            read("long_name.long_name2(xlong_name, 'long_name', `long_name`, long_name)").expect("simple");
        let written = write(&tokens, &renamed);
        assert_eq!(written.as_deref(), Ok("n.long_name2(xlong_name,'long_name',`long_name`,n)\n"));
    }

    #[test]
    fn a_new_name_that_runs_into_its_neighbours_is_refused() {
        let renamed = BTreeMap::from([("a".to_owned(), "b c".to_owned())]);
        assert!(write(&read("a()").expect("simple"), &renamed).is_err());
    }
}
