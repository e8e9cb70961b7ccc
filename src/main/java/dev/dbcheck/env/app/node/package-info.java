/** Database settings in JavaScript, TypeScript and Prisma's files. */
package dev.dbcheck.env.app.node;
