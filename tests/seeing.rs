//! What can be seen by whom: contrast of every pair of colours that is used, with shares of colours laid over each
//! other, and meanings that stay apart without colour vision. WCAG 2.2: 1.4.1, 1.4.3, 1.4.11.

use base::geometry::Point;
use base::palette::{Palette, Rgb};
use dataset::{Shape, Tone, Vocabulary};
use graph::{EdgeMark, Emphasis, Line, edge_colour, edge_opacity};
use paint::blend;
use timeline::chart::SHARES;

const CSS: &str = include_str!("../static/style.css");

/// The colours that the style sheet sets for readers who ask for more contrast.
const LIGHT_MORE_CONTRAST: Palette = Palette {
    paper: (0xff, 0xff, 0xff),
    panel: (0xff, 0xff, 0xff),
    ink: (0x00, 0x00, 0x00),
    mute: (0x00, 0x00, 0x00),
    line: (0x70, 0x70, 0x70),
    fault: (0x96, 0x1c, 0x08),
    access: (0x10, 0x3c, 0x6e),
    money: (0x0f, 0x4b, 0x34),
    law: (0x4b, 0x2b, 0x80),
    ended: (0x55, 0x53, 0x4d),
    firm: true,
};
const DARK_MORE_CONTRAST: Palette = Palette {
    paper: (0x00, 0x00, 0x00),
    panel: (0x00, 0x00, 0x00),
    ink: (0xff, 0xff, 0xff),
    mute: (0xff, 0xff, 0xff),
    line: (0x8a, 0x8a, 0x8a),
    fault: (0xff, 0x9a, 0x80),
    access: (0xa6, 0xcc, 0xf8),
    money: (0x8e, 0xdd, 0xbc),
    law: (0xcf, 0xbb, 0xf4),
    ended: (0xb0, 0xb3, 0xba),
    firm: true,
};

const PAPERS: [(&str, Palette); 4] = [
    ("light", Palette::LIGHT),
    ("dark", Palette::DARK),
    ("light, more contrast", LIGHT_MORE_CONTRAST),
    ("dark, more contrast", DARK_MORE_CONTRAST),
];

const TONES: [Tone; 6] = [Tone::Ink, Tone::Mute, Tone::Fault, Tone::Access, Tone::Money, Tone::Law];

const DIMMED_SHARE: f64 = SHARES[0];
const QUIET_SHARE: f64 = SHARES[1];
const TRACK_SHARE: f64 = SHARES[2];
const BARS_SHARE: f64 = SHARES[3];
/// Of the window's colour over the overview (crates/timeline/src/chart/overview.rs), of a plain name's (static/style.css).
const WINDOW_SHARE: f64 = 0.1;
const PLAIN_NAME_SHARE: f64 = 0.82;

const TEXT: f64 = 4.5;
const GRAPHICS: f64 = 3.0;

fn linear(channel: u8) -> f64 {
    let share = f64::from(channel) / 255.0;
    if share <= 0.040_45 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
}

/// Relative luminance by WCAG 2.
fn luminance((r, g, b): Rgb) -> f64 {
    0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)
}

fn contrast(a: Rgb, b: Rgb) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

fn assert_contrast(least: f64, over: Rgb, under: Rgb, what: &str, paper: &str) {
    let ratio = contrast(over, under);
    assert!(ratio >= least, "{what} ({paper}): {over:?} on {under:?} is {ratio:.2}, less than {least}");
}

/// A property of the style sheet, in each block that sets the papers, in the order of `PAPERS` with every dark twice:
/// once for readers whose system is dark, once for those who chose it.
fn in_papers(name: &str) -> Vec<Rgb> {
    let set = format!("--{name}: #");
    // Printed sheets have their own colours, at the end.
    let screen = CSS.split_once("@media print").map_or(CSS, |(screen, _)| screen);
    let blocks = screen.split('}').filter(|block| block.contains("--paper: #") && block.contains("--law: #"));
    let of = |block: &str| {
        let hex = block.split_once(&set).map(|(_, rest)| rest.get(..6).unwrap_or_default().to_string());
        let value = u32::from_str_radix(&hex.unwrap_or_default(), 16);
        let [_, r, g, b] = value.unwrap_or_else(|_| panic!("--{name} in {block}")).to_be_bytes();
        (r, g, b)
    };
    blocks.map(of).collect()
}

fn edge(tone: Tone, line: Line, level: Emphasis) -> EdgeMark {
    let at = Point::new(0.0, 0.0);
    EdgeMark { tone, line, level, ..EdgeMark::straight(at, at) }
}

#[test]
fn the_style_sheet_and_the_painters_have_the_same_colours() {
    type Colour = fn(&Palette) -> Rgb;
    let colours: [(&str, Colour); 10] = [
        ("paper", |p| p.paper),
        ("panel", |p| p.panel),
        ("ink", |p| p.ink),
        ("mute", |p| p.mute),
        ("line", |p| p.line),
        ("fault", |p| p.fault),
        ("access", |p| p.access),
        ("money", |p| p.money),
        ("law", |p| p.law),
        ("ended", |p| p.ended),
    ];
    let [(_, light), (_, dark), (_, light_more), (_, dark_more)] = PAPERS;
    for (name, of) in colours {
        let expected = [light, dark, dark, light_more, dark_more, dark_more].map(|palette| of(&palette));
        assert_eq!(in_papers(name), expected, "--{name}");
    }
}

#[test]
fn text_is_readable_wherever_it_stands() {
    for (name, p) in PAPERS {
        for tone in TONES {
            let rgb = tone.rgb(&p);
            assert_contrast(TEXT, rgb, p.paper, "a word on a line, a kicker, a link", name);
            assert_contrast(TEXT, rgb, p.panel, "the same in the details; the count of a hollow mark", name);
            assert_contrast(TEXT, p.panel, rgb, "the count on a filled mark", name);
            let pale = blend(rgb, p.panel, DIMMED_SHARE);
            assert_contrast(TEXT, p.ink, pale, "the count on a mark that recedes", name);
        }
        assert_contrast(TEXT, blend(p.ink, p.paper, PLAIN_NAME_SHARE), p.paper, "a plain name", name);
        assert_contrast(TEXT, p.paper, p.ink, "a chip, a pressed button", name);
        assert_contrast(TEXT, p.panel, p.ink, "a compared day", name);
        if p.firm {
            for text in [p.ink, p.mute, p.fault, p.access, p.money, p.law] {
                assert_contrast(7.0, text, p.paper, "any text for who asks for more", name);
            }
        }
    }
}

#[test]
fn lines_and_marks_stand_out_from_what_they_lie_on() {
    for (name, p) in PAPERS {
        for tone in TONES {
            for level in [Emphasis::Plain, Emphasis::Strong, Emphasis::Hero] {
                for line in [Line::Solid, Line::Dashed, Line::Ended] {
                    let edge = edge(tone, line, level);
                    let drawn = blend(edge_colour(&edge).rgb(&p), p.paper, edge_opacity(&edge, p.firm));
                    assert_contrast(GRAPHICS, drawn, p.paper, &format!("{tone:?} {line:?} {level:?}"), name);
                }
            }
            let quiet = blend(tone.rgb(&p), p.panel, QUIET_SHARE);
            assert_contrast(GRAPHICS, quiet, p.panel, "the outline of a quiet mark, the edge of a bar", name);
            let to_come = blend(tone.rgb(&p), p.paper, QUIET_SHARE);
            assert_contrast(GRAPHICS, to_come, p.paper, "a node that is yet to come", name);
        }
        let track = blend(p.line, p.panel, TRACK_SHARE);
        let window = blend(p.access, track, WINDOW_SHARE);
        let bars = blend(p.mute, p.panel, BARS_SHARE);
        assert_contrast(GRAPHICS, bars, track, "the bars of the overview", name);
        assert_contrast(GRAPHICS, bars, window, "the bars of the overview in its window", name);
        assert_contrast(GRAPHICS, p.access, track, "the handles of the window", name);
        for ground in [p.paper, p.panel] {
            assert_contrast(GRAPHICS, p.access, ground, "focus", name);
            assert_contrast(GRAPHICS, p.ink, ground, "the ring of the selection", name);
            assert_contrast(GRAPHICS, p.ended, ground, "what has ended", name);
        }
    }
}

#[test]
fn what_recedes_while_something_is_pointed_at_does_not_vanish() {
    // It loses its colour and its width, not its contrast; marks are of the same grey.
    for (name, p) in PAPERS {
        for tone in TONES {
            let edge = edge(tone, Line::Solid, Emphasis::Dim);
            let drawn = blend(edge_colour(&edge).rgb(&p), p.paper, edge_opacity(&edge, p.firm));
            assert_contrast(GRAPHICS, drawn, p.paper, "a line that steps back", name);
        }
    }
}

#[test]
fn the_edges_of_controls_can_be_seen() {
    let edges = in_papers("edge");
    for (edge, (paper, panel)) in edges.iter().zip(in_papers("paper").into_iter().zip(in_papers("panel"))) {
        assert_contrast(GRAPHICS, *edge, paper, "the edge of a control", "paper");
        assert_contrast(GRAPHICS, *edge, panel, "the edge of a control", "panel");
    }
    assert_eq!(edges.len(), 6);
}

/// Complete protanopia, deuteranopia and tritanopia, on linear RGB: Machado, Oliveira and Fernandes, "A
/// Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE TVCG 15(6), 2009, severity 1.0.
const DEFICIENCIES: [(&str, [[f64; 3]; 3]); 3] = [
    (
        "protanopia",
        [
            [0.152_286, 1.052_583, -0.204_868],
            [0.114_503, 0.786_281, 0.099_216],
            [-0.003_882, -0.048_116, 1.051_998],
        ],
    ),
    (
        "deuteranopia",
        [
            [0.367_322, 0.860_646, -0.227_968],
            [0.280_085, 0.672_501, 0.047_413],
            [-0.011_820, 0.042_940, 0.968_881],
        ],
    ),
    (
        "tritanopia",
        [
            [1.255_528, -0.076_749, -0.178_779],
            [-0.078_411, 0.930_809, 0.147_602],
            [0.004_733, 0.691_367, 0.303_900],
        ],
    ),
];

/// A colour as somebody sees it, in CIE L*a*b* (D65).
fn lab((r, g, b): Rgb, seen: &[[f64; 3]; 3]) -> [f64; 3] {
    let rgb = [linear(r), linear(g), linear(b)];
    let dot = |row: &[f64; 3], v: &[f64; 3]| row[0] * v[0] + row[1] * v[1] + row[2] * v[2];
    let seen = [0, 1, 2].map(|i| dot(&seen[i], &rgb).clamp(0.0, 1.0));
    let f = |t: f64| if t > 0.008_856 { t.cbrt() } else { 7.787 * t + 16.0 / 116.0 };
    let x = f(dot(&[0.412_456, 0.357_576, 0.180_438], &seen) / 0.950_47);
    let y = f(dot(&[0.212_673, 0.715_152, 0.072_175], &seen));
    let z = f(dot(&[0.019_334, 0.119_192, 0.950_304], &seen) / 1.088_83);
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

/// ΔE*ab, CIE 1976.
fn difference(a: Rgb, b: Rgb, seen: &[[f64; 3]; 3]) -> f64 {
    let (a, b) = (lab(a, seen), lab(b, seen));
    (0..3).map(|i| (a[i] - b[i]).powi(2)).sum::<f64>().sqrt()
}

/// Four times what is just noticed side by side (2.3).
const APART: f64 = 9.2;

fn assert_apart(a: Tone, b: Tone, what: &str) {
    for (paper, palette) in PAPERS {
        // Where contrast is asked for, secondary text is as dark as any, and so are its marks: words tell them apart.
        if palette.firm && [a, b].contains(&Tone::Mute) {
            continue;
        }
        for (deficiency, seen) in DEFICIENCIES {
            let apart = difference(a.rgb(&palette), b.rgb(&palette), &seen);
            assert!(
                apart >= APART,
                "{what}: {a:?} and {b:?} with {deficiency} on {paper} paper: ΔE {apart:.1}"
            );
        }
    }
}

#[test]
fn kinds_of_one_shape_stay_apart_without_full_colour_vision() {
    let kinds = Vocabulary::default_kinds();
    for family in [&kinds.entities, &kinds.events] {
        for a in family {
            for b in family.iter().filter(|b| b.shape == a.shape && b.tone != a.tone) {
                assert_apart(a.tone, b.tone, &format!("{} and {}", a.id, b.id));
            }
        }
    }
}

#[test]
fn kinds_of_lines_stay_apart_without_full_colour_vision() {
    let kinds = Vocabulary::default_kinds();
    // Lines of parties are the dispute's.
    let tones: Vec<Tone> = kinds.relations.iter().map(|kind| kind.tone).chain([Tone::Fault]).collect();
    for a in &tones {
        for b in tones.iter().filter(|b| *b != a) {
            assert_apart(*a, *b, "lines");
        }
    }
}

#[test]
fn without_any_colour_every_meaning_has_a_shape_of_its_own() {
    // Of tones that mean something, no two share a shape among the marks of nodes, nor among those of events.
    let kinds = Vocabulary::default_kinds();
    let meaning = |tone: Tone| !matches!(tone, Tone::Ink | Tone::Mute);
    for family in [&kinds.entities, &kinds.events] {
        for kind in family.iter().filter(|kind| meaning(kind.tone)) {
            let others = family.iter().filter(|other| meaning(other.tone) && other.tone != kind.tone);
            assert!(others.into_iter().all(|other| other.shape != kind.shape), "{}", kind.id);
        }
    }
    // A dispute, which has no kind, is the only diamond of the graph.
    assert!(kinds.entities.iter().all(|kind| kind.shape != Shape::Diamond));
}
