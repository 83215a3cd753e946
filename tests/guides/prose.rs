//! The prose of a Markdown page: its sentences and their lengths. Knows no file and no limit.

/// What stands for a code span, so that its own dots and spaces end no sentence and count as one word.
const CODE: &str = "CODE";

/// The sentences of a page in reading order, without code blocks, tables, headings and pictures.
pub fn sentences(page: &str) -> Vec<String> {
    paragraphs(page).iter().flat_map(|text| split(text)).collect()
}

/// Words are what white space parts; a sign that stands alone (a dash, an arrow) is none.
pub fn words(sentence: &str) -> usize {
    sentence.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count()
}

/// Paragraphs and entries of lists, each in one line, with the addresses of links and the text of code left out.
fn paragraphs(page: &str) -> Vec<String> {
    let mut found = vec![String::new()];
    let mut in_block = false;
    for line in page.lines().map(str::trim) {
        let fence = line.starts_with("```");
        in_block ^= fence;
        let is_prose = !in_block && !fence && !line.starts_with(['|', '#', '<', '!']);
        let text = entry(line);
        if !is_prose || line.is_empty() || text.is_some() {
            found.push(String::new());
        }
        if let (true, Some(last)) = (is_prose, found.last_mut()) {
            last.push_str(text.unwrap_or(line));
            last.push(' ');
        }
    }
    found.iter().map(|text| plain(text)).filter(|text| !text.trim().is_empty()).collect()
}

/// The text of a list's entry, without its bullet or number.
fn entry(line: &str) -> Option<&str> {
    let numbered = line.trim_start_matches(|first: char| first.is_ascii_digit()).strip_prefix(". ");
    line.strip_prefix("- ").or_else(|| numbered.filter(|rest| rest.len() + 2 < line.len()))
}

fn plain(text: &str) -> String {
    let code = text.split('`').enumerate().map(|(i, part)| if i % 2 == 1 { CODE } else { part });
    let text: String = code.collect::<String>().replace("**", "").replace('*', "");
    let mut plain = String::new();
    let mut rest = text.as_str();
    while let Some((before, after)) = rest.split_once("](") {
        plain.push_str(before);
        rest = after.split_once(')').map_or("", |(_, rest)| rest);
    }
    plain.push_str(rest);
    plain.replace(['[', ']'], "")
}

/// A sentence ends with a full stop, a question mark or an exclamation mark before white space, with whatever closes
/// a quotation or a parenthesis between them.
fn split(text: &str) -> Vec<String> {
    let mut found = vec![String::new()];
    for word in text.split_whitespace() {
        let last = found.last_mut().expect("there is always one");
        last.push_str(word);
        last.push(' ');
        if word.trim_end_matches(['"', '”', '\'', ')']).ends_with(['.', '?', '!']) {
            found.push(String::new());
        }
    }
    found.retain(|sentence| words(sentence) > 0);
    found
}
