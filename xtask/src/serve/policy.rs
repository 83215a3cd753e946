//! The headers sent with every answer: the content policy that the page promises to work under.

/// The strictest host we promise to work on. Trusted types are demanded too, so that no text can become markup.
pub const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'; connect-src 'self'; img-src 'self' data:; worker-src 'self'; frame-src 'self'; base-uri 'none'; \
    form-action 'none'; frame-ancestors *; require-trusted-types-for 'script'";

/// Every header that is the same for all files.
pub fn constant_headers() -> [(&'static str, &'static str); 5] {
    [
        ("Content-Security-Policy", CONTENT_SECURITY_POLICY),
        // A frame with `sandbox="allow-scripts"` has no origin of its own and asks for its files as a stranger.
        ("Access-Control-Allow-Origin", "*"),
        ("X-Content-Type-Options", "nosniff"),
        ("Cache-Control", "no-cache"),
        ("Connection", "close"),
    ]
}
