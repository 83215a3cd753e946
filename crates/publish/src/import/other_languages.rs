//! The words of dates in languages that files are written in and the page is not: German, Spanish, Italian, Portuguese,
//! Dutch. Only read, never shown. Without accents, as they are looked up.

use base::text::import_strings::DateReading;

/// January first.
pub(super) const MONTHS: [[&str; 12]; 5] = [
    [
        "januar",
        "februar",
        "marz",
        "april",
        "mai",
        "juni",
        "juli",
        "august",
        "september",
        "oktober",
        "november",
        "dezember",
    ],
    [
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre",
        "octubre",
        "noviembre",
        "diciembre",
    ],
    [
        "gennaio",
        "febbraio",
        "marzo",
        "aprile",
        "maggio",
        "giugno",
        "luglio",
        "agosto",
        "settembre",
        "ottobre",
        "novembre",
        "dicembre",
    ],
    [
        "janeiro",
        "fevereiro",
        "marco",
        "abril",
        "maio",
        "junho",
        "julho",
        "agosto",
        "setembro",
        "outubro",
        "novembro",
        "dezembro",
    ],
    [
        "januari",
        "februari",
        "maart",
        "april",
        "mei",
        "juni",
        "juli",
        "augustus",
        "september",
        "oktober",
        "november",
        "december",
    ],
];

/// Months by names that no other begins with: of German spreadsheets, of Austria, of Dutch, of the Americas.
pub(super) const MORE_MONTHS: [(&str, u8); 5] =
    [("mrz", 3), ("janner", 1), ("feber", 2), ("mrt", 3), ("setiembre", 9)];

/// Between two dates in numbers.
pub(super) const BETWEEN: [&str; 5] = [" bis ", " al ", " a ", " até ", " tot "];

pub(super) static READING: [DateReading; 5] = [GERMAN, SPANISH, ITALIAN, PORTUGUESE, DUTCH];

const NONE: DateReading = DateReading {
    weekdays: ["---"; 7],
    fillers: &[],
    about: &[],
    uncertain: &[],
    since: &[],
    after: &[],
    until: &[],
    before: &[],
    present: &[],
    between: &[],
    to: &[],
    seasons: [&[]; 4],
    quarter: &[],
    half: &[],
    decade: &[],
    century: &[],
    millennium: &[],
    times_of_day: &[],
    parts: &[],
    ordinals: [&[]; 4],
    not_before: &[],
    not_after: &[],
    week_of: &[],
    or: &[],
    before_christ: &[],
    after_christ: &[],
};

const GERMAN: DateReading = DateReading {
    weekdays: ["montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag"],
    fillers: &["der", "den", "dem", "des", "das", "am", "im", "in", "vom", "jahr", "wahrend"],
    about: &["um", "ca", "circa", "etwa", "gegen", "rund", "ungefahr"],
    uncertain: &["vermutlich", "wahrscheinlich", "vielleicht", "wohl"],
    since: &["seit", "ab"],
    after: &["nach"],
    until: &["bis"],
    before: &["vor"],
    present: &["heute", "jetzt", "laufend", "andauernd"],
    between: &["zwischen", "von", "vom"],
    to: &["bis", "und"],
    seasons: [&["fruhling", "fruhjahr"], &["sommer"], &["herbst"], &["winter"]],
    quarter: &["quartal"],
    half: &["halbjahr", "halfte"],
    decade: &["jahre", "jahren", "jahrzehnt"],
    century: &["jahrhundert", "jahrhunderts", "jh", "jhd", "jhdt"],
    millennium: &["jahrtausend", "jahrtausends"],
    times_of_day: &["morgens", "mittags", "abends", "nachts", "vormittags", "nachmittags"],
    parts: &["anfang", "mitte", "ende"],
    ordinals: [&["erstes", "erste"], &["zweites", "zweite"], &["drittes"], &["viertes"]],
    not_before: &["frühestens"],
    not_after: &["spätestens"],
    week_of: &["woche vom"],
    or: &["oder"],
    before_christ: &[
        "vor christi geburt",
        "vor christus",
        "vor unserer zeitrechnung",
        "v. chr.",
        "v. chr",
        "v.chr.",
        "v chr",
        "v. u. z.",
        "v.u.z.",
    ],
    after_christ: &["nach christus", "n. chr.", "n. chr", "n.chr.", "n chr", "n. u. z.", "n.u.z."],
};

const SPANISH: DateReading = DateReading {
    weekdays: ["lunes", "martes", "miercoles", "jueves", "viernes", "sabado", "domingo"],
    fillers: &["el", "la", "los", "del", "de", "en", "ano"],
    about: &["hacia", "alrededor", "aproximadamente", "cerca"],
    uncertain: &["probablemente", "quizas"],
    since: &["desde"],
    after: &["despues"],
    until: &["hasta"],
    before: &["antes"],
    present: &["hoy", "presente", "actualidad", "actualmente"],
    between: &["entre", "del", "desde"],
    to: &["a", "al", "y", "hasta"],
    seasons: [&["primavera"], &["verano"], &["otono"], &["invierno"]],
    quarter: &["trimestre"],
    half: &["semestre"],
    decade: &["anos", "decada"],
    century: &["siglo", "siglos"],
    millennium: &["milenio"],
    parts: &["principios", "comienzos", "mediados", "finales", "fines"],
    ordinals: [&["primer"], &["segundo"], &["tercer"], &["cuarto"]],
    week_of: &["semana del"],
    before_christ: &["antes de cristo", "a. de c.", "a. c.", "a.c.", "a. e. c."],
    after_christ: &["despues de cristo", "d. de c.", "d. c.", "d.c."],
    ..NONE
};

const ITALIAN: DateReading = DateReading {
    weekdays: ["lunedi", "martedi", "mercoledi", "giovedi", "venerdi", "sabato", "domenica"],
    fillers: &["il", "lo", "l", "di", "del", "nel", "nell", "al", "dal", "anno"],
    about: &["circa", "verso", "intorno"],
    uncertain: &["probabilmente", "forse"],
    since: &["dal"],
    after: &["dopo"],
    until: &["fino"],
    before: &["prima"],
    present: &["oggi", "presente"],
    between: &["tra", "fra", "dal"],
    to: &["al", "e"],
    seasons: [&["primavera"], &["estate"], &["autunno"], &["inverno"]],
    quarter: &["trimestre"],
    half: &["semestre"],
    decade: &["anni", "decennio"],
    century: &["secolo", "secoli"],
    millennium: &["millennio"],
    parts: &["inizio", "meta", "fine"],
    ordinals: [&["primo"], &["secondo"], &["terzo"], &["quarto"]],
    week_of: &["settimana del"],
    before_christ: &["avanti cristo", "a. c.", "a.c."],
    after_christ: &["dopo cristo", "d. c.", "d.c."],
    ..NONE
};

const PORTUGUESE: DateReading = DateReading {
    weekdays: ["segunda", "terca", "quarta", "quinta", "sexta", "sabado", "domingo"],
    fillers: &["o", "de", "do", "da", "em", "feira", "ano"],
    about: &["cerca", "aproximadamente"],
    uncertain: &["provavelmente", "talvez"],
    since: &["desde"],
    after: &["apos", "depois"],
    until: &["ate"],
    before: &["antes"],
    present: &["hoje", "presente", "atualidade", "atualmente"],
    between: &["entre"],
    to: &["a", "ate", "e"],
    seasons: [&["primavera"], &["verao"], &["outono"], &["inverno"]],
    quarter: &["trimestre"],
    half: &["semestre"],
    decade: &["anos", "decada"],
    century: &["seculo", "seculos"],
    millennium: &["milenio"],
    parts: &["inicio", "meados", "fim", "final"],
    ordinals: [&["primeiro"], &["segundo"], &["terceiro"], &["quarto"]],
    week_of: &["semana de"],
    before_christ: &["antes de cristo", "a. c.", "a.c."],
    after_christ: &["depois de cristo", "d. c.", "d.c."],
    ..NONE
};

const DUTCH: DateReading = DateReading {
    weekdays: ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"],
    fillers: &["de", "het", "op", "in", "van", "jaar"],
    about: &["rond", "omstreeks", "ongeveer", "circa"],
    uncertain: &["waarschijnlijk", "misschien"],
    since: &["sinds", "vanaf"],
    after: &["na"],
    until: &["tot"],
    before: &["voor"],
    present: &["heden", "vandaag", "nu"],
    between: &["tussen", "van"],
    to: &["tot", "en"],
    seasons: [&["lente", "voorjaar"], &["zomer"], &["herfst", "najaar"], &["winter"]],
    quarter: &["kwartaal"],
    half: &["halfjaar"],
    decade: &["jaren"],
    century: &["eeuw", "eeuwen"],
    millennium: &["millennium"],
    parts: &["begin", "midden", "eind", "einde"],
    ordinals: [&["eerste"], &["tweede"], &["derde"], &["vierde"]],
    week_of: &["week van"],
    before_christ: &["voor christus", "v. chr.", "v.chr."],
    after_christ: &["na christus", "n. chr.", "n.chr."],
    ..NONE
};

/// Before the year in which somebody came or went.
pub(super) const OF_A_LIFE: [&str; 16] = [
    "born",
    "b",
    "died",
    "ne",
    "nee",
    "mort",
    "morte",
    "decede",
    "decedee",
    "geboren",
    "geb",
    "gestorben",
    "gest",
    "nacido",
    "nata",
    "nato",
];

/// What people and catalogues write where there is no date, without spaces, full stops and brackets.
const NO_DATE: [&str; 38] = [
    "nd",
    "n/d",
    "sd",
    "s/d",
    "undated",
    "notdated",
    "nodate",
    "unknown",
    "unknowndate",
    "dateunknown",
    "tbd",
    "tba",
    "tbc",
    "sansdate",
    "nondate",
    "nondatee",
    "inconnu",
    "inconnue",
    "dateinconnue",
    "ohnedatum",
    "oj",
    "od",
    "undatiert",
    "unbekannt",
    "sinfecha",
    "sf",
    "s/f",
    "desconocido",
    "desconocida",
    "senzadata",
    "sconosciuta",
    "semdata",
    "desconhecida",
    "zonderdatum",
    "zd",
    "onbekend",
    "?",
    "??",
];

/// Whether a text says that there is no date.
pub(super) fn says_no_date(text: &str) -> bool {
    let is_mark = |c: char| c.is_whitespace() || matches!(c, '.' | '[' | ']' | '(' | ')');
    let bare: String = base::text::fold::fold(text).chars().filter(|c| !is_mark(*c)).collect();
    let is_stroke = !text.is_empty() && text.chars().all(|c| matches!(c, '-' | '–' | '—' | '/' | ' '));
    is_stroke || NO_DATE.contains(&bare.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::text::fold::fold;

    #[test]
    fn words_stand_as_they_are_looked_up() {
        for words in &READING {
            let lists = [words.fillers, words.about, words.uncertain, words.since, words.after, words.until];
            let more = [words.before, words.present, words.between, words.to, words.quarter, words.half];
            let rest = [words.decade, words.century, words.parts, words.before_christ, words.after_christ];
            for list in lists.into_iter().chain(more).chain(rest).chain(words.seasons) {
                list.iter().for_each(|word| assert_eq!(fold(word), *word));
            }
        }
        MONTHS.iter().flatten().for_each(|month| assert_eq!(fold(month), *month));
        NO_DATE.iter().for_each(|words| assert_eq!(fold(words), *words));
    }

    #[test]
    fn catalogues_have_many_words_for_no_date() {
        for text in ["n.d.", "[s. d.]", "(undated)", "Sans date", "Non daté", "o. J.", "s/f", "–", "[?]"] {
            assert!(says_no_date(text), "{text}");
        }
        for text in ["", "2025", "soon", "3 March"] {
            assert!(!says_no_date(text), "{text}");
        }
    }
}
