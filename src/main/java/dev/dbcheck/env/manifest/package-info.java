/** What a project's manifests and lock files say: dependencies, versions, scripts, members. */
package dev.dbcheck.env.manifest;
