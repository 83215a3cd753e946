//! Decimal numbers with a fixed number of places, as links carry them: short, and the same when read again.
//! Done with integers, because the float reader and writer of the standard library weigh over 10 kB.

/// Coordinates, in layout units, are kept to a tenth.
pub(crate) const COORDINATE_PLACES: u32 = 1;
/// Zoom, in CSS pixels a layout unit, is kept to a thousandth.
pub(crate) const ZOOM_PLACES: u32 = 3;
/// No number in a link is beyond this, either way.
const LIMIT: f64 = 1_000_000.0;

/// `-?digits(.digits)?`, rounded half away from zero. `None` when it is not that, or beyond a million.
pub(crate) fn parse(text: &str, places: u32) -> Option<f64> {
    let (negative, text) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let (whole, fraction) = match text.split_once('.') {
        Some((_, "")) => return None,
        Some(parts) => parts,
        None => (text, ""),
    };
    let all_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || whole.len() > 7 || !all_digits(whole) || !all_digits(fraction) {
        return None;
    }
    let kept = fraction.bytes().chain(std::iter::repeat(b'0')).take(places as usize);
    let units = whole.bytes().chain(kept).fold(0_i64, |n, digit| n * 10 + i64::from(digit - b'0'));
    let rounds_up = fraction.as_bytes().get(places as usize).is_some_and(|digit| *digit >= b'5');
    let value = from_units(if negative { -1 } else { 1 } * (units + i64::from(rounds_up)), places);
    (value.abs() <= LIMIT).then_some(value)
}

/// The nearest number that a link can carry; 0 for what is no number.
pub(crate) fn round(value: f64, places: u32) -> f64 {
    from_units(to_units(value, places), places)
}

/// Appends the number, without needless zeros.
pub(crate) fn format_into(link: &mut String, value: f64, places: u32) {
    let scale = 10_u64.pow(places);
    let units = to_units(value, places);
    if units < 0 {
        link.push('-');
    }
    let (whole, mut fraction) = (units.unsigned_abs() / scale, units.unsigned_abs() % scale);
    write_integer(link, whole);
    let mut place = scale / 10;
    if fraction > 0 {
        link.push('.');
    }
    while fraction > 0 {
        link.push(char::from(b'0' + (fraction / place) as u8));
        fraction %= place;
        place /= 10;
    }
}

/// Appends a whole number.
pub(crate) fn write_integer(link: &mut String, value: u64) {
    if value >= 10 {
        write_integer(link, value / 10);
    }
    link.push(char::from(b'0' + (value % 10) as u8));
}

/// Rounded half away from zero. (`f64::round` is a library call in wasm; a cast truncates for nothing.)
fn to_units(value: f64, places: u32) -> i64 {
    let scaled = value.clamp(-LIMIT, LIMIT) * 10_i64.pow(places) as f64;
    (if scaled < 0.0 { scaled - 0.5 } else { scaled + 0.5 }) as i64
}

fn from_units(units: i64, places: u32) -> f64 {
    units as f64 / 10_i64.pow(places) as f64
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn written(value: f64, places: u32) -> String {
        let mut text = String::new();
        format_into(&mut text, value, places);
        text
    }

    #[test]
    fn numbers_are_written_short() {
        for (value, places, text) in [
            (0.0, 1, "0"),
            (-0.04, 1, "0"),
            (12.0, 1, "12"),
            (-12.34, 1, "-12.3"),
            (0.05, 3, "0.05"),
            (1.2346, 3, "1.235"),
            (100.0, 3, "100"),
            (1e300, 1, "1000000"),
            (f64::NEG_INFINITY, 1, "-1000000"),
            (f64::NAN, 1, "0"),
        ] {
            assert_eq!(written(value, places), text);
        }
    }

    #[test]
    fn what_is_not_a_plain_decimal_is_refused() {
        for text in
            ["", "-", ".5", "5.", "1e3", "+1", "NaN", "inf", "1,5", "--1", "1.2.3", "10000000", "１", " 1"]
        {
            assert_eq!(parse(text, 1), None, "{text}");
        }
        assert_eq!(parse("0012.3499", 1), Some(12.3));
        assert_eq!(parse("12.35", 1), Some(12.4));
        assert_eq!(parse("-0", 1), Some(0.0));
        assert_eq!(parse("1000000.1", 1), None);
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_as_what_was_rounded(value in -2e6..2e6_f64, places in 0..4_u32) {
            let rounded = round(value, places);
            prop_assert_eq!(parse(&written(value, places), places), Some(rounded));
            prop_assert_eq!(round(rounded, places), rounded);
        }

        #[test]
        fn no_number_and_no_text_panics(value: f64, text in ".*", digits in "-?[0-9.]*") {
            let _ = (written(value, 3), parse(&text, 3), parse(&digits, 3));
        }
    }
}
