//! One list, one picture: what the canvas is told and what the SVG document says agree item by item and property by
//! property, for the graph and the timeline of every scene named in tests/browser/scenes.mjs.
#![allow(clippy::unwrap_used, missing_docs)]

mod drawn;

use base::geometry::{Point, Rect, Size};
use base::palette::Palette;
use base::text::Lang;
use drawn::{Drawn, How, Piece, Recorder, What, read_svg};
use graph::{SceneInput, scene_svg, shapes};
use page::selection::graph_selection;
use page::{IndexedDataset, Snapshot, ViewModel};
use paint::{UNITS_PER_PX, canvas};
use timeline::chart::{self, Layers};
use view::{PageSettings, parse};

/// Numbers in a document are rounded to a hundredth.
const NEAR: f64 = 0.0051;
/// Those of the timeline are whole quarters of a pixel; only a baseline is reckoned from two of them.
const NEAR_UNITS: f64 = 0.001;

fn bundled() -> IndexedDataset {
    IndexedDataset::new(fixture::bundled_dataset())
}

/// A named scene: its link, its size, and whether it is dark and French.
struct Named {
    name: String,
    link: String,
    size: Size,
    palette: Palette,
    lang: Lang,
}

/// The rows of the table in the browser's test. Those without a link of their own show the opening.
fn named_scenes() -> Vec<Named> {
    let table = std::fs::read_to_string(fixture::repository("tests/browser/scenes.mjs")).unwrap();
    let constant = |name: &str| {
        let start = format!("const {name} = ");
        let line =
            table.lines().find_map(|line| line.strip_prefix(&start)).unwrap_or_else(|| panic!("{name}"));
        line.trim_end_matches(';').trim_matches(['"', '[', ']']).to_string()
    };
    let rows = table.lines().filter_map(|line| line.trim().strip_prefix("[\"")?.strip_suffix("],"));
    rows.map(|row| {
        let (name, rest) = row.split_once("\", ").unwrap();
        let (link, rest) = rest.split_once(", ").unwrap();
        let mut cells = rest.split(", ");
        let size = constant(cells.next().unwrap());
        let (width, height) = size.split_once(", ").unwrap();
        let link = match link.trim_matches(['"', '`']) {
            quoted if link.starts_with('"') => quoted.to_string(),
            // `${NAME}&more`
            written if link.starts_with('`') => {
                let (constant_name, more) = written.strip_prefix("${").unwrap().split_once('}').unwrap();
                constant(constant_name) + more
            }
            name => constant(name),
        };
        Named {
            name: name.into(),
            // The path of a page that is served needs no program.
            link: link.strip_prefix('?').unwrap_or_default().to_string(),
            size: Size::new(width.parse().unwrap(), height.parse().unwrap()),
            palette: if cells.next() == Some("\"dark\"") { Palette::DARK } else { Palette::LIGHT },
            lang: if cells.next() == Some("\"fr\"") { Lang::Fr } else { Lang::En },
        }
    })
    .collect()
}

#[test]
fn canvas_and_svg_are_one_picture_of_every_named_scene() {
    let loaded = bundled();
    let scenes = named_scenes();
    assert!(scenes.len() >= 37, "{} scenes were found", scenes.len());
    let mut painted = Seen::default();
    for (number, scene) in scenes.iter().enumerate() {
        let (view, _) = parse(&scene.link).resolve(&loaded.dataset, &PageSettings::default());
        let mut model = ViewModel::select(&loaded, &view);
        // Any places will do; to lay out thirty views would take as many seconds.
        model.positions = (0..model.nodes().len()).map(somewhere).collect();
        let snapshot = Snapshot { loaded: &loaded, model: &model, view: &view, lang: scene.lang };
        let size = Size::new(scene.size.width * 0.7, scene.size.height * 0.45);
        painted.add(&check_graph(&scene.name, &snapshot, size, &scene.palette, false));
        check_timeline(&scene.name, &snapshot, size, &scene.palette);
        // Now and then for who asks for more contrast, and with something pointed at.
        if number % 4 == 0 {
            let firm = Palette { firm: true, ..scene.palette };
            check_timeline(&scene.name, &snapshot, size, &firm);
            check_graph(&scene.name, &snapshot, size, &firm, true);
        } else if number % 4 == 2 {
            painted.add(&check_graph(&scene.name, &snapshot, size, &scene.palette, true));
        }
    }
    // What was compared is everything there is.
    assert!(
        painted.dashed && painted.dotted && painted.even && painted.faint && painted.halo && painted.curve
    );
    assert!(painted.ring && painted.rect && painted.polygon, "every outline");
}

/// A place of its own for each node, on a spiral.
fn somewhere(i: usize) -> Point {
    let (distance, turn) = ((i as f64).sqrt() * 70.0, i as f64 * 2.4);
    Point::new(distance * turn.cos(), distance * turn.sin())
}

/// The graph with its selection and a pinned node; where something is pointed at, the rest is dim.
fn check_graph(name: &str, snapshot: &Snapshot, size: Size, palette: &Palette, pointed: bool) -> Vec<Drawn> {
    let selection = graph_selection(&snapshot.loaded.dataset, snapshot.model, snapshot.view);
    let viewport = snapshot.viewport(snapshot.view.camera, size, snapshot.margins(size, false));
    let reserved = snapshot.reserved(size, false);
    let nodes = snapshot.model.nodes();
    let pinned: Vec<_> = nodes.iter().take(1).copied().collect();
    let hovered: Vec<_> = nodes.iter().take(if pointed { 2 } else { 0 }).copied().collect();
    let input = SceneInput {
        hovered: &hovered,
        pinned: &pinned,
        reserved: &reserved,
        ..snapshot.scene_input(viewport, &selection)
    };
    let scene = graph::build(&input, None).0;
    let recorder = Recorder::new();
    let whole = Rect::new(Point::ORIGIN, Point::new(size.width, size.height));
    canvas::clear(&recorder, palette, whole);
    canvas::paint(recorder.clone(), &shapes(&scene, palette.firm), palette);
    compare(name, &recorder.drawn(), &read_svg(&scene_svg(&scene, palette), 1.0), NEAR)
}

fn check_timeline(name: &str, snapshot: &Snapshot, size: Size, palette: &Palette) {
    // The document has whole pixels.
    let timeline = snapshot.timeline(Size::new(size.width.round(), size.height.round()));
    let recorder = Recorder::new();
    chart::paint(&recorder, &timeline, palette, Layers::ALL);
    let written = read_svg(&chart::svg(&timeline, palette), f64::from(UNITS_PER_PX));
    compare(&format!("{name}, timeline"), &recorder.drawn(), &written, NEAR_UNITS);
}

fn compare(name: &str, canvas: &[Drawn], svg: &[Drawn], near: f64) -> Vec<Drawn> {
    for (at, (a, b)) in canvas.iter().zip(svg).enumerate() {
        assert!(same(a, b, near), "{name}, item {at}:\ncanvas {a:?}\nSVG    {b:?}");
    }
    assert_eq!(canvas.len(), svg.len(), "{name}");
    canvas.to_vec()
}

fn same(a: &Drawn, b: &Drawn, near: f64) -> bool {
    let close = |a: f64, b: f64| (a - b).abs() <= near;
    let how = match (&a.how, &b.how) {
        (How::Fill, How::Fill) => true,
        (
            How::Stroke { width_px: a_width, dash: a_dash, offset_px: a_offset, round: a_round },
            How::Stroke { width_px: b_width, dash: b_dash, offset_px: b_offset, round: b_round },
        ) => {
            let dashes = match (a_dash, b_dash) {
                (None, None) => true,
                (Some(a), Some(b)) => close(a[0], b[0]) && close(a[1], b[1]),
                _ => false,
            };
            close(*a_width, *b_width) && dashes && close(*a_offset, *b_offset) && a_round == b_round
        }
        _ => false,
    };
    let what = match (&a.what, &b.what) {
        (
            What::Text { text: a_text, at: a_at, anchor: a_anchor, size_px: a_size, weight: a_weight },
            What::Text { text: b_text, at: b_at, anchor: b_anchor, size_px: b_size, weight: b_weight },
        ) => {
            let placed = close(a_at.x, b_at.x) && close(a_at.y, b_at.y) && close(*a_size, *b_size);
            a_text == b_text && placed && a_anchor == b_anchor && a_weight == b_weight
        }
        (What::Path(a_path), What::Path(b_path)) => {
            let (a_path, b_path) = (trimmed(a_path, &a.how), trimmed(b_path, &b.how));
            a_path.len() == b_path.len() && a_path.iter().zip(b_path).all(|(a, b)| same_piece(a, b, near))
        }
        _ => false,
    };
    a.rgb == b.rgb && close(a.alpha, b.alpha) && how && what
}

/// A fill closes its path by itself.
fn trimmed<'a>(path: &'a [Piece], how: &How) -> &'a [Piece] {
    match path {
        [open @ .., Piece::Close] if *how == How::Fill => open,
        all => all,
    }
}

fn same_piece(a: &Piece, b: &Piece, near: f64) -> bool {
    let close = |a: f64, b: f64| (a - b).abs() <= near;
    let at = |a: &Point, b: &Point| close(a.x, b.x) && close(a.y, b.y);
    match (a, b) {
        (Piece::Move(a), Piece::Move(b)) | (Piece::Line(a), Piece::Line(b)) => at(a, b),
        (Piece::Curve(a, b), Piece::Curve(c, d)) => at(a, c) && at(b, d),
        (Piece::Close, Piece::Close) => true,
        (Piece::Circle(a, r), Piece::Circle(b, s)) => at(a, b) && close(*r, *s),
        // A width is the difference of two numbers.
        (Piece::Rect(a, r), Piece::Rect(b, s)) => {
            at(&a.min, &b.min) && (a.max.distance(b.max) <= 4.0 * near) && close(*r, *s)
        }
        _ => false,
    }
}

/// Which kinds of items were painted.
#[derive(Default)]
struct Seen {
    dashed: bool,
    dotted: bool,
    even: bool,
    faint: bool,
    halo: bool,
    curve: bool,
    ring: bool,
    rect: bool,
    polygon: bool,
}

impl Seen {
    fn add(&mut self, items: &[Drawn]) {
        for item in items {
            self.faint |= item.alpha < 1.0;
            match (&item.what, &item.how) {
                (What::Text { .. }, How::Stroke { .. }) => self.halo = true,
                (_, How::Stroke { dash: Some(dash), .. }) if *dash == [6.0, 5.0] => self.dashed = true,
                (_, How::Stroke { dash: Some(dash), .. }) if *dash == [1.2, 5.0] => self.dotted = true,
                (_, How::Stroke { dash: Some(_), .. }) => self.even = true,
                (What::Path(path), How::Stroke { .. }) => {
                    self.curve |= path.iter().any(|piece| matches!(piece, Piece::Curve(..)));
                    self.ring |= matches!(path[..], [Piece::Circle(..)]);
                    self.polygon |= path.last() == Some(&Piece::Close);
                }
                (What::Path(path), How::Fill) => {
                    self.rect |= matches!(path[..], [Piece::Rect(_, r)] if r > 0.0)
                }
                _ => {}
            }
        }
    }
}
