//! Which way an edge goes, in the words of many programs. Knows no format.

use base::text::fold::fold;

/// Which way an edge goes between its first and its second node.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Direction {
    /// From the first to the second.
    #[default]
    Directed,
    /// Neither way.
    Undirected,
    /// Both ways.
    Mutual,
    /// From the second to the first.
    Reversed,
}

impl Direction {
    /// By its word: of GEXF and Gephi, also in French, of vis (`to, from`), of Kumu; a flag says whether it is directed.
    pub fn of(word: &str) -> Option<Self> {
        let folded: String =
            fold(word).chars().filter(|c| !matches!(c, ' ' | '-' | '–' | ',' | ';' | '_')).collect();
        Some(match folded.as_str() {
            "directed" | "true" | "1" | "1.0" | "yes" | "dir" | "oriente" | "orientee" | "dirige"
            | "dirigee" | "to" | "vrai" | "oui" | "forward" | ">" | "→" | "out" | "outgoing" | "middle" => {
                Self::Directed
            }
            "undirected" | "false" | "0" | "0.0" | "no" | "sim" | "simple" | "nonoriente" | "nonorientee"
            | "nondirige" | "nondirigee" | "none" | "faux" | "non" | "neither" => Self::Undirected,
            "mutual" | "dou" | "double" | "both" | "bidirectional" | "mutuel" | "mutuelle" | "tofrom"
            | "fromto" | "bidirected" | "twoway" | "bothways" | "<>" | "↔" => Self::Mutual,
            "from" | "reversed" | "reverse" | "backward" | "<" | "←" | "in" | "incoming" => Self::Reversed,
            _ => return None,
        })
    }
}
