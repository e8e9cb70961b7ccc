/** Where the configuration of apps stands by convention, and all that it says about databases. */
package dev.dbcheck.env.configuration;
