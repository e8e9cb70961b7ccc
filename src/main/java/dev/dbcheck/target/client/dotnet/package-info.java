/** The client of .NET, Npgsql, which takes connection strings and no URLs. */
package dev.dbcheck.target.client.dotnet;
