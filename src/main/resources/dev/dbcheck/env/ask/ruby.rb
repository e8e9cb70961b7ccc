# Arguments: mark, chain, variable, mode, folder, files...
mark, chain, variable, mode, folder, *files = ARGV
require "dotenv" unless chain == "environment"
Dir.chdir(folder) do
  case chain
  when "ruby-dotenv" then Dotenv.load(*files)
  when "ruby-dotenv-overwrite" then Dotenv.respond_to?(:overwrite) ? Dotenv.overwrite(*files) : Dotenv.overload(*files)
  when "rails"
    names = [".env.#{mode}.local", (".env.local" unless mode == "test"), ".env.#{mode}", ".env"]
    Dotenv.load(*names.compact)
  when "environment" then nil
  else raise ArgumentError, "no such chain"
  end
end
value = ENV[variable]
$stdout.write("\n#{mark}#{value.nil? ? "-" : "+" + [value].pack("m0")}\n")
