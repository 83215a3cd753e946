//! Values out of bytes, for targets whose input is no text. Never runs out: past the end everything is 0.

pub struct Bytes<'a>(pub &'a [u8]);

impl<'a> Bytes<'a> {
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn byte(&mut self) -> u8 {
        let Some((first, rest)) = self.0.split_first() else { return 0 };
        self.0 = rest;
        *first
    }

    /// Of two bytes.
    pub fn number(&mut self) -> u16 {
        u16::from_le_bytes([self.byte(), self.byte()])
    }

    /// Any number there is, often an odd one; most are whole and small.
    pub fn any_float(&mut self) -> f64 {
        const ODD: [f64; 10] = [
            f64::NAN,
            f64::INFINITY,
            f64::NEG_INFINITY,
            -0.0,
            f64::MIN_POSITIVE,
            5e-324,
            1e12,
            -1e300,
            f64::MAX,
            0.1,
        ];
        match self.byte() {
            odd if usize::from(odd) < ODD.len() => ODD[usize::from(odd)],
            10 => f64::from_bits(u64::from_le_bytes(std::array::from_fn(|_| self.byte()))),
            _ => f64::from(self.number() as i16) / 8.0,
        }
    }

    /// What comes before the next byte 255, as text; what is no UTF-8 is replaced.
    pub fn text(&mut self) -> String {
        let end = self.0.iter().position(|byte| *byte == 255).unwrap_or(self.0.len());
        let (text, rest) = self.0.split_at(end);
        self.0 = rest.get(1..).unwrap_or_default();
        String::from_utf8_lossy(text).into_owned()
    }
}
