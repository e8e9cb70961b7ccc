<?php
// Arguments: mark, chain, variable, mode, folder, files...
[, $mark, $chain, $variable, $mode, $folder] = $argv;
$value = null;
if ($chain !== 'environment') {
    require $folder . '/vendor/autoload.php';
}
switch ($chain) {
    case 'environment':
        $value = getenv($variable);
        break;
    case 'symfony':
        if ($mode !== '' && getenv('APP_ENV') === false) {
            $_SERVER['APP_ENV'] = $mode;
        }
        (new Symfony\Component\Dotenv\Dotenv())->bootEnv($folder . '/.env');
        $value = $_SERVER[$variable] ?? $_ENV[$variable] ?? null;
        break;
    case 'laravel':
        $app = require $folder . '/bootstrap/app.php';
        (new Illuminate\Foundation\Bootstrap\LoadEnvironmentVariables())->bootstrap($app);
        $value = Illuminate\Support\Env::get($variable);
        break;
    case 'phpdotenv':
        Dotenv\Dotenv::createImmutable($folder)->safeLoad();
        $value = $_ENV[$variable] ?? $_SERVER[$variable] ?? null;
        break;
    default:
        throw new InvalidArgumentException('no such chain');
}
$text = $value === null || $value === false ? '-' : '+' . base64_encode((string) $value);
fwrite(STDOUT, "\n" . $mark . $text . "\n");
