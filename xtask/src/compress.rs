//! How long a file is once a static host has compressed it.

use crate::error::{Context, Result};

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Weight {
    pub raw: usize,
    pub gzip: usize,
    pub brotli: usize,
}

impl std::ops::AddAssign for Weight {
    fn add_assign(&mut self, other: Self) {
        self.raw += other.raw;
        self.gzip += other.gzip;
        self.brotli += other.brotli;
    }
}

/// The header and the checksum that gzip puts around a deflate stream (RFC 1952).
const GZIP_FRAME_BYTES: usize = 18;

/// Weighs with the highest levels, as files compressed once when published are. That of brotli takes seconds a megabyte
/// and is left out where not asked for.
pub fn weigh(bytes: &[u8], with_brotli: bool) -> Result<Weight> {
    let gzip = miniz_oxide::deflate::compress_to_vec(bytes, 9).len() + GZIP_FRAME_BYTES;
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: bytes.len(),
        ..Default::default()
    };
    let mut compressed = Vec::new();
    if with_brotli {
        brotli::BrotliCompress(&mut &*bytes, &mut compressed, &parameters)
            .context("brotli failed", "try again; it works in memory only")?;
    }
    Ok(Weight { raw: bytes.len(), gzip, brotli: compressed.len() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn repetition_weighs_little_and_brotli_beats_gzip_on_text() {
        let text = "A dispute is a node, not an edge. ".repeat(200);
        let weight = weigh(text.as_bytes(), true).expect("memory does not fail");
        assert_eq!(weight.raw, text.len());
        assert!(weight.brotli < weight.gzip && weight.gzip < weight.raw / 10, "{weight:?}");
    }
}
