//! While a large file is read, the reader is told how far that is.
#![allow(clippy::unwrap_used, missing_docs)]

use publish::import::{Input, Options, import, import_in_steps};

#[test]
fn the_steps_of_an_import_rise_and_change_nothing_of_it() {
    let today = base::date::Day::parse("2026-01-01").unwrap();
    let options = Options { from: None, day_order: None, lang: "en".into(), source_url: None, today };
    for (name, text) in [
        ("a.csv", "id,name\na,A\nb,B\n"),
        ("a.json", r#"{"nodes":[{"id":"a"}],"links":[]}"#),
        ("bad.csv", "foo,bar\n1,2\n"),
    ] {
        let inputs = [Input { name, bytes: text.as_bytes() }];
        let mut steps = Vec::new();
        let in_steps = import_in_steps(&inputs, &options, &mut |percent| steps.push(percent));
        assert!(
            steps.is_sorted() && steps.iter().all(|percent| (1..100).contains(percent)),
            "{name}: {steps:?}"
        );
        let read = |imported: Result<publish::import::Imported, _>| imported.ok().map(|it| it.text);
        let (in_steps, at_once) = (read(in_steps), read(import(&inputs, &options)));
        assert_eq!(in_steps, at_once, "{name}");
        assert_eq!(steps.is_empty(), at_once.is_none(), "{name}");
    }
}
