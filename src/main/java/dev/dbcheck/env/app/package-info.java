/** What an app's own configuration says about its database URL, read without running it. */
package dev.dbcheck.env.app;
