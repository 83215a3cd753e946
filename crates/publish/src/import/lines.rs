//! The number of a line by the position of a byte in a text, found in little time however long the text is.

/// Where each line of a text begins.
pub(super) struct Lines(Vec<usize>);

impl Lines {
    pub fn of(text: &str) -> Self {
        let ends = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        Self(std::iter::once(0).chain(ends.map(|(at, _)| at + 1)).collect())
    }

    /// As an editor counts, from 1.
    pub fn line(&self, at: usize) -> u32 {
        self.0.partition_point(|start| *start <= at) as u32
    }
}

#[cfg(test)]
mod tests {
    use super::Lines;

    #[test]
    fn a_position_is_in_the_line_that_an_editor_says() {
        let lines = Lines::of("a\nbc\n\nd");
        for (at, line) in [(0, 1), (1, 1), (2, 2), (3, 2), (4, 2), (5, 3), (6, 4), (60, 4)] {
            assert_eq!(lines.line(at), line, "{at}");
        }
    }
}
