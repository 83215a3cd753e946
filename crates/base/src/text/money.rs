//! Sums of money in words: how a number is shortened, and its digits. What a language says around them is in its file.

/// A sum shortened to thousands of thousands: 1,500,000,000 is 1.5 of the third power.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shortened {
    /// The whole part.
    pub whole: u64,
    /// The part after the decimal sign, in thousandths.
    pub thousandths: u64,
    /// 0: as it is; then millions, billions (10⁹), trillions (10¹²).
    pub power: usize,
}

/// Shortens a sum in whole units of a currency; what is below a million stays as it is.
#[must_use]
pub fn shortened(value: f64) -> Shortened {
    let mut power = 0;
    let mut unit = 1.0;
    while power < 3 && value >= unit * if power == 0 { 1e6 } else { 1e3 } {
        unit *= if power == 0 { 1e6 } else { 1e3 };
        power += 1;
    }
    let thousandths = (value / unit * 1_000.0 + 0.5) as u64;
    Shortened { whole: thousandths / 1_000, thousandths: thousandths % 1_000, power }
}

impl Shortened {
    /// The digits: of the whole part in groups of three, of the rest without zeros at the end.
    #[must_use]
    pub fn digits(&self, group: &str, decimal: &str) -> String {
        let whole = self.whole.to_string();
        let mut text = String::new();
        for (at, digit) in whole.chars().enumerate() {
            if at > 0 && (whole.len() - at).is_multiple_of(3) {
                text.push_str(group);
            }
            text.push(digit);
        }
        if self.thousandths > 0 {
            let rest = (1_000 + self.thousandths).to_string();
            text.push_str(decimal);
            text.push_str(rest[1..].trim_end_matches('0'));
        }
        text
    }

    /// Whether a language that counts from two on as many has many of it.
    #[must_use]
    pub fn is_many(&self) -> bool {
        self.whole >= 2
    }
}

#[cfg(test)]
mod tests {
    use crate::text::Lang;
    use crate::text::strings::strings;

    #[test]
    fn a_sum_is_said_as_a_newspaper_says_it() {
        for (value, currency, en, fr) in [
            (1_500_000_000.0, "USD", "$1.5 billion", "1,5\u{a0}milliard de dollars"),
            (2_000_000_000.0, "USD", "$2 billion", "2\u{a0}milliards de dollars"),
            (15_000_000.0, "EUR", "15 million euros", "15\u{a0}millions d’euros"),
            (2_168_000_000.0, "JPY", "2.168 billion yen", "2,168\u{a0}milliards de yens"),
            (750_000.0, "GBP", "750,000 pounds", "750\u{202f}000\u{a0}livres sterling"),
            (1_250.5, "CHF", "CHF 1,250.5", "1\u{202f}250,5\u{a0}CHF"),
            (1_000_000.0, "CHF", "CHF 1 million", "1\u{a0}million de CHF"),
            (1_200_000_000_000.0, "USD", "$1.2 trillion", "1\u{202f}200\u{a0}milliards de dollars"),
            (0.5, "USD", "$0.5", "0,5\u{a0}dollar"),
        ] {
            assert_eq!((strings(Lang::En).money)(value, currency), en);
            assert_eq!((strings(Lang::Fr).money)(value, currency), fr);
        }
    }
}
