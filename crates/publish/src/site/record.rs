//! Events in words, whole: when, what, who, who says so, where sources disagree, and every source. The same for the
//! list of all events and for a story's. Decides nothing about which events there are.

use super::corrections_to::CorrectionsTo;
use super::html::Html;
use super::node_links::NodeLinks;
use super::page_path::PagePath;
use crate::event_text;
use base::date::words::{month_names, year_words};
use base::date::{Edtf, Precision, words as date_words};
use base::text::strings::{Strings, strings};
use base::text::{Lang, Localized};
use dataset::{
    Amount, Claim, Conflict, Correction, Dataset, DisputeIx, Event, EventIx, NodeRef, Part, RecordRef,
    RelationIx, Section, SourceIx,
};
use graph::dispute_standing;
use page::{
    amount_words, amounts_disagree, correction_words, record_name, relation_phrase, report_address,
    stage_words,
};
use view::stance_id;

/// Writes about one dataset in one language.
#[derive(Clone, Copy)]
pub struct Record<'a> {
    pub dataset: &'a Dataset,
    /// Where readers report an error, if the host says.
    pub corrections_to: Option<&'a CorrectionsTo>,
    /// To the pages of disputes and actors; none on paper.
    pub links: Option<NodeLinks<'a>>,
    pub lang: Lang,
}

impl Record<'_> {
    fn words(&self) -> &'static Strings {
        strings(self.lang)
    }

    /// Events under headings of year and month, in the order given (by day); `anchored` gives each its address.
    pub fn by_month(&self, html: &mut Html, events: &[EventIx], anchored: bool) {
        let (mut year, mut month) = (None, None);
        for ix in events {
            let event = self.dataset.event(*ix);
            let (y, m, _) = event.date.earliest().civil();
            // A date known to the year has no month to stand under.
            let known = event.date.precision().0.is_some_and(|precision| precision != Precision::Year);
            let m = known.then_some(m);
            if year != Some(y) {
                html.leaf("h2", &[], &year_words(y, self.lang));
                (year, month) = (Some(y), None);
            }
            if let Some(m) = m.filter(|m| month != Some(*m)) {
                let name = month_names(self.lang)[usize::from(m.saturating_sub(1)).min(11)];
                html.leaf("h3", &[], &format!("{name} {}", year_words(y, self.lang)));
            }
            month = m.or(month);
            // Levels of headings go down one at a time, month or none.
            self.event(html, *ix, if m.is_some() { "h4" } else { "h3" }, anchored);
        }
    }

    /// Events by year in the order given (by day), each in a line: its date and its title, with the address `#event-ID`,
    /// leading to the same event at `whole`, the page of all events.
    pub fn lines(&self, html: &mut Html, events: &[EventIx], whole: &str) {
        let mut year = None;
        for ix in events {
            let event = self.dataset.event(*ix);
            let (y, _, _) = event.date.earliest().civil();
            if year != Some(y) {
                if year.is_some() {
                    html.close();
                }
                html.leaf("h2", &[], &year_words(y, self.lang)).open("ul", &[("class", "served-lines")]);
                year = Some(y);
            }
            let id = ["event-", &event.id].concat();
            html.open("li", &[("id", &id)]);
            self.time(html, &event.date);
            html.text(" ").open("a", &[("href", &[whole, "#", &id].concat())]);
            self.words_in(html, &event.title);
            html.close().close();
        }
        if year.is_some() {
            html.close();
        }
    }

    /// One event; `anchored` gives it the address `#event-ID`, once a page.
    pub fn event(&self, html: &mut Html, ix: EventIx, heading: &'static str, anchored: bool) {
        let event = self.dataset.event(ix);
        let id = format!("event-{}", event.id);
        let attributes = [("id", id.as_str())];
        html.open("article", if anchored { &attributes } else { &[] });
        self.localized(html, heading, &[], &event.title);
        self.when(html, event);
        self.localized(html, "p", &[], &event.summary);
        self.who(html, event);
        if !event.claims.is_empty() {
            html.open("ul", &[("class", "served-said")]);
            event.claims.iter().for_each(|claim| self.claim(html, claim));
            html.close();
        }
        event.conflicts.iter().for_each(|conflict| self.conflict(html, conflict));
        self.amounts(html, &event.amounts);
        let of = RecordRef::from(ix);
        self.corrected(html, of);
        html.open("ol", &[("class", "served-told")]);
        event.sources.iter().for_each(|ix| self.source(html, *ix));
        html.close();
        self.report(html, of);
        html.close();
    }

    fn when(&self, html: &mut Html, event: &Event) {
        let kind = &self.dataset.vocabulary.events[event.kind.at()];
        html.open("p", &[("class", "served-when")]);
        self.time(html, &event.date);
        html.text(" · ").text(kind.label.text(self.lang));
        if !event.conflicts.is_empty() {
            html.text(" · ").text(self.words().sources_disagree);
        }
        html.close();
    }

    /// Actors with their roles, what it is about, the dispute it belongs to.
    fn who(&self, html: &mut Html, event: &Event) {
        let (words, dataset) = (self.words(), self.dataset);
        let role = |part: &Part| {
            [" (", dataset.vocabulary.roles[part.role.at()].label.text(self.lang), ")"].concat()
        };
        let actors = event.actors.iter().map(|part| (NodeRef::Entity(part.entity), role(part)));
        let about = event.about.iter().map(|ix| (NodeRef::Entity(*ix), String::new()));
        let dispute = event.dispute.map(|ix| (NodeRef::Dispute(ix), self.standing(ix)));
        let lists: [(&str, Vec<(NodeRef, String)>); 3] = [
            (words.who_took_part, actors.collect()),
            (words.about, about.collect()),
            (words.in_dispute, dispute.into_iter().collect()),
        ];
        if lists.iter().all(|(_, nodes)| nodes.is_empty()) {
            return;
        }
        html.open("p", &[("class", "served-who")]);
        for (at, (title, nodes)) in lists.iter().filter(|(_, nodes)| !nodes.is_empty()).enumerate() {
            html.text(if at > 0 { ". " } else { "" }).text(&(words.colon)(title, ""));
            for (at, (node, said)) in nodes.iter().enumerate() {
                html.text(if at > 0 { ", " } else { "" });
                self.named(html, *node);
                html.text(said);
            }
        }
        html.text(".").close();
    }

    /// The name of an entity or the title of a dispute, leading to its page.
    fn named(&self, html: &mut Html, node: NodeRef) {
        match &self.links {
            Some(links) => links.name(html, node),
            None => drop(html.text(self.dataset.node_name(node).text(self.lang))),
        }
    }

    /// How a dispute stands, and how far it has come, in brackets.
    fn standing(&self, ix: DisputeIx) -> String {
        let standing = dispute_standing(self.dataset, ix, None, self.lang);
        let stage = stage_words(self.dataset, self.dataset.dispute(ix), self.lang);
        let stage = stage.map(|stage| [" · ", &(self.words().colon)(self.words().stage, &stage)].concat());
        format!(" ({standing}{})", stage.unwrap_or_default())
    }

    fn amounts(&self, html: &mut Html, amounts: &[Amount]) {
        if amounts.is_empty() {
            return;
        }
        let words = self.words();
        html.open("dl", &[("class", "served-differ")]).open("dt", &[]).text(words.amounts);
        if amounts_disagree(amounts) {
            html.text(" · ").text(words.sources_disagree);
        }
        html.close();
        for amount in amounts {
            html.open("dd", &[]).text(&amount_words(amount, self.lang));
            self.cited(html, &amount.sources);
            html.close();
        }
        html.close();
    }

    /// What was corrected of a record.
    pub fn corrected(&self, html: &mut Html, of: RecordRef) {
        for correction in self.dataset.corrections.iter().filter(|correction| correction.record == Some(of)) {
            html.open("p", &[("class", "served-corrected")]);
            self.correction(html, correction);
            html.close();
        }
    }

    /// The record that a correction is of, as a link to its event in the list of all, else by name.
    pub fn corrected_record(&self, html: &mut Html, path: &PagePath, correction: &Correction) {
        let Some(of) = correction.record else { return };
        let dataset = self.dataset;
        let at = of.position as usize;
        let name = match of.section {
            Section::Events => dataset.events.get(at).map(|event| event.title.text(self.lang)),
            Section::Disputes => dataset.disputes.get(at).map(|dispute| dispute.title.text(self.lang)),
            Section::Entities => dataset.entities.get(at).map(|entity| entity.name.text(self.lang)),
            _ => None,
        };
        let id = record_name(dataset, of);
        let name = name.unwrap_or(&id);
        // Relations have words of their own; sources and stories their id.
        let phrase = match of.section {
            Section::Relations => relation_phrase(dataset, RelationIx(of.position), self.lang),
            _ => name.to_owned(),
        };
        let live = path.live(&["v=1&sel=", &id].concat());
        match of.section {
            Section::Sources | Section::Stories | Section::Corrections => html.text(&phrase),
            _ => html.leaf("a", &[("href", &live)], &phrase),
        };
        html.text(" · ");
    }

    /// The way to report an error in a record, where the host has one.
    pub fn report(&self, html: &mut Html, of: RecordRef) {
        let Some(to) = self.corrections_to else { return };
        let address = report_address(&to.address, &record_name(self.dataset, of));
        html.open("p", &[("class", "served-report")]);
        html.leaf("a", &[("href", &address)], self.words().send_correction).close();
    }

    /// A change: its day and class, what was changed, what stood there before, what shows it.
    pub fn correction(&self, html: &mut Html, correction: &Correction) {
        let words = self.words();
        html.leaf("b", &[], (words.colon)(&correction_words(correction, self.lang), "").trim_end()).text(" ");
        self.localized(html, "span", &[], &correction.text);
        if let Some(old) = &correction.old {
            html.text(" ").text((words.colon)(words.stood_before, "").trim_end()).text(" ");
            self.localized(html, "q", &[], old);
        }
        if !correction.sources.is_empty() {
            self.cited(html, &correction.sources);
        }
    }

    fn claim(&self, html: &mut Html, claim: &Claim) {
        let (speaker, stance) = (
            event_text::speaker(self.dataset, claim, self.lang),
            event_text::stance(claim.stance, self.lang),
        );
        let class = stance_id(claim.stance);
        html.open("li", &[("class", class)]).leaf("b", &[], &speaker).text(" (").text(stance);
        html.text((self.words().colon)(")", "").trim_end()).text(" ");
        self.localized(html, "span", &[], &claim.text);
        self.cited(html, &claim.sources);
        html.close();
    }

    fn conflict(&self, html: &mut Html, conflict: &Conflict) {
        html.open("dl", &[("class", "served-differ")]);
        html.leaf("dt", &[], &event_text::conflict(conflict, self.lang));
        for value in &conflict.values {
            html.open("dd", &[]);
            self.localized(html, "span", &[], &value.value);
            self.cited(html, &value.sources);
            html.close();
        }
        html.close();
    }

    /// Sources in a line, by publisher: each a link.
    fn cited(&self, html: &mut Html, sources: &[SourceIx]) {
        html.text(" [");
        for (i, ix) in sources.iter().enumerate() {
            if i > 0 {
                html.text(", ");
            }
            let source = self.dataset.source(*ix);
            html.outside(&source.url, "", &source.publisher);
            if source.weak {
                html.text(" (").text(self.words().weak_source).text(")");
            }
        }
        html.text("]");
    }

    /// A source in full: title, publisher, date, whether it was not read, where it is archived.
    fn source(&self, html: &mut Html, ix: SourceIx) {
        let source = self.dataset.source(ix);
        html.open("li", &[]);
        html.outside(&source.url, &source.lang, &event_text::source_title(source))
            .text(", ")
            .text(&source.publisher);
        if let Some(date) = &source.date {
            html.text(", ");
            self.time(html, date);
        }
        if source.weak {
            html.text(", ").text(self.words().weak_source);
        }
        if let Some(said) = event_text::not_read(source.checked, self.lang) {
            html.text(", ").text(said);
        }
        if let Some(archived) = &source.archived {
            html.text(", ").outside(archived, "", self.lang.site().archive);
        }
        html.close();
    }

    fn time(&self, html: &mut Html, date: &Edtf) {
        let written = date_words(date, self.lang);
        match machine_date(date) {
            Some(day) => html.leaf("time", &[("datetime", &day)], &written),
            None => html.text(&written),
        };
    }

    /// Words of the dataset; where they are in another language they carry its tag and a note of it.
    pub fn localized(
        &self,
        html: &mut Html,
        name: &'static str,
        attributes: &[(&str, &str)],
        text: &Localized,
    ) {
        html.open(name, attributes);
        self.words_in(html, text);
        html.close();
    }

    /// The same within an element that is open.
    fn words_in(&self, html: &mut Html, text: &Localized) {
        let chosen = text.words(self.lang);
        let Some(tag) = chosen.fallback else {
            html.text(chosen.text);
            return;
        };
        html.leaf("span", &[("lang", tag)], chosen.text);
        html.text(" ").leaf("small", &[], &(self.words().in_language)(tag));
    }
}

/// The first moment of a date as HTML writes one, no finer than it is known.
pub fn machine_date(date: &Edtf) -> Option<String> {
    let (year, month, day) = date.earliest().civil();
    if !(0..=9999).contains(&year) {
        return None;
    }
    Some(match date.precision().0? {
        Precision::Year => format!("{year:04}"),
        Precision::Month => format!("{year:04}-{month:02}"),
        Precision::Day => format!("{year:04}-{month:02}-{day:02}"),
    })
}

#[cfg(test)]
mod tests {
    use super::machine_date;
    use base::date::Edtf;

    #[test]
    fn a_date_for_machines_is_no_finer_than_it_is_known() {
        for (edtf, machine) in [
            ("2025-08-01", Some("2025-08-01")),
            ("2025-08?", Some("2025-08")),
            ("2025", Some("2025")),
            ("2024-12/2025-03", Some("2024-12")),
            ("../2025", None),
        ] {
            assert_eq!(machine_date(&Edtf::parse(edtf).unwrap()).as_deref(), machine, "{edtf}");
        }
    }
}
