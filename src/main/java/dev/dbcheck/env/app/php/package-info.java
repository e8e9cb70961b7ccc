/** Database settings in the configuration of Laravel and Symfony. */
package dev.dbcheck.env.app.php;
