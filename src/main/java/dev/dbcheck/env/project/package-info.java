/** What a project's manifests and lock files say about the chains its apps use. */
package dev.dbcheck.env.project;
