//! Files put together by chance: whatever they hold, it is read or told, and the dataset is sound.
#![allow(clippy::unwrap_used, missing_docs)]

mod reading;

use base::text::Lang;
use proptest::prelude::*;
use publish::import::{Input, import};
use reading::options;

const PIECES: [&str; 64] = [
    "c.",
    "ca",
    "vers",
    "~",
    "?",
    "(?)",
    "3",
    "12",
    "44",
    "99",
    "2024",
    "1990s",
    "199X",
    "-44",
    "2,025",
    "03",
    "/",
    "-",
    "–",
    "—",
    ".",
    ",",
    "to",
    "au",
    "et",
    "and",
    "from",
    "du",
    "between",
    "entre",
    "since",
    "depuis",
    "until",
    "before",
    "présent",
    "March",
    "mars",
    "mar.",
    "sept.",
    "lundi",
    "Monday",
    "spring",
    "hiver",
    "Q1",
    "T2",
    "H1",
    "trimestre",
    "siècle",
    "XIXe",
    "century",
    "BC",
    "av. J.-C.",
    "AD",
    "12:30",
    "T10:00:00Z",
    "14 h",
    "p.m.",
    "UTC+2",
    "early",
    "mi-",
    "é",
    "\u{202e}",
    "&nbsp;",
    "45870",
];

const FORMS: [&str; 7] = [
    "<gexf><meta><creator>x</creator></meta><graph timeformat=\"double\" defaultedgetype=\"mutual\"><attributes class=\"node\"><attribute id=\"0\" title=\"since\" type=\"liststring\"><default>2001</default></attribute></attributes><nodes><node id=\"a\" pid=\"b\"><nodes><node id=\"b\" start=\"1.5\"/></nodes></node></nodes><edges><edge source=\"a\" target=\"b\" label=\"l\"><spells><spell start=\"2001\" end=\"INF\"/><spell timestamp=\"3\"/></spells></edge></edges></graph></gexf>",
    "{\"nodes\":[{\"name\":\"A\",\"group\":1},{\"id\":\"b\",\"label\":\"B\",\"aliases\":[\"x\",1,null]}],\"links\":[{\"source\":0,\"target\":1,\"type\":\"t\",\"since\":2001},{\"from\":{\"id\":\"b\"},\"to\":1}]}",
    "{\"graph\":{\"nodes\":{\"a\":{\"metadata\":{\"of\":\"b\"}},\"b\":{\"metadata\":{\"of\":\"a\"}}},\"edges\":[{\"source\":\"a\",\"target\":\"a\",\"label\":\"l\",\"relation\":\"r\"}],\"hyperedges\":[{\"nodes\":[\"a\",\"c\"]}]}}",
    "{\"timeline\":{\"headline\":\"H\",\"date\":[{\"startDate\":\"2001,2,3\",\"headline\":\"<b>x</b>\",\"asset\":{\"media\":\"<iframe src='//e.org'>\"}}],\"era\":[{\"startDate\":\"-44\"}]}}",
    "{\"events\":[{\"start_date\":{\"year\":\"2,025\",\"month\":\"March\",\"day\":31},\"text\":{\"headline\":\"&laquo;x&#146;\"},\"media\":{\"url\":\"//e.org\"}}],\"title\":{\"text\":{\"headline\":\"T\"}}}",
    "Date;Titre;Acteurs;Lien;Source\n3-5 mars 2024;A;B (c);https://e.org;x\n44 av. J.-C.;A;;;\n",
    "Source;Cible;Type;Étiquette;Intervalle;Poids\na;b;Dirigé;x;<[2001,2002)>;2\nb;b;Mutual;;;\n",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn whatever_a_date_is_put_together_of_it_is_read_or_told(
        pieces in proptest::collection::vec(proptest::sample::select(PIECES.to_vec()), 1..7),
        glue in proptest::sample::select(vec!["", " ", "-", "/"]),
    ) {
        let date = pieces.join(glue).replace('"', "");
        let text = format!("date,title\n\"{date}\",T\n1999,U\n");
        if let Ok(imported) = import(&[Input { name: "t.csv", bytes: text.as_bytes() }], &options()) {
            let report = check::check(&imported.text);
            prop_assert!(report.is_sound(), "{date}: {:?}", report.problems.first());
            let read = report.dataset.unwrap().events.iter().any(|event| event.title.text(Lang::En) == "T");
            let told = imported.diagnostics.iter().any(|told| told.place.row == Some(2));
            prop_assert!(read || told, "{date}");
        }
    }

    #[test]
    fn whatever_is_cut_out_of_a_file_or_put_in_it_the_dataset_is_sound(
        form in 0..FORMS.len(),
        cuts in proptest::collection::vec((any::<proptest::sample::Index>(), 0..12usize, proptest::sample::select(PIECES.to_vec())), 0..4),
    ) {
        let mut text: Vec<char> = FORMS[form].chars().collect();
        for (at, length, piece) in cuts {
            let from = at.index(text.len().max(1)).min(text.len());
            let to = (from + length).min(text.len());
            text.splice(from..to, piece.chars());
        }
        let text: String = text.into_iter().collect();
        if let Ok(imported) = import(&[Input { name: "t", bytes: text.as_bytes() }], &options())
            && imported.formats != [publish::import::Format::Dataset]
        {
            let report = check::check(&imported.text);
            prop_assert!(report.is_sound(), "{text}\n{:?}", report.problems.first());
        }
    }
}
