//! What may fail while drawing.

use plotters::drawing::DrawingAreaErrorKind;
use plotters_backend::DrawingBackend;

/// Why a drawing failed: the backend's own reason.
pub type DrawError<B> = DrawingAreaErrorKind<<B as DrawingBackend>::ErrorType>;
