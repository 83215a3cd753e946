//! The layout program, which the page runs in a worker (static/layout-worker.js). Holds no layout of its own, only exports.
//!
//! A request (see `layout::codec`) is written into `request_buffer`, `start` reads it, `step` is called until it
//! returns 1, and then `positions` are the result. One request at a time: a new one replaces the one before.

#[cfg(target_arch = "wasm32")]
mod program {
    use std::cell::RefCell;

    use layout::{Simulation, codec};

    #[derive(Default)]
    struct Work {
        request: Vec<u8>,
        simulation: Option<Simulation>,
        /// `x` and `y` of each node in turn, in layout units.
        coordinates: Vec<f64>,
    }

    thread_local! {
        static WORK: RefCell<Work> = RefCell::default();
    }

    /// Reserves `length` bytes and returns where the request is to be written.
    #[unsafe(no_mangle)]
    extern "C" fn request_buffer(length: usize) -> *mut u8 {
        WORK.with_borrow_mut(|work| {
            *work = Work { request: vec![0; length], ..Work::default() };
            work.request.as_mut_ptr()
        })
    }

    /// Starts on the request in the buffer. Returns whether it is a request.
    #[unsafe(no_mangle)]
    extern "C" fn start() -> bool {
        WORK.with_borrow_mut(|work| {
            work.simulation = codec::decode_request(&work.request).as_ref().map(Simulation::new);
            work.request = Vec::new();
            work.simulation.is_some()
        })
    }

    /// Does one bounded step of work. Returns the share of the work that is done, 0 to 1.
    #[unsafe(no_mangle)]
    extern "C" fn step() -> f64 {
        WORK.with_borrow_mut(|work| {
            let Some(simulation) = &mut work.simulation else { return 1.0 };
            simulation.step();
            if !simulation.is_finished() {
                return simulation.progress().min(0.999);
            }
            for point in simulation.positions() {
                work.coordinates.push(point.x);
                work.coordinates.push(point.y);
            }
            work.simulation = None;
            1.0
        })
    }

    /// The address of the coordinates, valid until the next request.
    #[unsafe(no_mangle)]
    extern "C" fn positions() -> *const f64 {
        WORK.with_borrow(|work| work.coordinates.as_ptr())
    }

    /// The number of coordinates: two for each node once the layout is finished, before that none.
    #[unsafe(no_mangle)]
    extern "C" fn coordinate_count() -> usize {
        WORK.with_borrow(|work| work.coordinates.len())
    }
}

fn main() {}
