/** The clients of the Java virtual machine: pgjdbc and r2dbc-postgresql. */
package dev.dbcheck.target.client.jvm;
