<?php
// Prints the default connection that Laravel takes from config/database.php in the working folder.
$share = getenv('RECORDER_PEERS') . '/trixie/usr/share/php';
spl_autoload_register(function ($class) use ($share) {
    $path = str_replace('\\', '/', $class) . '.php';
    $collections = str_replace('Illuminate/Support/', 'Illuminate/Collections/', $path);
    foreach ([$path, $collections, str_replace('Illuminate/Support/', 'Illuminate/Macroable/', $path)] as $candidate) {
        if (file_exists("$share/$candidate")) {
            require_once "$share/$candidate";
            return;
        }
    }
});
foreach (['Collections', 'Support'] as $component) {
    require_once "$share/Illuminate/$component/helpers.php";
}
use Illuminate\Support\ConfigurationUrlParser;

function database_path($path = '') { return getcwd() . "/database/$path"; }

try {
    $configuration = require getcwd() . '/config/database.php';
    $name = $configuration['default'];
    $connection = (new ConfigurationUrlParser())->parseConfiguration($configuration['connections'][$name]);
    $parts = [];
    foreach (['host' => 'host', 'port' => 'port', 'database' => 'database', 'username' => 'user', 'password' => 'password'] as $theirs => $ours) {
        if ((string) ($connection[$theirs] ?? '') !== '') {
            $parts[$ours] = (string) $connection[$theirs];
        }
    }
    $postgres = ($connection['driver'] ?? '') === 'pgsql';
    echo json_encode($postgres ? ['parts' => $parts] : ['error' => true]), "\n";
} catch (\Throwable $failure) {
    fwrite(STDERR, $failure . "\n");
    echo json_encode(['error' => true]), "\n";
}
