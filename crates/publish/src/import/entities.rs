//! HTML's named characters: all of HTML 4 (<https://www.w3.org/TR/html4/sgml/entities.html>), and of HTML 5 those that
//! people write, European letters and marks among them. Reads numbers of characters too.

/// U+00A0 to U+00FF in their order, between spaces. These are also read without their semicolon, as browsers do.
const LATIN_1: &str = "\
    nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 \
    acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml \
    Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde \
    Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig \
    ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide \
    oslash ugrave uacute ucirc uuml yacute thorn yuml";

/// All others.
const OTHERS: [(&str, char); 264] = [
    ("OElig", 'Œ'),
    ("oelig", 'œ'),
    ("Scaron", 'Š'),
    ("scaron", 'š'),
    ("Yuml", 'Ÿ'),
    ("fnof", 'ƒ'),
    ("circ", 'ˆ'),
    ("tilde", '˜'),
    ("Alpha", 'Α'),
    ("Beta", 'Β'),
    ("Gamma", 'Γ'),
    ("Delta", 'Δ'),
    ("Epsilon", 'Ε'),
    ("Zeta", 'Ζ'),
    ("Eta", 'Η'),
    ("Theta", 'Θ'),
    ("Iota", 'Ι'),
    ("Kappa", 'Κ'),
    ("Lambda", 'Λ'),
    ("Mu", 'Μ'),
    ("Nu", 'Ν'),
    ("Xi", 'Ξ'),
    ("Omicron", 'Ο'),
    ("Pi", 'Π'),
    ("Rho", 'Ρ'),
    ("Sigma", 'Σ'),
    ("Tau", 'Τ'),
    ("Upsilon", 'Υ'),
    ("Phi", 'Φ'),
    ("Chi", 'Χ'),
    ("Psi", 'Ψ'),
    ("Omega", 'Ω'),
    ("alpha", 'α'),
    ("beta", 'β'),
    ("gamma", 'γ'),
    ("delta", 'δ'),
    ("epsilon", 'ε'),
    ("zeta", 'ζ'),
    ("eta", 'η'),
    ("theta", 'θ'),
    ("iota", 'ι'),
    ("kappa", 'κ'),
    ("lambda", 'λ'),
    ("mu", 'μ'),
    ("nu", 'ν'),
    ("xi", 'ξ'),
    ("omicron", 'ο'),
    ("pi", 'π'),
    ("rho", 'ρ'),
    ("sigmaf", 'ς'),
    ("sigma", 'σ'),
    ("tau", 'τ'),
    ("upsilon", 'υ'),
    ("phi", 'φ'),
    ("chi", 'χ'),
    ("psi", 'ψ'),
    ("omega", 'ω'),
    ("thetasym", 'ϑ'),
    ("upsih", 'ϒ'),
    ("piv", 'ϖ'),
    ("ensp", '\u{2002}'),
    ("emsp", '\u{2003}'),
    ("thinsp", '\u{2009}'),
    ("zwnj", '\u{200c}'),
    ("zwj", '\u{200d}'),
    ("lrm", '\u{200e}'),
    ("rlm", '\u{200f}'),
    ("ndash", '–'),
    ("mdash", '—'),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("sbquo", '‚'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("bdquo", '„'),
    ("dagger", '†'),
    ("Dagger", '‡'),
    ("bull", '•'),
    ("hellip", '…'),
    ("permil", '‰'),
    ("prime", '′'),
    ("Prime", '″'),
    ("lsaquo", '‹'),
    ("rsaquo", '›'),
    ("oline", '‾'),
    ("frasl", '⁄'),
    ("euro", '€'),
    ("image", 'ℑ'),
    ("weierp", '℘'),
    ("real", 'ℜ'),
    ("trade", '™'),
    ("alefsym", 'ℵ'),
    ("larr", '←'),
    ("uarr", '↑'),
    ("rarr", '→'),
    ("darr", '↓'),
    ("harr", '↔'),
    ("crarr", '↵'),
    ("lArr", '⇐'),
    ("uArr", '⇑'),
    ("rArr", '⇒'),
    ("dArr", '⇓'),
    ("hArr", '⇔'),
    ("forall", '∀'),
    ("part", '∂'),
    ("exist", '∃'),
    ("empty", '∅'),
    ("nabla", '∇'),
    ("isin", '∈'),
    ("notin", '∉'),
    ("ni", '∋'),
    ("prod", '∏'),
    ("sum", '∑'),
    ("minus", '−'),
    ("lowast", '∗'),
    ("radic", '√'),
    ("prop", '∝'),
    ("infin", '∞'),
    ("ang", '∠'),
    ("and", '∧'),
    ("or", '∨'),
    ("cap", '∩'),
    ("cup", '∪'),
    ("int", '∫'),
    ("there4", '∴'),
    ("sim", '∼'),
    ("cong", '≅'),
    ("asymp", '≈'),
    ("ne", '≠'),
    ("equiv", '≡'),
    ("le", '≤'),
    ("ge", '≥'),
    ("sub", '⊂'),
    ("sup", '⊃'),
    ("nsub", '⊄'),
    ("sube", '⊆'),
    ("supe", '⊇'),
    ("oplus", '⊕'),
    ("otimes", '⊗'),
    ("perp", '⊥'),
    ("sdot", '⋅'),
    ("lceil", '⌈'),
    ("rceil", '⌉'),
    ("lfloor", '⌊'),
    ("rfloor", '⌋'),
    ("lang", '〈'),
    ("rang", '〉'),
    ("loz", '◊'),
    ("spades", '♠'),
    ("clubs", '♣'),
    ("hearts", '♥'),
    ("diams", '♦'),
    ("apos", '\''),
    ("quot", '"'),
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("num", '#'),
    ("excl", '!'),
    ("quest", '?'),
    ("comma", ','),
    ("period", '.'),
    ("colon", ':'),
    ("semi", ';'),
    ("lpar", '('),
    ("rpar", ')'),
    ("lsqb", '['),
    ("rsqb", ']'),
    ("lbrack", '['),
    ("rbrack", ']'),
    ("lcub", '{'),
    ("rcub", '}'),
    ("ast", '*'),
    ("plus", '+'),
    ("equals", '='),
    ("percnt", '%'),
    ("dollar", '$'),
    ("commat", '@'),
    ("lowbar", '_'),
    ("sol", '/'),
    ("bsol", '\\'),
    ("verbar", '|'),
    ("grave", '`'),
    ("Hat", '^'),
    ("Tab", ' '),
    ("NewLine", ' '),
    ("dash", '‐'),
    ("hyphen", '‐'),
    ("horbar", '―'),
    ("nldr", '‥'),
    ("mldr", '…'),
    ("check", '✓'),
    ("cross", '✗'),
    ("star", '☆'),
    ("starf", '★'),
    ("phone", '☎'),
    ("numsp", '\u{2007}'),
    ("puncsp", '\u{2008}'),
    ("hairsp", '\u{200a}'),
    ("ZeroWidthSpace", '\u{200b}'),
    ("NoBreak", '\u{2060}'),
    ("ThinSpace", '\u{2009}'),
    ("NonBreakingSpace", '\u{a0}'),
    ("half", '½'),
    ("inodot", 'ı'),
    ("Amacr", 'Ā'),
    ("amacr", 'ā'),
    ("Abreve", 'Ă'),
    ("abreve", 'ă'),
    ("Aogon", 'Ą'),
    ("aogon", 'ą'),
    ("Cacute", 'Ć'),
    ("cacute", 'ć'),
    ("Ccaron", 'Č'),
    ("ccaron", 'č'),
    ("Dcaron", 'Ď'),
    ("dcaron", 'ď'),
    ("Dstrok", 'Đ'),
    ("dstrok", 'đ'),
    ("Emacr", 'Ē'),
    ("emacr", 'ē'),
    ("Eogon", 'Ę'),
    ("eogon", 'ę'),
    ("Ecaron", 'Ě'),
    ("ecaron", 'ě'),
    ("gbreve", 'ğ'),
    ("Gbreve", 'Ğ'),
    ("Imacr", 'Ī'),
    ("imacr", 'ī'),
    ("Idot", 'İ'),
    ("Lstrok", 'Ł'),
    ("lstrok", 'ł'),
    ("Nacute", 'Ń'),
    ("nacute", 'ń'),
    ("Ncaron", 'Ň'),
    ("ncaron", 'ň'),
    ("Omacr", 'Ō'),
    ("omacr", 'ō'),
    ("Odblac", 'Ő'),
    ("odblac", 'ő'),
    ("Racute", 'Ŕ'),
    ("racute", 'ŕ'),
    ("Rcaron", 'Ř'),
    ("rcaron", 'ř'),
    ("Sacute", 'Ś'),
    ("sacute", 'ś'),
    ("Scedil", 'Ş'),
    ("scedil", 'ş'),
    ("Tcedil", 'Ţ'),
    ("tcedil", 'ţ'),
    ("Tcaron", 'Ť'),
    ("tcaron", 'ť'),
    ("Umacr", 'Ū'),
    ("umacr", 'ū'),
    ("Uring", 'Ů'),
    ("uring", 'ů'),
    ("Udblac", 'Ű'),
    ("udblac", 'ű'),
    ("Zacute", 'Ź'),
    ("zacute", 'ź'),
    ("Zdot", 'Ż'),
    ("zdot", 'ż'),
    ("Zcaron", 'Ž'),
    ("zcaron", 'ž'),
];

/// Numbers 128 to 159 that people write after Windows-1252, as browsers read them.
const WINDOWS_FIRST: u32 = 0x80;

/// A character written as an entity at the beginning of a text, and the length of that.
pub(super) fn entity(text: &str) -> Option<(char, usize)> {
    let body = text.strip_prefix('&')?;
    if let Some(number) = body.strip_prefix('#') {
        return numbered(number).map(|(c, length)| (c, length + 2));
    }
    let length = body.bytes().take_while(u8::is_ascii_alphanumeric).count();
    let name = &body[..length];
    if body[length..].starts_with(';') {
        return named(name).map(|c| (c, length + 2));
    }
    // Without its semicolon only as a word of its own: `&copy=` in an address is no sign.
    let is_over = !body[length..].starts_with('=');
    let old = latin_1(name).or(match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        _ => None,
    });
    old.filter(|_| is_over).map(|c| (c, length + 1))
}

fn named(name: &str) -> Option<char> {
    latin_1(name).or_else(|| Some(OTHERS.iter().find(|(known, _)| *known == name)?.1))
}

fn latin_1(name: &str) -> Option<char> {
    let at = LATIN_1.split(' ').position(|known| known == name)?;
    char::from_u32(0xa0 + at as u32)
}

/// The character of `8211;` or `x2013;`, and the length of that; the semicolon may be missing.
fn numbered(text: &str) -> Option<(char, usize)> {
    let (digits, radix, before) = match text.strip_prefix(['x', 'X']) {
        Some(digits) => (digits, 16, 1),
        None => (text, 10, 0),
    };
    let length = digits.bytes().take(8).take_while(|byte| char::from(*byte).is_digit(radix)).count();
    let code = u32::from_str_radix(&digits[..length], radix).ok()?;
    let c = match code.checked_sub(WINDOWS_FIRST).and_then(|at| base::text::decode::WINDOWS.get(at as usize))
    {
        Some(windows) => *windows,
        None => char::from_u32(code)?,
    };
    let ends = usize::from(digits[length..].starts_with(';'));
    let c = if matches!(c, '\t' | '\n' | '\r') { ' ' } else { c };
    Some((c, before + length + ends)).filter(|_| !c.is_control())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_are_read_by_name_and_by_number_as_browsers_do() {
        for (text, c, length) in [
            ("&laquo;", '«', 7),
            ("&Eacute;tat", 'É', 8),
            ("&oelig;", 'œ', 7),
            ("&euro;", '€', 6),
            ("&yuml;", 'ÿ', 6),
            ("&nbsp;", '\u{a0}', 6),
            ("&apos;", '\'', 6),
            ("&ccaron;", 'č', 8),
            ("&#8211;", '–', 7),
            ("&#x2013;", '–', 8),
            ("&#146;", '’', 6),
            ("&copy 2024", '©', 5),
            ("&#8217s", '’', 6),
        ] {
            assert_eq!(entity(text), Some((c, length)), "{text}");
        }
        for text in ["&", "& b", "&nothing;", "&#;", "&#0;", "&#x110000;", "&copy=1", "&rsquo", "&é;"] {
            assert_eq!(entity(text), None, "{text}");
        }
    }
}
