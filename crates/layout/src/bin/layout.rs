//! The program that lays graphs out beside the page, which talks to it in bytes (`layout::wire`): a request is
//! written into `room`, `begin` reads it, `step` is called until it says 1, and `places` are what comes of it. One
//! request at a time; a new one forgets the one before. static/layout-worker.js is who calls.

#[cfg(target_arch = "wasm32")]
mod program {
    use std::cell::RefCell;

    use layout::{Simulation, wire};

    #[derive(Default)]
    struct Work {
        asked: Vec<u8>,
        simulation: Option<Simulation>,
        /// x and y of each node in turn.
        places: Vec<f64>,
    }

    thread_local! {
        static WORK: RefCell<Work> = RefCell::default();
    }

    /// Where `length` bytes of a request are to be written.
    #[unsafe(no_mangle)]
    extern "C" fn room(length: usize) -> *mut u8 {
        WORK.with_borrow_mut(|work| {
            *work = Work { asked: vec![0; length], ..Work::default() };
            work.asked.as_mut_ptr()
        })
    }

    /// Begins what was asked; whether it was a request.
    #[unsafe(no_mangle)]
    extern "C" fn begin() -> bool {
        WORK.with_borrow_mut(|work| {
            work.simulation = wire::request(&work.asked).as_ref().map(Simulation::new);
            work.asked = Vec::new();
            work.simulation.is_some()
        })
    }

    /// One bounded piece of work; how much of it all is done, from 0 to 1.
    #[unsafe(no_mangle)]
    extern "C" fn step() -> f64 {
        WORK.with_borrow_mut(|work| {
            let Some(simulation) = &mut work.simulation else { return 1.0 };
            simulation.step();
            if !simulation.is_finished() {
                return simulation.progress().min(0.999);
            }
            for at in simulation.positions() {
                work.places.push(at.x);
                work.places.push(at.y);
            }
            work.simulation = None;
            1.0
        })
    }

    /// Where the numbers are, `count` of them, until the next request.
    #[unsafe(no_mangle)]
    extern "C" fn places() -> *const f64 {
        WORK.with_borrow(|work| work.places.as_ptr())
    }

    #[unsafe(no_mangle)]
    extern "C" fn count() -> usize {
        WORK.with_borrow(|work| work.places.len())
    }
}

fn main() {}
