//! Folding for search: case, accents and typography set aside, so that `Réseau` finds `reseau`.
//! Holds no searching, and no Unicode tables beyond the scripts listed at `fold_char`.

/// Folded text: Unicode NFD with its marks dropped, in lower case, œ as oe, æ as ae, typographic apostrophes as `'`;
/// every space (narrow, no-break, tab, line break), hyphen and dash as one plain space each; fullwidth letters, ligatures,
/// raised and lowered digits as the plain ones; what has no width (soft hyphens, joiners) dropped.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_into(&mut folded, text);
    folded
}

/// Appends the folded text, for those who fold many texts into one buffer.
pub fn fold_into(folded: &mut String, text: &str) {
    let mut rest = text;
    loop {
        // Most of most texts is plain, and goes over in one piece.
        let is_plain = |byte: u8| byte.is_ascii() && byte >= b' ' && byte != b'-';
        let plain = rest.bytes().position(|byte| !is_plain(byte)).unwrap_or(rest.len());
        let start = folded.len();
        folded.push_str(&rest[..plain]);
        folded[start..].make_ascii_lowercase();
        let mut others = rest[plain..].chars();
        let Some(c) = others.next() else { return };
        rest = others.as_str();
        match c {
            '\t'..='\r' | '-' => folded.push(' '),
            '\0'..='\x7f' => folded.push(c),
            'Æ' | 'æ' | 'Ǣ' | 'ǣ' | 'Ǽ' | 'ǽ' => folded.push_str("ae"),
            'Œ' | 'œ' => folded.push_str("oe"),
            'ﬀ'..='ﬆ' => folded.push_str(LIGATURES[(c as usize - 'ﬀ' as usize).min(6)]),
            '™' => folded.push_str("tm"),
            '…' => folded.push_str("..."),
            '½' => folded.push_str("1/2"),
            '¼' => folded.push_str("1/4"),
            '¾' => folded.push_str("3/4"),
            _ if is_mark(c) || has_no_width(c) => {}
            _ => folded.push(fold_char(c)),
        }
    }
}

/// The letters of U+FB00 to U+FB06.
const LIGATURES: [&str; 7] = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

/// Soft hyphens, joiners and marks of direction: nobody types them, and every web page has them.
fn has_no_width(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
}

/// Latin, Greek, Cyrillic and Armenian fold exactly (a test compares); polytonic Greek, kana, Hangul and
/// the scripts without case stay as written, which costs a reader nothing when typing them.
fn fold_char(c: char) -> char {
    match c {
        '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => ' ',
        '‘' | '’' | 'ʼ' | '＇' => '\'',
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '－' => ' ',
        '！'..='～' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c).to_ascii_lowercase(),
        'ª' => 'a',
        'º' => 'o',
        '¹' => '1',
        '²' | '³' => char::from_u32(c as u32 - 0x80).unwrap_or(c),
        '⁰' | '⁴'..='⁹' => char::from_u32(c as u32 - 0x2040).unwrap_or(c),
        '₀'..='₉' => char::from_u32(c as u32 - 0x2050).unwrap_or(c),
        'À'..='ɏ' => by_table(c, LATIN, 'À'),
        'Ḁ'..='ỿ' => by_table(c, LATIN_ADDITIONAL, 'Ḁ'),
        'Ͱ'..='֏' => by_pair(lower(c)),
        '\u{2126}' | '\u{212a}' | '\u{212b}' => by_pair(c),
        _ => c,
    }
}

/// Combining marks: the general ones, those for symbols, half marks, and the pointing of Hebrew and Arabic.
fn is_mark(c: char) -> bool {
    matches!(c,
        '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{591}'..='\u{5bd}' | '\u{64b}'..='\u{65f}'
        | '\u{1ab0}'..='\u{1ace}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20f0}' | '\u{fe20}'..='\u{fe2f}')
}

/// Lower case of Greek, Cyrillic and Armenian, where it is a rule. `char::to_lowercase` would do it for
/// every script, at 5 kB of tables that every reader downloads.
fn lower(c: char) -> char {
    let point = c as u32;
    let shift = match c {
        'Α'..='Ρ' | 'Σ'..='Ϋ' | 'А'..='Я' => 32,
        'Ѐ'..='Џ' => 80,
        'Ա'..='Ֆ' => 48,
        // A final sigma is a sigma.
        'ς' => 1,
        'Ϙ'..='ϯ' | 'Ѡ'..='ҁ' | 'Ҋ'..='ҿ' | 'Ӑ'..='ԯ' => 1 - point % 2,
        'Ӂ'..='ӎ' => point % 2,
        _ => 0,
    };
    char::from_u32(point + shift).unwrap_or(c)
}

/// What a table says of a letter, from the table's first letter on: its base letter, `>` when its lower
/// case is the next letter, `=` when the pairs know or there is nothing to fold.
fn by_table(c: char, table: &[u8], first: char) -> char {
    match table.get((c as usize).wrapping_sub(first as usize)) {
        Some(b'>') => char::from_u32(c as u32 + 1).unwrap_or(c),
        Some(b'=') | None => by_pair(c),
        Some(&base) => char::from(base),
    }
}

/// Letters that follow no rule, each followed by what it folds to.
fn by_pair(c: char) -> char {
    // Most letters of Greek and Cyrillic need no looking up.
    if matches!(c, 'α'..='ω' | 'а'..='и' | 'к'..='я') {
        return c;
    }
    let mut letters = PAIRS.chars();
    while let (Some(letter), Some(folded)) = (letters.next(), letters.next()) {
        if letter == c {
            return folded;
        }
    }
    c
}

/// U+00C0 to U+024F.
const LATIN: &[u8] = b"\
aaaaaa=ceeeeiiii=nooooo==uuuuy==aaaaaa=ceeeeiiii=nooooo==uuuuy=y\
aaaaaaccccccccdd>=eeeeeeeeeegggggggghh>=iiiiiiiii=>=jjkk=llllll>\
=>=nnnnnn=>=oooooo==rrrrrrsssssssstttt>=uuuuuuuuuuuuwwyyyzzzzzz=\
==>=>==>===>=====>======>=======oo>=>==>====>==uu==>=>==>===>===\
=====>==>==>=aaiioouuuuuuuuuu=aaaa==>=ggkkoooo==j=>=gg==nnaa====\
aaaaeeeeiiiioooorrrruuuusstt>=hh==>=>=aaeeooooooooyy=======>====\
=>====>=>=>=>=>=";

/// U+1E00 to U+1EFF.
const LATIN_ADDITIONAL: &[u8] = b"\
aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm\
mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv\
wwwwwwwwwwxxxxyyzzzzzzhtwy======aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee\
eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy>=>=>=";

const PAIRS: &str = "ÐðØøÞþƁɓƆɔƉɖƊɗƎǝƏəƐɛƓɠƔɣƖɩƗɨƜɯƝɲƟɵƦʀƩʃƮʈƱʊƲʋƷʒǄǆǇǉǊǌǮʒǯʒǱǳǶƕǷƿǾøǿøȠƞȺⱥȽƚȾⱦɃƀɄʉɅʌẛſẞß\
ͰͱͲͳ\u{374}ʹͶͷ\u{37e};Ϳϳ΅¨Άα\u{387}·ΈεΉηΊιΌοΎυΏωΐιάαέεήηίιΰυϊιϋυόούυώωϏϗϓϒϔϒϴθϷϸϹϲϺϻϽͻϾͼϿͽ\
йиѐеёеѓгїіќкѝиўуѷѵӀӏӂжӑаӓаӗеӛәӝжӟзӣиӥиӧоӫөӭэӯуӱуӳуӵчӹы\u{2126}ω\u{212a}k\u{212b}a";

#[cfg(test)]
mod tests {
    use super::fold;
    use proptest::prelude::*;
    use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

    /// What folds by its form, as Unicode's compatibility decomposition has it.
    fn has_plain_form(c: char) -> bool {
        matches!(c, 'ª' | 'º' | '¹' | '²' | '³' | '½' | '¼' | '¾' | '™' | '…')
            || matches!(c, 'ﬀ'..='ﬆ' | '！'..='～' | '⁰' | '⁴'..='⁹' | '₀'..='₉')
    }

    /// The contract's folding, spelled out with whole Unicode tables.
    fn reference(text: &str) -> String {
        let plain = |c: char| match c {
            _ if has_plain_form(c) => c.to_string().nfkd().collect::<String>().replace('\u{2044}', "/"),
            '\u{ad}' => String::new(),
            '-' => " ".to_string(),
            _ => c.to_string(),
        };
        let text: String = text.chars().map(plain).collect();
        let bare = text.nfd().filter(|c| !is_combining_mark(*c)).map(|c| if c == '-' { ' ' } else { c });
        let lower: String = bare.flat_map(char::to_lowercase).filter(|c| !is_combining_mark(*c)).collect();
        lower.replace('ς', "σ").replace('æ', "ae").replace('œ', "oe")
    }

    #[test]
    fn these_blocks_fold_exactly_as_unicode_says() {
        for (block, from, to) in [
            ("ASCII and Latin-1 letters", 0xa1, 0xff),
            ("Latin Extended-A", 0x100, 0x17f),
            ("Latin Extended-B", 0x180, 0x24f),
            ("IPA", 0x250, 0x2af),
            ("Combining marks", 0x300, 0x36f),
            ("Greek and Coptic", 0x370, 0x3ff),
            ("Cyrillic and its supplement", 0x400, 0x52f),
            ("Armenian", 0x531, 0x58a),
            ("Hebrew letters", 0x5d0, 0x5f4),
            ("Latin Extended Additional", 0x1e00, 0x1eff),
            ("Ligatures", 0xfb00, 0xfb06),
            ("Fullwidth letters, digits and signs", 0xff01, 0xff5e),
            ("Raised digits", 0x2074, 0x2079),
            ("Lowered digits", 0x2080, 0x2089),
            ("Marks for symbols", 0x20d0, 0x20f0),
            ("Han", 0x4e00, 0x9fff),
        ] {
            for c in (from..=to).filter_map(char::from_u32) {
                let text = c.to_string();
                assert_eq!(fold(&text), reference(&text), "{block}: U+{:04X} {c}", c as u32);
            }
        }
    }

    #[test]
    fn what_a_reader_types_finds_what_is_written() {
        for (written, typed) in [
            ("L’accès révoqué", "l'acces revoque"),
            ("Cœur, ÆON, ŒUVRE", "coeur, aeon, oeuvre"),
            ("décembre\u{202f}: 10\u{a0}%", "decembre : 10 %"),
            ("e\u{301}te\u{301}", "été"),
            ("Ångström \u{212b}", "angstrom a"),
            ("Łódź", "łodz"),
            ("ΟΔΟΣ", "οδος"),
            ("Ёлка", "елка"),
            ("İstanbul", "istanbul"),
            ("ＯｐｅｎＡＩ 深度求索", "openai 深度求索"),
            ("ﬁrst ﬂoor, oﬃce", "first floor, office"),
            ("CO₂, x², Nº 5", "co2, x2, no 5"),
            ("cut-off, cut‑off, cut–off", "cut off, cut off, cut off"),
            ("dis\u{ad}til\u{ad}la\u{200b}tion", "distillation"),
            ("Claude™ 3½", "claudetm 31/2"),
        ] {
            assert_eq!(fold(written), fold(typed), "{written}");
        }
    }

    #[test]
    fn a_no_break_space_splits_words_like_any_other() {
        assert_eq!(fold("a\u{a0}b\tc\nd\u{2009}e"), "a b c d e");
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing(text in ".*") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }

        #[test]
        fn latin_text_folds_alike_composed_or_not(text in "[ -~À-ɏḀ-ỿ]*") {
            let decomposed: String = text.nfd().collect();
            prop_assert_eq!(fold(&decomposed), fold(&text));
        }
    }
}
