//! Where nodes go: a settled, deterministic layout of any graph. Knows no dataset, only sizes and links.

mod request;

pub use request::*;

/// STUB
pub fn settle(request: &LayoutRequest) -> Positions {
    request.nodes.iter().enumerate().map(|(i, _)| crate::geometry::Point::new((i % 8) as f64 * 150.0, (i / 8) as f64 * 90.0)).collect()
}
