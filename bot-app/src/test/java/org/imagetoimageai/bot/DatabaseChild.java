package org.imagetoimageai.bot;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/// An application of nothing but the databases and one job, for a process of its own: it writes its starts into the
/// database and, when it is stopped, that its job came to its end. No `@Configuration`, which every scan would find,
/// and
/// no `main`, of which `spring-boot:test-run` takes but one.
@Import(DatabaseConfiguration.class)
class DatabaseChild {

    private static final PrintStream OUT = System.out;

    static ChildJvm on(Path data) {
        return ChildJvm.start(
                SpringApplication.class,
                List.of(
                        "--spring.main.sources=" + DatabaseChild.class.getName(),
                        "--spring.main.web-application-type=none",
                        "--spring.main.keep-alive=true",
                        "--bot.data-dir=" + data));
    }

    @Bean
    Job job(DataSource database, DatabaseServer server) {
        return new Job(JdbcClient.create(database), server);
    }

    static final class Job implements SmartLifecycle {
        private final JdbcClient sql;
        private final DatabaseServer server;
        private volatile boolean running;

        Job(JdbcClient sql, DatabaseServer server) {
            this.sql = sql;
            this.server = server;
        }

        @Override
        public void start() {
            sql.sql("create table if not exists life (event text)").update();
            sql.sql("insert into life values ('started')").update();
            running = true;
            OUT.println("fsync " + show("fsync") + " " + show("synchronous_commit"));
            OUT.println("events "
                    + sql.sql("select event from life").query(String.class).list());
            OUT.println("READY " + server.main().url());
        }

        private String show(String setting) {
            return sql.sql("show " + setting).query(String.class).single();
        }

        @Override
        public void stop() {
            sql.sql("insert into life select 'finished' from pg_sleep(0.5)").update();
            running = false;
        }

        @Override
        public boolean isRunning() {
            return running;
        }
    }
}
