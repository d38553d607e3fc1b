package io.tuoyu.plan;

import java.util.List;
import java.util.Map;

/**
 * A PostgreSQL database that data sets are read from.
 *
 * @param id                  names it in files, messages and traces
 * @param schema              schema of its tables
 * @param passwordEnvironment environment variable that holds the password; the password itself is written nowhere
 * @param patience            how long it is waited for
 * @param properties          settings of the driver, of the few that are allowed
 * @param tables              what is read from it, a data set at most once
 */
public record DatabaseSource(
        String id,
        String host,
        int port,
        String database,
        String schema,
        String user,
        String passwordEnvironment,
        Patience patience,
        Map<String, String> properties,
        List<DatabaseTable> tables) {

    public DatabaseSource {
        properties = Map.copyOf(properties);
        tables = List.copyOf(tables);
    }

    /**
     * How long a database is waited for. All but {@code attempts} in seconds.
     *
     * @param connect     for a connection
     * @param read        for the next bytes of an answer
     * @param statement   for the server to end one statement
     * @param attempts    how often it is asked in all
     * @param firstWait   before the second attempt; doubled before each further one
     * @param longestWait the longest that it is doubled to
     */
    public record Patience(int connect, int read, int statement, int attempts, int firstWait, int longestWait) {}
}
