//! Several texts in one cell, with semicolons or line ends between them. A text that has one of these in it, begins with a
//! quotation mark, or ends in a space stands in quotation marks, those in it doubled.

/// The cell of a list.
#[cfg_attr(not(feature = "write"), allow(dead_code))]
pub(crate) fn join<'t>(items: impl IntoIterator<Item = &'t str>) -> String {
    items.into_iter().map(quoted).collect::<Vec<_>>().join("; ")
}

#[cfg_attr(not(feature = "write"), allow(dead_code))]
fn quoted(item: &str) -> String {
    let needs =
        item.contains([';', '\n', '\r']) || item.starts_with('"') || item.trim() != item || item.is_empty();
    if needs { format!("\"{}\"", item.replace('"', "\"\"")) } else { item.to_owned() }
}

/// The texts of a cell, without those that are empty and not in quotation marks.
pub(crate) fn split(cell: &str) -> Vec<String> {
    let mut items = Vec::new();
    let mut rest = cell;
    while !rest.is_empty() {
        let (item, after, is_quoted) = first(rest);
        if is_quoted || !item.is_empty() {
            items.push(item);
        }
        rest = after;
    }
    items
}

/// The first item, what follows it, and whether it stood in quotation marks that were closed.
fn first(text: &str) -> (String, &str, bool) {
    let inner = text.trim_start();
    if inner.starts_with('"')
        && let Some((item, after)) = in_quotes(&inner[1..])
    {
        return (item, after, true);
    }
    let end = text.find([';', '\n', '\r']).unwrap_or(text.len());
    (text[..end].trim().to_owned(), text.get(end + 1..).unwrap_or_default(), false)
}

/// What stands before the closing mark, and what follows the separator after it.
fn in_quotes(text: &str) -> Option<(String, &str)> {
    let mut item = String::new();
    let mut rest = text;
    loop {
        let mark = rest.find('"')?;
        item.push_str(&rest[..mark]);
        rest = &rest[mark + 1..];
        if !rest.starts_with('"') {
            break;
        }
        item.push('"');
        rest = &rest[1..];
    }
    let after = rest.trim_start_matches([' ', '\t']);
    if after.is_empty() {
        return Some((item, after));
    }
    // A word in quotation marks at the beginning of a longer text is no quoted item.
    after.starts_with([';', '\n', '\r']).then(|| (item, &after[1..]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_cell_is_read_as_people_write_lists() {
        for (cell, items) in [
            ("a; b;c", &["a", "b", "c"][..]),
            ("a\nb\r\nc;", &["a", "b", "c"]),
            (" ; ", &[]),
            ("\"a; b\"; c", &["a; b", "c"]),
            ("\"Ha\" he said; b", &["\"Ha\" he said", "b"]),
            ("\"open; b", &["\"open", "b"]),
        ] {
            assert_eq!(split(cell), items, "{cell}");
        }
    }

    proptest! {
        #[test]
        fn any_list_comes_back(items in prop::collection::vec("[a\"; \n\ré]{0,5}", 0..5)) {
            let cell = join(items.iter().map(String::as_str));
            prop_assert_eq!(split(&cell), items);
        }
    }
}
