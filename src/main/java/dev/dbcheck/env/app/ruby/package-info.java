/** Database settings in the configuration of Ruby on Rails. */
package dev.dbcheck.env.app.ruby;
