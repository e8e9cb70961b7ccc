/** Database settings of containers. */
package dev.dbcheck.env.app.container;
