<?php
// Finds the loaders' classes below PEERS/trixie, and symfony/dotenv in the folder of that version.

function load_classes(string $symfony): void
{
    $debian = getenv('RECORDER_PEERS').'/trixie/usr/share/php/';
    $folders = [
        'Symfony\\Component\\Dotenv\\' => $symfony.'/',
        'Symfony\\Component\\Process\\' => $debian.'Symfony/Component/Process/',
        'Dotenv\\' => $debian.'Dotenv/',
        'GrahamCampbell\\ResultType\\' => $debian.'GrahamCampbell/ResultType/',
        'PhpOption\\' => $debian.'PhpOption/',
        'Illuminate\\' => $debian.'Illuminate/',
    ];
    spl_autoload_register(function (string $class) use ($folders) {
        foreach ($folders as $prefix => $folder) {
            $file = $folder.str_replace('\\', '/', substr($class, strlen($prefix))).'.php';
            if (str_starts_with($class, $prefix) && is_file($file)) {
                require $file;
                return;
            }
        }
    });
}
