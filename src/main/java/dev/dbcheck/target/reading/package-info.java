/**
 * What every client would do with one URL in one place: where it would go, as whom, with which TLS,
 * and what makes two clients part ways.
 */
package dev.dbcheck.target.reading;
