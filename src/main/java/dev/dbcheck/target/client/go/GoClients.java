package dev.dbcheck.target.client.go;

class GoClients {}
