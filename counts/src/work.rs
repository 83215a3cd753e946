//! What is counted: each prepares what it needs, and leaves the work itself to be done. Holds no numbers.

use base::geometry::{Rect, Size};
use base::palette::Palette;
use base::text::Lang;
use dataset::{Dataset, load};
use fixture::{bundled_dataset, bundled_text};
use graph::{LabelPlacement, Margins, SceneInput, Viewport, build, layout_request};
use layout::{LayoutRequest, layout, sample};
use query::{Folded, Search, importance, visible, visible_and_facets};
use timeline::chart::svg;
use timeline::{Domain, Prepared, TimelineRequest, lay_out};
use view::{LaneBy, PageSettings, View, parse};

use timeline_fixture::{Kept, large_field};

/// Answers with any number that depends on all of the work. Called once; what it was prepared with outlives it, so that
/// the end of that is not counted.
pub type Work = Box<dyn FnMut() -> usize>;
/// Work by its name, not prepared yet.
pub type Named = (&'static str, fn() -> Work);

const OPENING: &str = "?";
const FIELD: &str = "?v=1";
const SIZE: Size = Size::new(1200.0, 760.0);
const MARGINS: Margins = Margins { left_px: 60.0, right_px: 60.0, top_px: 40.0, bottom_px: 60.0 };
/// What a reader types, one key after another.
const TYPED: &str = "copyright";

/// In the order they are told.
pub const WORK: [Named; 16] = [
    ("parse bundled", || {
        let text = bundled_text();
        Box::new(move || load(&text).dataset.map_or(0, |dataset| dataset.events.len()))
    }),
    ("layout opening", || layout_of(bundled_request(OPENING))),
    ("layout field", || layout_of(bundled_request(FIELD))),
    ("layout 1000 nodes", || layout_of(sample(1_000, 1_500))),
    ("layout 2500 nodes", || layout_of(sample(2_500, 3_750))),
    ("search index", || {
        let dataset = bundled_dataset();
        Box::new(move || {
            let search = Search::new(&dataset);
            visible(&dataset, &search, &typed(TYPED)).events.len()
        })
    }),
    ("filter every key typed", || {
        let dataset = bundled_dataset();
        let search = Search::new(&dataset);
        Box::new(move || {
            let views = (1..=TYPED.len()).map(|length| typed(&TYPED[..length]));
            views.map(|view| visible(&dataset, &search, &view).events.len()).sum()
        })
    }),
    ("filter counts for menus", || {
        let dataset = bundled_dataset();
        let search = Search::new(&dataset);
        let view = parse("q=an&kind=ruling").view;
        Box::new(move || {
            std::hint::black_box(visible_and_facets(&dataset, &search, &view));
            1
        })
    }),
    ("scene field settled", || {
        let shown = Shown::of(FIELD);
        Box::new(move || build(&shown.input(), None).0.nodes.len())
    }),
    ("scene field held", || {
        let shown = Shown::of(FIELD);
        let placement: LabelPlacement = build(&shown.input(), None).1;
        Box::new(move || build(&shown.input(), Some(&placement)).0.nodes.len())
    }),
    ("timeline 1000 events", || timeline_of(1_000)),
    ("timeline 10000 events", || timeline_of(10_000)),
    ("timeline window of 10000", || {
        let kept = Kept::whole(large_field(10_000));
        Box::new(move || {
            let domain = Domain::new(20_000.0, 20_090.0);
            let request = TimelineRequest { domain, lanes: LaneBy::Actor, ..kept.request() };
            lay_out(&request).marks.len()
        })
    }),
    ("timeline zoomed frame of 10000", || {
        let kept = Kept::whole(large_field(10_000));
        let prepared = Prepared::new(&kept.request());
        Box::new(move || {
            let request = TimelineRequest { domain: Domain::new(18_500.0, 20_500.0), ..kept.request() };
            prepared.lay_out(&request, 0.0).marks.len()
        })
    }),
    ("timeline panned frame of 10000", || {
        let kept = Kept::whole(large_field(10_000));
        let request_domain = kept.request().domain;
        let mut timeline = lay_out(&kept.request());
        Box::new(move || {
            let first_day = request_domain.first_day + 40.0;
            timeline.slide(&kept.request(), Domain { first_day, ..request_domain });
            timeline.ticks.len()
        })
    }),
    ("chart 1000 events", || {
        let kept = Kept::whole(large_field(1_000));
        let timeline = lay_out(&kept.request());
        Box::new(move || svg(&timeline, &Palette::LIGHT).len())
    }),
];

fn timeline_of(events: usize) -> Work {
    let kept = Kept::whole(large_field(events));
    Box::new(move || lay_out(&kept.request()).marks.len())
}

fn layout_of(request: LayoutRequest) -> Work {
    Box::new(move || layout(&request).len())
}

fn typed(text: &str) -> View {
    parse(&["q=", text].concat()).view
}

fn bundled_request(link: &str) -> LayoutRequest {
    Shown::of(link).request
}

/// What a link shows of the bundled dataset.
struct Shown {
    dataset: Dataset,
    folded: Folded,
    importance: query::Importance,
    request: LayoutRequest,
    positions: Vec<base::geometry::Point>,
}

impl Shown {
    fn of(link: &str) -> Self {
        let dataset = bundled_dataset();
        let view = parse(link).resolve(&dataset, &PageSettings::default()).0;
        let visible = visible(&dataset, &Search::new(&dataset), &view);
        let mut importance = importance(&dataset, &visible, &view);
        let folded = Folded::new(&dataset, &visible, &importance.weights, importance.focal_node, &view);
        importance.weights = folded.of_drawn_nodes(&visible, &importance.weights);
        let request =
            layout_request(&dataset, &folded, &importance.weights, importance.focal_node, &view.pins);
        let positions = layout(&request);
        Self { dataset, folded, importance, request, positions }
    }

    fn input(&self) -> SceneInput<'_> {
        let viewport = Viewport::fit(Rect::around(self.positions.iter().copied()), SIZE, MARGINS);
        let Self { dataset, folded, importance, positions, .. } = self;
        let input = SceneInput::at_rest(dataset, &folded.drawn, importance, positions, viewport, Lang::En);
        SceneInput { folded: Some(folded), ..input }
    }
}
