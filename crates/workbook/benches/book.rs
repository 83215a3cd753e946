//! What reading a workbook costs, beside what it is held against: the bundled dataset's JSON read and laid out, and
//! calamine alone going through the cells of 50,000 events. `cargo bench -p workbook`.

use std::io::Cursor;

use base::date::Day;
use base::text::Lang;
use calamine::{Reader, Xlsx};
use divan::{Bencher, black_box};
use faultlines_generate::Plan;
use page::{IndexedDataset, ViewModel};
use view::{PageSettings, parse};
use workbook::{open, report, to_sheets, to_xlsx};

/// The whole field, folded, as `?v=1` shows it.
const WHOLE_FIELD: &str = "?v=1";
const PLAN: Plan = Plan { nodes: 500, events: 50_000, seed: 7 };

fn main() {
    divan::main();
}

fn xlsx(text: &str) -> Vec<u8> {
    let sheets = to_sheets(text, Lang::En).expect("a dataset");
    to_xlsx(&sheets).expect("within the limits of the format")
}

fn large() -> Vec<u8> {
    let mut text = Vec::new();
    faultlines_generate::write(PLAN, &mut text).expect("memory takes everything");
    xlsx(&String::from_utf8(text).expect("text"))
}

#[divan::bench(sample_count = 20)]
fn bundled_json_read_and_laid_out(bencher: Bencher) {
    let text = fixture::bundled_text();
    bencher.bench_local(|| {
        let loaded = IndexedDataset::new(dataset::load(black_box(&text)).dataset.expect("sound"));
        let (view, _) = parse(WHOLE_FIELD).resolve(&loaded.dataset, &PageSettings::default());
        ViewModel::select(&loaded, &view).laid_out(None)
    });
}

#[divan::bench(sample_count = 20)]
fn bundled_json_read_and_its_opening_laid_out(bencher: Bencher) {
    let text = fixture::bundled_text();
    bencher.bench_local(|| {
        let loaded = IndexedDataset::new(dataset::load(black_box(&text)).dataset.expect("sound"));
        let (view, _) = parse("").resolve(&loaded.dataset, &PageSettings::default());
        ViewModel::select(&loaded, &view).laid_out(None)
    });
}

/// With all that is checked.
#[divan::bench(sample_count = 20)]
fn bundled_workbook_read(bencher: Bencher) {
    let bytes = xlsx(&fixture::bundled_text());
    bencher.bench_local(|| report(&open(black_box(&bytes)).expect("a workbook"), Day::default()));
}

#[divan::bench(sample_count = 5)]
fn fifty_thousand_events_by_calamine_alone(bencher: Bencher) {
    let bytes = large();
    bencher.bench_local(|| {
        let mut book = Xlsx::new(Cursor::new(black_box(bytes.as_slice()))).expect("a workbook");
        let names = book.sheet_names();
        let count = |name: &String| book.worksheet_range(name).expect("a sheet").used_cells().count();
        names.iter().map(count).sum::<usize>()
    });
}

#[divan::bench(sample_count = 5)]
fn fifty_thousand_events_opened(bencher: Bencher) {
    let bytes = large();
    bencher.bench_local(|| open(black_box(&bytes)).expect("a workbook"));
}

/// With all that is checked.
#[divan::bench(sample_count = 5)]
fn fifty_thousand_events_read(bencher: Bencher) {
    let bytes = large();
    bencher.bench_local(|| report(&open(black_box(&bytes)).expect("a workbook"), Day::default()));
}
