//! What typing and filtering cost, at three sizes of dataset. `cargo bench --bench filter`.

use base::text::Lang;
use dataset::{Dataset, Stance};
use divan::{Bencher, black_box};
use fixture::{Told, World};
use query::{NameIndex, Search, visible, visible_and_facets};
use view::{View, parse};

const EVENTS: [usize; 3] = [150, 1_000, 10_000];

/// A multiplicative congruential generator (Lehmer, with Park and Miller's numbers): the same world each time.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0 * 48_271 % 0x7fff_ffff;
        self.0 as usize % sides
    }

    /// InvertedIndex made of syllables; common ones come up more often, as in any language.
    fn words(&mut self, count: usize) -> String {
        const SYLLABLES: [&str; 12] =
            ["an", "thro", "pic", "é", "open", "ia", "la", "bo", "ra", "ter", "mi", "stral"];
        let mut text = String::new();
        for _ in 0..count {
            let word = self.roll(2_000) * self.roll(2_000) / 2_000;
            for place in [1, 12, 144] {
                text.push_str(SYLLABLES[word / place % 12]);
            }
            text.push(' ');
        }
        text
    }
}

/// Entities number a quarter of the events, disputes a twelfth, both up to a few hundred.
fn world(events: usize) -> Dataset {
    let mut dice = Dice(2_025);
    let (entities, disputes) = ((events / 4).min(500), (events / 12).min(200));
    let entity = |n: usize| format!("e{n}");
    let mut world = World::new();
    for at in 0..entities {
        let of = if at > 9 && at % 3 == 0 { entity(at % 10) } else { String::new() };
        world = world.entity(&entity(at), "lab", &dice.words(2), &[&dice.words(1)], &of);
    }
    for at in 0..entities * 2 {
        let (from, to) = (entity(dice.roll(entities)), entity(dice.roll(entities)));
        world = world.relation(&format!("r{at}"), &from, &to, "2024", "");
    }
    for at in 0..disputes {
        let [one, other, about] = [(); 3].map(|()| entity(dice.roll(entities)));
        let parties = [(one.as_str(), "plaintiff"), (other.as_str(), "defendant")];
        world =
            world.dispute(&format!("d{at}"), &dice.words(5), "ongoing", &parties, &[&about], ("2024", ""));
    }
    for at in 0..events {
        let [one, other, about] = [(); 3].map(|()| entity(dice.roll(entities)));
        world = world.event(Told {
            id: &format!("v{at}"),
            date: &format!("20{:02}-{:02}", 10 + dice.roll(16), 1 + dice.roll(12)),
            kind: ["ruling", "investment", "allegation", "statement"][dice.roll(4)],
            title: [&dice.words(8), &dice.words(9)],
            summary: [&dice.words(40), &dice.words(45)],
            actors: &[&one, &other],
            about: &[&about],
            dispute: &format!("d{}", dice.roll(disputes * 2)),
            claims: &[(Some(Stance::Alleged), &dice.words(15))],
            conflict: at % 20 == 0,
        });
    }
    world.built()
}

fn bench_view(bencher: Bencher<'_, '_>, events: usize, view: &View) {
    let dataset = world(events);
    let search = Search::new(&dataset);
    bencher.bench_local(|| visible(black_box(&dataset), &search, view));
}

#[divan::bench(args = EVENTS)]
fn whole_field(bencher: Bencher<'_, '_>, events: usize) {
    bench_view(bencher, events, &View::default());
}

/// The first letter typed: it is in nearly every event.
#[divan::bench(args = EVENTS)]
fn one_letter(bencher: Bencher<'_, '_>, events: usize) {
    bench_view(bencher, events, &parse("q=a").view);
}

#[divan::bench(args = EVENTS)]
fn two_words(bencher: Bencher<'_, '_>, events: usize) {
    bench_view(bencher, events, &parse("q=anthro+labo").view);
}

#[divan::bench(args = EVENTS)]
fn every_key(bencher: Bencher<'_, '_>, events: usize) {
    let link = "q=an&actor=e1,e2,e3&kind=ruling,statement&status=ongoing&stance=alleged&time=2015..&focus=e1&depth=3";
    bench_view(bencher, events, &parse(link).view);
}

#[divan::bench(args = EVENTS)]
fn counts_for_the_menus(bencher: Bencher<'_, '_>, events: usize) {
    let dataset = world(events);
    let search = Search::new(&dataset);
    let view = parse("q=an&kind=ruling").view;
    bencher.bench_local(|| visible_and_facets(black_box(&dataset), &search, &view));
}

#[divan::bench(args = EVENTS)]
fn proposals(bencher: Bencher<'_, '_>, events: usize) {
    let dataset = world(events);
    let names = NameIndex::new(&dataset);
    bencher.bench_local(|| names.suggest(black_box(&dataset), "anthro", Lang::En, 8).len());
}

/// Once a dataset, before the first view.
#[divan::bench(args = EVENTS, sample_count = 10)]
fn building_the_search(bencher: Bencher<'_, '_>, events: usize) {
    let dataset = world(events);
    bencher.bench_local(|| Search::new(black_box(&dataset)));
}

#[divan::bench(args = EVENTS, sample_count = 10)]
fn building_the_proposals(bencher: Bencher<'_, '_>, events: usize) {
    let dataset = world(events);
    bencher.bench_local(|| NameIndex::new(black_box(&dataset)));
}

/// A link read and written again.
#[divan::bench]
fn link(bencher: Bencher<'_, '_>) {
    let link =
        "v=1&q=claude+api&actor=openai,anthropic&time=2025-06..&focus=anthropic&depth=2&camera=-12.5,40,1.25";
    bencher.bench_local(|| view::serialize(&parse(black_box(link)).view));
}

fn main() {
    divan::main();
}
