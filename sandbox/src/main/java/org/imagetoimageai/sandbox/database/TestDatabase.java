package org.imagetoimageai.sandbox.database;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javax.sql.DataSource;

/// A PostgreSQL database of its own for one test or one test class, on the server that this JVM shares.
///
/// The server starts with the first handle, listens on 127.0.0.1 only, asks for no password and stops with the JVM.
/// It runs without fsync, since nothing in it outlives the run; `-Dsandbox.database.fsync=on` switches it on.
///
/// Safe for use by several threads. Closing a handle drops its database, even under open connections; what is not
/// closed goes with the server.
public final class TestDatabase implements AutoCloseable {

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final Map<String, String> TEMPLATES = new ConcurrentHashMap<>();

    private final Server server;
    private final String name;

    private TestDatabase(Server server, String name) {
        this.server = server;
        this.name = name;
    }

    /// A new, empty database.
    public static TestDatabase fresh() {
        return copyOf("template1");
    }

    /// A copy of the template of this name. The first caller in the JVM builds it by running `migrate` on an empty
    /// database; all others get it as it is, so the same name must always mean the same migrations. If `migrate`
    /// throws, nothing is kept and the next caller tries again. The name has at most 40 lower-case letters, digits,
    /// `-` and `_`.
    public static TestDatabase migrated(String template, Consumer<DataSource> migrate) {
        if (!template.matches("[a-z0-9_-]{1,40}")) {
            throw new IllegalArgumentException("Not a name for a template: " + template);
        }
        return copyOf(TEMPLATES.computeIfAbsent("template_" + template, name -> build(name, migrate)));
    }

    private static TestDatabase copyOf(String template) {
        var server = Server.shared();
        var name = "test_" + NUMBERS.incrementAndGet();
        server.copy(template, name);
        return new TestDatabase(server, name);
    }

    private static String build(String name, Consumer<DataSource> migrate) {
        var server = Server.shared();
        server.copy("template1", name);
        try {
            migrate.accept(server.open(name));
        } catch (RuntimeException | Error e) {
            server.drop(name);
            throw e;
        }
        server.freeze(name);
        return name;
    }

    /// Opens a new connection each time; not pooled.
    public DataSource dataSource() {
        return server.open(name);
    }

    public String jdbcUrl() {
        return server.jdbcUrl(name);
    }

    public String username() {
        return Server.USER;
    }

    /// Empty: the server trusts every local user.
    public String password() {
        return "";
    }

    @Override
    public void close() {
        server.drop(name);
    }
}
