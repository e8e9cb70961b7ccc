<?php
// Prints what one loader of PHP makes of .env in the working folder: adapter.php LOADER [FOLDER].
// FOLDER is that of a version of symfony/dotenv.

require __DIR__.'/classes.php';
load_classes($argv[2] ?? '');

// Laravel's function, which env() calls for its default.
function value($value, ...$arguments)
{
    return $value instanceof Closure ? $value(...$arguments) : $value;
}

function symfony(string $variable): ?string
{
    (new Symfony\Component\Dotenv\Dotenv())->bootEnv(getcwd().'/.env');
    return $_ENV[$variable] ?? $_SERVER[$variable] ?? null;
}

function phpdotenv(string $variable): ?string
{
    Dotenv\Dotenv::createImmutable(getcwd())->load();
    return $_ENV[$variable] ?? $_SERVER[$variable] ?? null;
}

function laravel(string $variable): ?string
{
    Dotenv\Dotenv::create(Illuminate\Support\Env::getRepository(), getcwd(), '.env')->safeLoad();
    $value = Illuminate\Support\Env::get($variable);
    return null === $value ? null : (string) $value;
}

try {
    $value = $argv[1](getenv('RECORDER_VARIABLE'));
    $outcome = null === $value ? ['unset' => true] : ['value' => $value];
} catch (Throwable) {
    $outcome = ['error' => true];
}
echo json_encode($outcome, JSON_UNESCAPED_UNICODE | JSON_INVALID_UTF8_SUBSTITUTE), "\n";
