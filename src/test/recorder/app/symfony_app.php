<?php
// Prints what Symfony's container makes of doctrine.dbal.url in the working folder.
$share = getenv('RECORDER_PEERS') . '/trixie/usr/share/php';
foreach (['DependencyInjection', 'Yaml', 'Config'] as $component) {
    require_once "$share/Symfony/Component/$component/autoload.php";
}
use Symfony\Component\DependencyInjection\ContainerBuilder;
use Symfony\Component\Yaml\Yaml;

try {
    $container = new ContainerBuilder();
    $container->setParameter('kernel.project_dir', getcwd());
    if (file_exists('config/services.yaml')) {
        foreach (Yaml::parseFile('config/services.yaml')['parameters'] ?? [] as $name => $value) {
            $container->setParameter($name, $value);
        }
    }
    $doctrine = Yaml::parseFile('config/packages/doctrine.yaml')['doctrine']['dbal'];
    if (isset($doctrine['connections'])) {
        $doctrine = $doctrine['connections'][$doctrine['default_connection'] ?? array_key_first($doctrine['connections'])];
    }
    foreach (['url', 'host', 'port', 'dbname', 'user', 'password'] as $key) {
        if (isset($doctrine[$key])) {
            $container->setParameter("the.$key", $doctrine[$key]);
        }
    }
    $container->compile(true);
    $names = ['host' => 'host', 'port' => 'port', 'dbname' => 'database', 'user' => 'user', 'password' => 'password'];
    if (isset($doctrine['url'])) {
        $url = $container->getParameter('the.url');
        echo json_encode((string) $url === '' ? ['unset' => true] : ['url' => $url]), "\n";
    } else {
        $parts = [];
        foreach ($names as $theirs => $ours) {
            if ($container->hasParameter("the.$theirs") && (string) $container->getParameter("the.$theirs") !== '') {
                $parts[$ours] = (string) $container->getParameter("the.$theirs");
            }
        }
        echo json_encode(['parts' => $parts]), "\n";
    }
} catch (\Throwable $failure) {
    fwrite(STDERR, $failure . "\n");
    echo json_encode(['error' => true]), "\n";
}
