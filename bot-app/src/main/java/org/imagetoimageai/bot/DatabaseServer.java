package org.imagetoimageai.bot;

/// Where the application's two databases are: a server of its own or one that the operator runs.
interface DatabaseServer extends AutoCloseable {

    Database main();

    Database keys();

    @Override
    void close();
}
