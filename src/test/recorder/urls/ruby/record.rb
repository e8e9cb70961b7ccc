# What ActiveRecord makes of URLs: record.rb < urls.json > readings.json
#
# The parts are those that the PostgreSQL adapter hands to ruby-pg: username and database win over
# user and dbname. A reading has null where a part is absent, or is {error}.
require "json"
require "active_record"
require "active_record/database_configurations/connection_url_resolver"

def present(value)
  text = value&.to_s
  text unless text.nil? || text.empty?
end

readings = JSON.parse($stdin.read).map do |url|
  config = ActiveRecord::DatabaseConfigurations::ConnectionUrlResolver.new(url).to_hash
  reading = {
    host: present(config[:host]),
    port: present(config[:port]),
    user: present(config[:username] || config[:user]),
    password: present(config[:password]),
    database: present(config[:database] || config[:dbname])
  }
  JSON.generate(reading)
  reading
rescue JSON::GeneratorError
  { error: "json" }
rescue StandardError => e
  { error: "#{e.class}: #{e.message.dup.force_encoding("UTF-8").scrub.strip}" }
end
puts JSON.generate(readings.map { |r| r.transform_values { |v| v&.scrub } })
