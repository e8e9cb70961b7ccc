# Prints what one Ruby loader makes of `.env` in the working folder: adapter.rb LOADER.
require "json"

LOADERS = {
  "dotenv" => lambda do |variable|
    require "monitor"
    require "dotenv"
    Dotenv.load
    ENV[variable]
  end,
  "overwriting_dotenv" => lambda do |variable|
    require "monitor"
    require "dotenv"
    Dotenv.overload
    ENV[variable]
  end,
  "foreman" => lambda do |variable|
    require "foreman"
    require "foreman/env"
    Foreman::Env.new(".env").entries { |name, value| ENV[name] = value }
    ENV[variable]
  end
}

def outcome(loader, variable)
  value = LOADERS.fetch(loader).call(variable)
  value.nil? ? {unset: true} : {value: value}
rescue StandardError, SyntaxError
  {error: true}
end

puts JSON.generate(outcome(ARGV.fetch(0), ENV.fetch("RECORDER_VARIABLE"))) if $PROGRAM_NAME == __FILE__
