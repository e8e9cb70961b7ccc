// Reads a JSON list of URLs from standard input and writes what CLIENT makes of each: a JSON list of
// {host, port, user, password, database}, {error} or {other}. NODE_PATH names the folder of the
// modules. null means that the URL says nothing; what node-pg and postgres.js take instead of an
// absent host or database, localhost and the user, is kept, as in url-vectors.json.
// Usage: read.cjs node-pg|postgres.js|knex|sequelize6|typeorm
'use strict';

const path = require('path');

process.removeAllListeners('warning');
process.on('warning', () => {});
for (const name of Object.keys(process.env)) {
  if (/^PG|^USER/.test(name)) delete process.env[name];
}
// A file that the client itself reads must not be found by chance.
process.chdir('/proc/self');
const UNSAID = 'not-said';

function inside(module, file) {
  return require(path.join(path.dirname(require.resolve(module + '/package.json')), file));
}

function text(value) {
  return value === undefined || value === null || value === '' || value === UNSAID ? null : String(value);
}

function reading(host, port, user, password, database) {
  return {
    host: text(host), port: text(port), user: text(user), password: text(password), database: text(database),
  };
}

const clients = {
  'node-pg': () => {
    const { Client } = require('pg');
    process.env.PGPORT = '54321';
    return url => {
      const client = new Client(url);
      const port = client.port === 54321 ? null : client.port;
      return reading(client.host, port, client.user, client.password, client.database);
    };
  },
  'postgres.js': () => {
    const postgres = require('postgres');
    process.env.PGPORT = '54321';
    process.env.PGUSER = UNSAID;
    return url => {
      const options = postgres(url).options;
      const ports = options.port.map(port => (port === 54321 ? 5432 : port));
      const said = options.port.some(port => port !== 54321);
      return reading(options.host.join(','), said ? ports.join(',') : null, options.user, options.pass, options.database);
    };
  },
  knex: () => {
    const parse = inside('knex', 'lib/knex-builder/internal/parse-connection.js');
    return url => {
      const { client, connection } = parse(url);
      if (!['postgres', 'postgresql'].includes(client)) return { other: `client='${client}' ...` };
      return reading(connection.host, connection.port, connection.user, connection.password, connection.database);
    };
  },
  sequelize6: () => {
    const { Sequelize } = require('sequelize');
    const { parse } = require('url');
    return url => {
      const { config } = new Sequelize(url, { logging: false });
      return reading(config.host, parse(url).port, config.username, config.password, config.database);
    };
  },
  typeorm: () => {
    const { DriverUtils } = require('typeorm/driver/DriverUtils');
    return url => {
      const { host, port, username, password, database } = DriverUtils.parseConnectionUrl(url);
      // JSON has no NaN, and url-vectors.json has null for it.
      return reading(host, Number.isNaN(port) ? null : port, username, password, database);
    };
  },
};

const read = clients[process.argv[2]]();
const urls = JSON.parse(require('fs').readFileSync(0, 'utf8'));
const readings = urls.map(url => {
  try {
    return read(url);
  } catch (error) {
    return { error: `${error.name}: ${error.message}` };
  }
});
process.stdout.write(JSON.stringify(readings), () => process.exit());
