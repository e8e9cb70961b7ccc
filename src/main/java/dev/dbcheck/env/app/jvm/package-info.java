/** Database settings in the configuration files of Spring Boot and Quarkus. */
package dev.dbcheck.env.app.jvm;
