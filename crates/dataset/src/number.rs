//! A JSON number (RFC 8259, section 6) to an `f64`. The float reader of the standard library would weigh more than the
//! whole parser.

/// The number a text begins with, and how many bytes it takes. Exact where it is whole and small; of others the last
/// digits may differ from the nearest `f64`. `None` when there is none, or when it is beyond an `f64`.
pub(crate) fn leading_number(bytes: &[u8]) -> Option<(f64, usize)> {
    let mut cursor = Cursor { bytes, at: 0 };
    let number = cursor.number()?;
    Some((number, cursor.at))
}

struct Cursor<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl Cursor<'_> {
    fn byte(&self) -> u8 {
        self.bytes.get(self.at).copied().unwrap_or_default()
    }

    /// Passes over a byte, if it is this one.
    fn pass(&mut self, byte: u8) -> bool {
        let is_it = self.byte() == byte;
        self.at += usize::from(is_it);
        is_it
    }

    /// Passes over digits, and says how many there were.
    fn digits(&mut self, take: &mut dyn FnMut(u8)) -> usize {
        let start = self.at;
        while self.byte().is_ascii_digit() {
            take(self.byte() - b'0');
            self.at += 1;
        }
        self.at - start
    }

    fn number(&mut self) -> Option<f64> {
        let sign = if self.pass(b'-') { -1.0 } else { 1.0 };
        let mut number = 0.0;
        let leading_zero = self.byte() == b'0';
        let whole = self.digits(&mut |digit| number = number * 10.0 + f64::from(digit));
        if whole == 0 || leading_zero && whole > 1 {
            return None;
        }
        let mut power = 0i32;
        if self.pass(b'.') {
            let mut scale = 0;
            let digits = self.digits(&mut |digit| {
                // More digits than these change nothing.
                if number < 1e15 {
                    number = number * 10.0 + f64::from(digit);
                    scale += 1;
                }
            });
            power = -scale;
            if digits == 0 {
                return None;
            }
        }
        if self.pass(b'e') || self.pass(b'E') {
            power = power.saturating_add(self.exponent()?);
        }
        while power != 0 && number != 0.0 && number < f64::INFINITY {
            number = if power > 0 { number * 10.0 } else { number / 10.0 };
            power -= power.signum();
        }
        (number < f64::INFINITY).then_some(sign * number)
    }

    /// What follows the `e`.
    fn exponent(&mut self) -> Option<i32> {
        let minus = self.pass(b'-');
        if !minus {
            self.pass(b'+');
        }
        let mut exponent = 0i32;
        let digits = self.digits(&mut |digit| {
            exponent = exponent.saturating_mul(10).saturating_add(digit.into());
        });
        (digits > 0).then_some(if minus { -exponent } else { exponent })
    }
}
