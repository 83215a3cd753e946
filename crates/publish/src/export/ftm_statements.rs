//! The view as statements of FollowTheMoney, the table that OpenSanctions publishes: for each value of an entity who says
//! so, and on which days it was seen there. A publisher of sources is a dataset; what rests on no source is of our own.

use std::collections::BTreeMap;

use super::ftm::{Written, entities};
use super::input::Export;
use crate::ftm::OURS;
use base::date::Day;
use base::text::fold::fold;
use dataset::{Claim, Dataset, SourceIx, Speaker};
use view::stance_id;

/// The columns of the package's own writer, in its order.
const HEADER: &str = "canonical_id,entity_id,prop,prop_type,schema,value,dataset,origin,lang,original_value,external,first_seen,last_seen,id\n";

/// The property of an event that holds what is said in it.
const SAID: &str = "notes";

/// Who states something, and the first and last day on which it was seen there.
type Seen = BTreeMap<String, (Day, Day)>;

pub fn ftm_statements(export: &Export) -> String {
    let dataset = export.dataset();
    let mut out = HEADER.to_owned();
    for entity in entities(export) {
        let seen = seen(dataset, entity.sources);
        for (property, values) in &entity.properties {
            for value in values.as_array().into_iter().flatten().filter_map(|value| value.as_str()) {
                statements(&mut out, &entity, property, value, "", &seen);
            }
        }
        for claim in entity.claims {
            let said = said(dataset, claim, export);
            let seen = self::seen(dataset, &claim.sources);
            statements(&mut out, &entity, SAID, &said, stance_id(claim.stance), &seen);
        }
    }
    out
}

/// One value, once for each that states it.
fn statements(out: &mut String, entity: &Written, property: &str, value: &str, origin: &str, seen: &Seen) {
    for (dataset, (first, last)) in seen {
        let (first, last) = (first.to_string(), last.to_string());
        let cells = [
            &entity.id,
            &entity.id,
            property,
            "",
            entity.schema,
            value,
            dataset,
            origin,
            "",
            "",
            "f",
            &first,
            &last,
            "",
        ];
        let quoted: Vec<String> = cells.iter().map(|cell| quote(cell)).collect();
        out.push_str(&quoted.join(","));
        out.push('\n');
    }
}

/// Every cell in quotation marks, as the package writes them.
fn quote(cell: &str) -> String {
    ["\"", &cell.replace('"', "\"\""), "\""].concat()
}

/// What a claim says; before it who, where that is not the source itself.
fn said(dataset: &Dataset, claim: &Claim, export: &Export) -> String {
    let text = claim.text.text(export.lang);
    match claim.by {
        Speaker::Entity(ix) => [dataset.entity(ix).name.text(export.lang), ": ", text].concat(),
        Speaker::Source(_) => text.to_owned(),
    }
}

/// By publisher the days on which its sources appeared; the day of the dataset where nobody knows better.
fn seen(dataset: &Dataset, sources: &[SourceIx]) -> Seen {
    let today = dataset.head.updated;
    let mut seen = Seen::new();
    for source in sources.iter().map(|ix| dataset.source(*ix)) {
        let known = |day: Day| if day == Day::MIN || day == Day::MAX { today } else { day };
        let (first, last) = source
            .date
            .as_ref()
            .map_or((today, today), |date| (known(date.earliest()), known(date.latest())));
        let days = seen.entry(dataset_name(&source.publisher)).or_insert((first, last));
        *days = (days.0.min(first), days.1.max(last));
    }
    if seen.is_empty() {
        seen.insert(OURS.to_owned(), (today, today));
    }
    seen
}

/// A name as the format wants them for datasets: `the_new_york_times`.
fn dataset_name(publisher: &str) -> String {
    let folded = fold(publisher);
    let words = folded.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let name = words.collect::<Vec<_>>().join("_");
    if name.is_empty() { OURS.to_owned() } else { name }
}
