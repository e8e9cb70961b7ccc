/** The clients of Ruby programs: Rails, which reads a URL itself and then calls ruby-pg. */
package dev.dbcheck.target.client.ruby;
