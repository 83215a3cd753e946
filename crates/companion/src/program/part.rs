//! Parts of the program, each loaded with the first task that needs it: static/companion-loader.js waits for the part of a
//! task and then calls it.

/// Declares a task of a part, by the name of the part and two digits that no other task has. What can only be reached through
/// such functions is that part; `crates/split` finds them by the names of their imports and exports and takes the program
/// apart. Where that was not done (`cfg(parts)`), everything is there from the start.
macro_rules! task {
    ($part:literal, $digits:literal,
     $(#[$attribute:meta])* pub fn $name:ident($($arg:ident: $ty:ty),* $(,)?) -> $ret:ty $body:block) => {
        $(#[$attribute])*
        #[must_use]
        pub fn $name($($arg: $ty),*) -> $ret {
            #[cfg(parts)]
            {
                #[link(wasm_import_module = "__wasm_split_placeholder__")]
                #[allow(improper_ctypes)]
                unsafe extern "C" {
                    #[link_name = concat!("__wasm_split_00", $part, "00_import_000000000000000000000000000000", $digits, "_x")]
                    fn import($($arg: $ty),*) -> $ret;
                }
                #[allow(improper_ctypes_definitions)]
                #[unsafe(export_name = concat!("__wasm_split_00", $part, "00_export_000000000000000000000000000000", $digits, "_x"))]
                extern "C" fn export($($arg: $ty),*) -> $ret $body
                // SAFETY: its function was compiled with this one. Were the part not there, this would be a trap.
                unsafe { import($($arg),*) }
            }
            #[cfg(not(parts))]
            $body
        }
    };
}
pub(super) use task;
