/** Clients written in JavaScript, and the URL parser of the web that they share. */
package dev.dbcheck.target.client.node;
