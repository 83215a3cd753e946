fn main() {
    let mut args = std::env::args().skip(1);
    match args.next().as_deref() {
        Some("schema") => print!("{}", faultlines::dataset::schema::schema()),
        Some("check") => {
            let t = std::fs::read_to_string(args.next().unwrap()).unwrap();
            let t0 = std::time::Instant::now();
            let r = faultlines::dataset::read(&t);
            eprintln!("{:?}", t0.elapsed());
            for p in &r.problems {
                let (w, m) = p.words(faultlines::text::Lang::En);
                println!(
                    "{:?} {}:{} {} {} {w} {m}",
                    p.severity,
                    p.line,
                    p.column,
                    p.pointer,
                    p.record.as_deref().unwrap_or("-")
                );
            }
            println!("{} {:?}", r.unlisted, r.left_out);
        }
        _ => {}
    }
}
