/** How Next.js, Vite, Bun, dotenvx and Prisma read env files. */
package dev.dbcheck.env.dialect.bundler;
