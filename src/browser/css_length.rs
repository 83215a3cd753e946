//! CSS lengths as text, without the code of the general number formatter.

/// A length in CSS pixels with one decimal, such as `-12.5px`.
#[must_use]
pub fn px(length_px: f64) -> String {
    let tenths = (length_px * 10.0).round() as i32;
    let sign = if tenths < 0 { "-" } else { "" };
    let size = tenths.unsigned_abs();
    [sign, &(size / 10).to_string(), ".", &(size % 10).to_string(), "px"].concat()
}
