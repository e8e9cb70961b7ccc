// Prints what dotenvy makes of .env in the working folder or above it, as JSON.

fn main() {
    std::panic::set_hook(Box::new(|_| {}));
    let loaded = std::panic::catch_unwind(|| dotenvy::dotenv().is_ok());
    let name = std::env::var("RECORDER_VARIABLE").unwrap();
    match (loaded, std::env::var_os(name)) {
        (Ok(true), Some(value)) => println!("{{\"value\": \"{}\"}}", escaped(&value.to_string_lossy())),
        (Ok(true), None) => println!("{{\"unset\": true}}"),
        _ => println!("{{\"error\": true}}"),
    }
}

fn escaped(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '"' | '\\' => format!("\\{c}"),
            c if c < ' ' => format!("\\u{:04x}", c as u32),
            c => c.to_string(),
        })
        .collect()
}
