//! Messages between an embed and the page around it, as the contract's section 2 spells them: fields in, a command
//! out; facts in, JSON out. Knows no window: who may speak is for the browser floor to say.

use crate::headline::headline;
use crate::link::keys::{THEMES, value_of};
use crate::state::{Selection, ThemeChoice};
use base::text::Lang;

/// The longest text a message may carry, in UTF-16 units or bytes; no link is as long.
pub const TEXT_MAX: usize = 50_000;

/// The fields of a message that count, each only where it came as the type that the contract names.
#[derive(Clone, Copy, Debug, Default)]
pub struct Fields<'a> {
    /// `type`: whose message it is.
    pub kind: Option<&'a str>,
    /// `v`: of the contract.
    pub version: Option<f64>,
    /// `command`: what is asked for.
    pub command: Option<&'a str>,
    /// `query`: of `set-view`.
    pub query: Option<&'a str>,
    /// `theme`: of `set-theme`.
    pub theme: Option<&'a str>,
    /// `lang`: of `set-lang`.
    pub lang: Option<&'a str>,
    /// `headline`: of `set-headline`.
    pub headline: Option<&'a str>,
}

/// What the framing page asks for.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Another view: a query string, with or without its `?`.
    View(String),
    /// Other colours.
    Theme(ThemeChoice),
    /// Another language.
    Lang(Lang),
    /// What stands over the embed, one line; empty for the view in words.
    Headline(String),
}

impl Fields<'_> {
    /// The command these fields spell, or nothing: whatever is not exactly one is no error either.
    #[must_use]
    pub fn command(&self) -> Option<Command> {
        if self.kind != Some("faultlines") || self.version != Some(1.0) {
            return None;
        }
        let short = |text: Option<&str>| text.filter(|text| text.len() <= TEXT_MAX).map(str::to_owned);
        match self.command? {
            "set-view" => short(self.query).map(Command::View),
            "set-theme" => value_of(THEMES, self.theme?).map(Command::Theme),
            "set-headline" => short(self.headline).map(|given| Command::Headline(headline(&given))),
            "set-lang" => Lang::from_tag(self.lang?).map(Command::Lang),
            _ => None,
        }
    }
}

/// The height, in the three forms that listeners know. The last is sent as a string, the others as the
/// objects they spell; `src` is the address the page was first loaded from.
#[must_use]
pub fn height(px: u32, src: &str) -> [String; 3] {
    let px = px.to_string();
    [
        event("height", &["\"height\":", &px].concat()),
        ["{\"sentinel\":\"amp\",\"type\":\"embed-size\",\"height\":", &px, "}"].concat(),
        ["{\"src\":", &quoted(src), ",\"context\":\"iframe.resize\",\"height\":", &px, "}"].concat(),
    ]
}

/// The page shows its view and answers to commands.
#[must_use]
pub fn ready() -> String {
    event("ready", "")
}

/// The view has changed; `query` is without its `?`, and is sent with it.
#[must_use]
pub fn view_changed(query: &str) -> String {
    event("view", &["\"query\":", &quoted(&["?", query].concat())].concat())
}

/// The selection has changed.
#[must_use]
pub fn selected(sel: Option<&Selection>) -> String {
    let sel = sel.map_or_else(|| "null".to_owned(), |sel| quoted(&sel.format()));
    event("select", &["\"sel\":", &sel].concat())
}

fn event(name: &str, more: &str) -> String {
    let comma = if more.is_empty() { "" } else { "," };
    ["{\"type\":\"faultlines\",\"v\":1,\"event\":\"", name, "\"", comma, more, "}"].concat()
}

/// A JSON string.
fn quoted(text: &str) -> String {
    let mut json = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => json.extend(['\\', c]),
            // No address has one; a space means as little.
            c if c < ' ' => json.push(' '),
            c => json.push(c),
        }
    }
    json.push('"');
    json
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const SET_VIEW: Fields = Fields {
        kind: Some("faultlines"),
        version: Some(1.0),
        command: Some("set-view"),
        query: Some("?q=x"),
        theme: None,
        lang: None,
        headline: None,
    };

    #[test]
    fn each_command_is_read() {
        let theme = Fields { command: Some("set-theme"), theme: Some("dark"), ..SET_VIEW };
        let lang = Fields { command: Some("set-lang"), lang: Some("fr"), ..SET_VIEW };
        let headline =
            |given| Fields { command: Some("set-headline"), headline: Some(given), ..SET_VIEW }.command();
        assert_eq!(headline(" Who cut\n whom off "), Some(Command::Headline("Who cut whom off".into())));
        assert_eq!(headline(""), Some(Command::Headline(String::new())));
        let opening = Fields { query: Some(""), ..SET_VIEW };
        assert_eq!(SET_VIEW.command(), Some(Command::View("?q=x".into())));
        assert_eq!(opening.command(), Some(Command::View(String::new())));
        assert_eq!(theme.command(), Some(Command::Theme(ThemeChoice::Dark)));
        assert_eq!(lang.command(), Some(Command::Lang(Lang::Fr)));
    }

    #[test]
    fn whatever_else_is_ignored() {
        let long = "q=".repeat(500_000);
        for (what, fields) in [
            ("nothing", Fields::default()),
            ("somebody else's", Fields { kind: Some("resize"), ..SET_VIEW }),
            ("no type", Fields { kind: None, ..SET_VIEW }),
            ("a later version", Fields { version: Some(2.0), ..SET_VIEW }),
            ("between versions", Fields { version: Some(1.5), ..SET_VIEW }),
            ("no number", Fields { version: Some(f64::NAN), ..SET_VIEW }),
            ("no version, or one that is a text", Fields { version: None, ..SET_VIEW }),
            ("an unknown command", Fields { command: Some("set-data"), ..SET_VIEW }),
            ("a command in capitals", Fields { command: Some("SET-VIEW"), ..SET_VIEW }),
            ("no command", Fields { command: None, ..SET_VIEW }),
            ("no query, or one that is no text", Fields { query: None, ..SET_VIEW }),
            ("a text of 1 MB", Fields { query: Some(&long), ..SET_VIEW }),
            ("no theme", Fields { command: Some("set-theme"), ..SET_VIEW }),
            ("an unknown theme", Fields { command: Some("set-theme"), theme: Some("sepia"), ..SET_VIEW }),
            ("no headline", Fields { command: Some("set-headline"), ..SET_VIEW }),
            (
                "a headline of 1 MB",
                Fields { command: Some("set-headline"), headline: Some(&long), ..SET_VIEW },
            ),
            ("no language", Fields { command: Some("set-lang"), ..SET_VIEW }),
            ("an unknown language", Fields { command: Some("set-lang"), lang: Some("tlh"), ..SET_VIEW }),
        ] {
            assert_eq!(fields.command(), None, "{what}");
        }
    }

    #[test]
    fn what_is_told_is_spelled_as_the_contract_spells_it() {
        let [own, amp, resize] = height(412, "https://x.example/?embed=1&q=\"\\");
        assert_eq!(own, r#"{"type":"faultlines","v":1,"event":"height","height":412}"#);
        assert_eq!(amp, r#"{"sentinel":"amp","type":"embed-size","height":412}"#);
        let src = r#"https://x.example/?embed=1&q=\"\\"#;
        assert_eq!(resize, format!(r#"{{"src":"{src}","context":"iframe.resize","height":412}}"#));
        assert_eq!(ready(), r#"{"type":"faultlines","v":1,"event":"ready"}"#);
        assert_eq!(
            view_changed("v=1&q=x"),
            r#"{"type":"faultlines","v":1,"event":"view","query":"?v=1&q=x"}"#
        );
        let windsurf = Selection::Entity("windsurf".into());
        assert_eq!(
            selected(Some(&windsurf)),
            r#"{"type":"faultlines","v":1,"event":"select","sel":"entity:windsurf"}"#
        );
        assert_eq!(selected(None), r#"{"type":"faultlines","v":1,"event":"select","sel":null}"#);
    }

    proptest! {
        #[test]
        fn any_address_makes_sound_json(src in any::<String>()) {
            let [_, _, resize] = height(1, &src);
            let read: serde_json::Value = serde_json::from_str(&resize).expect("JSON");
            let kept: String = src.chars().map(|c| if c < ' ' { ' ' } else { c }).collect();
            prop_assert_eq!(read["src"].as_str(), Some(kept.as_str()));
        }

        #[test]
        fn no_text_panics(text in any::<String>()) {
            for command in ["set-view", "set-theme", "set-lang", "set-headline", text.as_str()] {
                let some = Some(text.as_str());
                let fields =
                    Fields { command: Some(command), query: some, theme: some, lang: some, headline: some, ..SET_VIEW };
                let _ = fields.command();
            }
        }

        #[test]
        fn a_headline_comes_by_its_own_command_as_one_short_line_and_never_in_a_link(given in any::<String>()) {
            let fields = Fields { command: Some("set-headline"), headline: Some(&given), ..SET_VIEW };
            prop_assert_eq!(fields.command(), Some(Command::Headline(headline(&given))));
            let written: String = given.bytes().map(|byte| format!("%{byte:02X}")).collect();
            let link = format!("?v=1&headline={written}&q=x");
            prop_assert_eq!(crate::parse(&link).view, crate::parse("?v=1&q=x").view);
        }
    }
}
