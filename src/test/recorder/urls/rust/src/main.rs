//! What tokio-postgres makes of URLs: a JSON list of URLs on standard input, readings on standard output.
//!
//! Hosts and ports are joined by commas; a lone port of 5432 counts as absent, for the client does not tell it
//! from none. Build it outside the repository: `cargo build --offline --target-dir DIR`.
use serde_json::{json, Value};
use std::error::Error;
use tokio_postgres::config::{Config, Host};

fn text(value: String) -> Value {
    if value.is_empty() { Value::Null } else { Value::String(value) }
}

fn host(host: &Host) -> String {
    match host {
        Host::Tcp(name) => name.clone(),
        Host::Unix(path) => path.to_string_lossy().into_owned(),
    }
}

fn reading(url: &str) -> Value {
    match url.parse::<Config>() {
        Err(error) => match error.source() {
            Some(cause) if !error.to_string().contains(&cause.to_string()) => {
                json!({ "error": format!("{error}: {cause}") })
            }
            _ => json!({ "error": error.to_string() }),
        },
        Ok(config) => {
            let hosts: Vec<String> = config.get_hosts().iter().map(host).collect();
            let ports: Vec<String> = config.get_ports().iter().map(u16::to_string).collect();
            let port = ports.join(",");
            json!({
                "host": text(hosts.join(",")),
                "port": if port == "5432" { Value::Null } else { text(port) },
                "user": text(config.get_user().unwrap_or("").to_string()),
                "password": text(String::from_utf8_lossy(config.get_password().unwrap_or(b"")).into_owned()),
                "database": text(config.get_dbname().unwrap_or("").to_string()),
            })
        }
    }
}

fn main() {
    let urls: Vec<String> = serde_json::from_reader(std::io::stdin()).expect("a JSON list of URLs");
    let readings: Vec<Value> = urls.iter().map(|url| reading(url)).collect();
    println!("{}", Value::Array(readings));
}
