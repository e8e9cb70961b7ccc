# Prints the primary database that Rails takes from config/database.yml in the working folder.
$stdout.sync = true
root = File.join(ENV["RECORDER_PEERS"], "trixie")
$LOAD_PATH.push("#{root}/usr/share/rubygems-integration/all/gems", "#{root}/usr/lib/ruby/vendor_ruby")
gems = "#{root}/usr/share/rubygems-integration/{all,3.3.0}/gems/*"
Dir["#{gems}/lib", "#{gems}/lib/concurrent-ruby"].each { |path| $LOAD_PATH.push(path) }
require "json"
require "erb"
require "yaml"
require "rubygems"
require "active_support"
require "active_record"
require "active_record/database_configurations"

begin
  mode = ENV["RECORDER_MODE"]
  ENV["RAILS_ENV"] = mode
  text = ERB.new(File.read("config/database.yml")).result
  loaded = YAML.load(text, aliases: true) || {}
  configuration = ActiveRecord::DatabaseConfigurations.new(loaded)
  found = configuration.configs_for(env_name: mode).first
  hash = found.configuration_hash
  parts = {}
  { host: :host, port: :port, username: :user, password: :password, database: :database }.each do |theirs, ours|
    value = hash[theirs].to_s
    parts[ours] = value unless value.empty?
  end
  puts(parts.empty? ? { unset: true }.to_json : { parts: parts }.to_json)
rescue StandardError => failure
  warn failure.full_message
  puts({ error: true }.to_json)
end
