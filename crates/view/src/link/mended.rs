//! Values of a link as they were before somebody wrapped it in brackets, ended a sentence after it, broke its line or
//! escaped it once more. A value that can be read as it stands is never touched.

use super::percent::{decode_again, encode_into};

/// What a value that cannot be read may have been: each of these with less of what stands after it.
pub(super) fn readings(text: &str) -> Vec<String> {
    let mut text = text.to_owned();
    while let Some(decoded) = decode_again(&text) {
        text = decoded;
    }
    let text = text.strip_prefix("3D").unwrap_or(&text);
    // Never a slash or a dot: a path that was refused must not become another.
    let text = text.trim_start_matches(|c: char| c.is_whitespace() || "<([\"'“«‘*_`".contains(c));
    // Beyond a mark of quotation or a bracket of a wrapped address is what stood after the link.
    let own = text.split(['"', '<', '>', '«', '»', '“', '”']).next().unwrap_or_default();
    // Marks of broken lines, and spaces that came of them: no value has one.
    let dropped = |c: char| c.is_whitespace() || c.is_control() || "=\u{ad}\u{200b}\u{feff}".contains(c);
    let mut own: String = own.chars().filter(|c| !dropped(*c)).collect();
    let mut readings = Vec::new();
    while !own.is_empty() {
        readings.push(own.clone());
        match own.pop() {
            Some(last) if !last.is_ascii_alphanumeric() => {}
            _ => break,
        }
    }
    readings
}

/// What a search meant. `is_last`: nothing of the link follows, so that a mark at its end may be of the sentence.
/// What a link of ours says is never changed: see `encode_search_into`.
pub(super) fn search(text: &str, is_last: bool) -> String {
    let own = if is_last { without_end(text) } else { text };
    if let Some(decoded) = decode_again(own) {
        return decoded;
    }
    // Every word is looked for, so that a `+` that was meant costs nothing as a space.
    let letters: Vec<char> = own.chars().collect();
    let is_letter =
        |at: Option<usize>| at.and_then(|at| letters.get(at)).is_some_and(|c| c.is_alphanumeric());
    let space = |(at, c): (usize, &char)| {
        if *c == '+' && is_letter(at.checked_sub(1)) && is_letter(at.checked_add(1)) { ' ' } else { *c }
    };
    letters.iter().enumerate().map(space).collect()
}

/// Without the marks of a sentence around the link; a bracket or mark of quotation that was opened stays.
fn without_end(text: &str) -> &str {
    let mut text = text.trim_end();
    while let Some(last) = text.chars().next_back() {
        let count = |mark: char| text.chars().filter(|c| *c == mark).count();
        let is_after = match last {
            '.' | ',' | ';' | ':' | '!' | '?' | '…' | '*' | '_' | '`' | '|' | '\\' => true,
            ')' => count('(') < count(')'),
            ']' => count('[') < count(']'),
            '}' => count('{') < count('}'),
            '>' => count('<') < count('>'),
            '»' => count('«') < count('»'),
            '”' => count('“') < count('”'),
            '’' => count('‘') < count('’'),
            '"' | '\'' => count(last) % 2 == 1,
            _ => false,
        };
        if !is_after {
            break;
        }
        text = text[..text.len() - last.len_utf8()].trim_end();
    }
    text
}

/// Appends a search to a link. One that would be read otherwise is escaped twice, which `search` takes back.
pub(super) fn encode_search_into(link: &mut String, text: &str) {
    if search(text, true) == text {
        return encode_into(link, text);
    }
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => link.push(char::from(byte)),
            _ => {
                link.push_str("%25");
                super::percent::push_hex(link, byte);
            }
        }
    }
}
