# What ruby-pg makes of URLs: record.rb < urls.json > readings.json, in the form of record.py.
require "json"
require "pg"

def present(text)
  text unless text.nil? || text.empty?
end

readings = JSON.parse($stdin.read).map do |url|
  options = PG::Connection.conninfo_parse(url).to_h { |o| [o[:keyword], o[:val]&.dup&.force_encoding("UTF-8")] }
  names = { host: "host", port: "port", user: "user", password: "password", database: "dbname" }
  reading = names.transform_values { |name| present(options[name]) }
  JSON.generate(reading)
  reading
rescue JSON::GeneratorError
  { error: "json" }
rescue StandardError => e
  { error: "#{e.class}: #{e.message.dup.force_encoding("UTF-8").scrub.strip}" }
end
puts JSON.generate(readings.map { |r| r.transform_values { |v| v&.scrub } })
