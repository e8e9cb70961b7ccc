//! Reads a JSON list of URLs from standard input and writes what sqlx makes of each, as a JSON list
//! of {host, port, user, password, database} or {error}. null means that the URL says nothing: the
//! variables below are what sqlx then falls back to; the host is then localhost, as recorded.

use serde_json::{json, Value};
use sqlx_postgres::PgConnectOptions;
use std::str::FromStr;

const NOT_SAID: [(&str, &str); 4] = [
    ("PGPORT", "54321"),
    ("PGUSER", "not-said"),
    ("PGPASSWORD", "not-said"),
    ("PGDATABASE", "not-said"),
];

/// The password has no accessor; the debug text has all fields, as Rust literals.
fn password(debug: &str) -> Option<String> {
    let start = debug.find(", password: ")? + ", password: ".len();
    let rest = debug[start..].strip_prefix("Some(\"")?;
    let mut text = String::new();
    let mut chars = rest.chars();
    loop {
        match chars.next()? {
            '"' => return Some(text),
            '\\' => match chars.next()? {
                'n' => text.push('\n'),
                'r' => text.push('\r'),
                't' => text.push('\t'),
                '0' => text.push('\0'),
                'u' => {
                    let code: String = chars.by_ref().take_while(|c| *c != '}').skip(1).collect();
                    text.push(char::from_u32(u32::from_str_radix(&code, 16).ok()?)?);
                }
                other => text.push(other),
            },
            other => text.push(other),
        }
    }
}

fn said(text: Option<String>) -> Value {
    match text {
        Some(text) if !text.is_empty() && text != "not-said" && text != "54321" => json!(text),
        _ => Value::Null,
    }
}

fn read(url: &str) -> Value {
    match PgConnectOptions::from_str(url) {
        Err(error) => json!({ "error": error.to_string() }),
        Ok(options) => {
            let socket = options.get_socket().map(|path| path.to_string_lossy().into_owned());
            let host = socket.or_else(|| Some(options.get_host().to_owned()));
            json!({
                "host": said(host),
                "port": said(Some(options.get_port().to_string())),
                "user": said(Some(options.get_username().to_owned())),
                "password": said(password(&format!("{options:?}"))),
                "database": said(options.get_database().map(str::to_owned)),
            })
        }
    }
}

fn main() {
    for (name, value) in NOT_SAID {
        std::env::set_var(name, value);
    }
    let urls: Vec<String> = serde_json::from_reader(std::io::stdin()).expect("a list of URLs");
    let readings: Vec<Value> = urls.iter().map(|url| read(url)).collect();
    println!("{}", json!(readings));
}
