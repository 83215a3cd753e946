//! Rust source as words and marks, without comments, strings and characters. Just enough to find paths.

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Token<'a> {
    /// A name or a keyword.
    Word(&'a str),
    /// `::`
    Step,
    /// Any other character that is not white space.
    Mark(char),
    /// The end of a line.
    Line,
}

pub fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let skipped = skipped_length(rest);
        if skipped > 0 {
            let (gone, after) = rest.split_at(skipped);
            found.extend(gone.matches('\n').map(|_| Token::Line));
            rest = after;
        } else if first.is_alphanumeric() || first == '_' {
            let end = rest.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(rest.len());
            found.push(Token::Word(&rest[..end]));
            rest = &rest[end..];
        } else if rest.starts_with("::") {
            found.push(Token::Step);
            rest = &rest[2..];
        } else {
            match first {
                '\n' => found.push(Token::Line),
                mark if !mark.is_whitespace() => found.push(Token::Mark(mark)),
                _ => {}
            }
            rest = &rest[first.len_utf8()..];
        }
    }
    found
}

/// How many bytes of comment, string or character stand at the beginning.
fn skipped_length(text: &str) -> usize {
    if text.starts_with("//") {
        return text.find('\n').unwrap_or(text.len());
    }
    if text.starts_with("/*") {
        return block_comment_length(text);
    }
    if let Some(length) = raw_string_length(text) {
        return length;
    }
    if text.starts_with("b\"") || text.starts_with("c\"") {
        return 1 + quoted_length(&text[1..]);
    }
    if text.starts_with('"') {
        return quoted_length(text);
    }
    if text.starts_with('\'') {
        return character_length(text);
    }
    0
}

/// Block comments nest.
fn block_comment_length(text: &str) -> usize {
    let mut depth = 0;
    let mut at = 0;
    while at < text.len() {
        let rest = &text[at..];
        if rest.starts_with("/*") {
            depth += 1;
            at += 2;
        } else if rest.starts_with("*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            at += rest.chars().next().map_or(1, char::len_utf8);
        }
    }
    text.len()
}

fn raw_string_length(text: &str) -> Option<usize> {
    let prefix = ["br", "cr", "r"].into_iter().find(|prefix| text.starts_with(prefix))?;
    let hashes = text[prefix.len()..].bytes().take_while(|byte| *byte == b'#').count();
    let opening = prefix.len() + hashes;
    let inner = text[opening..].strip_prefix('"')?;
    let closing = format!("\"{}", "#".repeat(hashes));
    Some(inner.find(&closing).map_or(text.len(), |end| opening + 1 + end + closing.len()))
}

fn quoted_length(text: &str) -> usize {
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at + 1,
            _ => {}
        }
    }
    text.len()
}

/// The length of a character such as `'x'` or `'\n'`; 0 for a lifetime such as `'a`.
fn character_length(text: &str) -> usize {
    let mut characters = text.char_indices().skip(1);
    match (characters.next(), characters.next()) {
        // Past the escaped character, which may itself be a quote, up to the closing one.
        (Some((_, '\\')), Some((at, escaped))) => {
            let after = at + escaped.len_utf8();
            text[after..].find('\'').map_or(text.len(), |end| after + end + 1)
        }
        (Some(_), Some((at, '\''))) => at + 1,
        _ => 0,
    }
}
