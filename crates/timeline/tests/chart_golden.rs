//! The timeline as drawn, picture by picture. After a wanted change, `UPDATE_GOLDEN=1 cargo test --test
//! chart_golden` writes the pictures anew: look at them before committing.
#![allow(clippy::unwrap_used, missing_docs)]

use base::geometry::Size;
use base::palette::Palette;
use base::text::Lang;
use dataset::EntityIx;
use timeline::chart::svg;
use timeline::{Domain, Timeline, TimelineRequest, lay_out};
use timeline_fixture::{Kept, day, field, large_field};
use view::LaneBy;

const PHONE: Size = Size::new(360.0, 190.0);

fn domain(first: &str, last: &str) -> Domain {
    Domain::new(f64::from(day(first).0), f64::from(day(last).0))
}

/// Every picture: its name, its paper, and what is asked for.
fn pictures() -> Vec<(&'static str, Palette, Timeline)> {
    let opening = Kept::opening();
    let whole = Kept::whole(field());
    let none = Kept::only(field(), |_, _| false);
    let story = opening.first_of_kind("access-revoked");
    let in_story = TimelineRequest { domain: domain("2025-05-01", "2025-11-01"), ..opening.request() };
    let about = |id: &str| {
        let its = |ix: &&_| whole.data.event(**ix).dispute.is_some_and(|d| whole.data.dispute(d).id == id);
        whole.events.iter().filter(its).copied().collect::<Vec<_>>()
    };
    let told = Kept::told();
    let doubted = told.first_of_kind("access-revoked");
    let about_2025 = TimelineRequest { domain: domain("2025-07-15", "2025-10-01"), ..told.request() };
    let highlighted = about("claude-usage-limits");
    let dispute = |id: &str| whole.disputes.iter().copied().find(|&ix| whole.data.dispute(ix).id == id);
    let thousands = Kept::whole(large_field(8_000));
    let actors = TimelineRequest {
        lanes: LaneBy::Actor,
        size: Size::new(1240.0, 420.0),
        domain: domain("2025-01-01", "2026-06-01"),
        ..whole.request()
    };
    let picture = |name, palette, request: TimelineRequest| (name, palette, lay_out(&request));
    let (light, dark) = (Palette::LIGHT, Palette::DARK);
    vec![
        picture("opening_light_en", light, TimelineRequest { selected: story, ..in_story }),
        picture(
            "opening_dark_fr_phone",
            dark,
            TimelineRequest { selected: story, size: PHONE, lang: Lang::Fr, ..in_story },
        ),
        picture("field_light_en", light, whole.request()),
        picture(
            "field_dark_fr_phone",
            dark,
            TimelineRequest { size: PHONE, lang: Lang::Fr, ..whole.request() },
        ),
        picture(
            "disputes_light_en",
            light,
            TimelineRequest {
                lanes: LaneBy::Dispute,
                domain: domain("2025-01-01", "2026-12-01"),
                ..whole.request()
            },
        ),
        picture(
            "disputes_dark_fr_phone",
            dark,
            TimelineRequest { lanes: LaneBy::Dispute, size: PHONE, lang: Lang::Fr, ..in_story },
        ),
        picture(
            "actors_as_of_light_en",
            light,
            TimelineRequest {
                lanes: LaneBy::Actor,
                domain: domain("2025-04-01", "2026-03-01"),
                at: Some(day("2025-08-02")),
                ..whole.request()
            },
        ),
        picture(
            "compare_light_en",
            light,
            TimelineRequest { at: Some(day("2025-08-02")), compare: Some(day("2025-07-31")), ..in_story },
        ),
        picture(
            "compare_year_dark_fr_phone",
            dark,
            TimelineRequest {
                size: PHONE,
                lang: Lang::Fr,
                at: Some(day("2026-06-30")),
                compare: Some(day("2025-06-30")),
                ..whole.request()
            },
        ),
        picture(
            "lit_dispute_dark_en",
            dark,
            TimelineRequest {
                domain: domain("2025-04-01", "2026-03-01"),
                highlighted: Some(&highlighted),
                selected_dispute: dispute("claude-usage-limits"),
                ..whole.request()
            },
        ),
        picture(
            "days_light_fr",
            light,
            TimelineRequest { domain: domain("2025-07-25", "2025-08-10"), lang: Lang::Fr, ..whole.request() },
        ),
        picture("evidence_light_en", light, TimelineRequest { selected: doubted, ..about_2025 }),
        picture(
            "evidence_far_dark_fr_phone",
            dark,
            TimelineRequest {
                selected: doubted,
                size: PHONE,
                lang: Lang::Fr,
                at: Some(day("2025-08-20")),
                domain: domain("2025-01-01", "2026-06-01"),
                ..told.request()
            },
        ),
        picture("actors_large_light_en", light, TimelineRequest { focal: Some(EntityIx(0)), ..actors }),
        picture(
            "actors_selected_dark_fr_phone",
            dark,
            TimelineRequest { selected: story, size: Size::new(390.0, 420.0), lang: Lang::Fr, ..actors },
        ),
        picture(
            "actors_heat_light_en",
            light,
            TimelineRequest { lanes: LaneBy::Actor, ..thousands.request() },
        ),
        picture("empty_light_en", light, none.request()),
        picture("low_dark_en", dark, TimelineRequest { size: Size::new(320.0, 100.0), ..in_story }),
        picture(
            "wide_light_en",
            light,
            TimelineRequest { size: Size::new(1240.0, 420.0), ..whole.request() },
        ),
    ]
}

#[test]
fn every_picture_is_as_it_was_signed_off() {
    let folder = fixture::repository("tests/golden");
    let update = std::env::var_os("UPDATE_GOLDEN").is_some();
    let mut changed = Vec::new();
    for (name, palette, timeline) in pictures() {
        let path = folder.join(format!("chart_{name}.svg"));
        let drawn = svg(&timeline, &palette);
        if update {
            std::fs::write(&path, drawn).expect("the golden folder can be written");
        } else if std::fs::read_to_string(&path).ok().as_deref() != Some(drawn.as_str()) {
            changed.push(name);
        }
    }
    assert!(changed.is_empty(), "changed: {changed:?}; see the head of this file");
}
