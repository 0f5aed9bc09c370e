package org.imagetoimageai.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.imagetoimageai.bot.account.PersonalData;
import org.imagetoimageai.sandbox.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Every table and column says whose it is, and every table about a person belongs to a feature that exports, merges
/// and
/// erases it.
class ClassificationTest {

    private static final String RULE = "person: no; keep: for ever; erase: never; export: no (nothing personal)";

    @Test
    void everyTableAndColumnOfTheProductIsClassified() {
        var classification = Classification.of(RunningBot.get().database().dataSource());

        assertThat(classification.tables()).hasSizeGreaterThan(10);
        assertThat(classification.faults()).isEmpty();
    }

    @Test
    void everyTableAndColumnOfTheKeyStoreIsClassified() {
        var classification = Classification.of(RunningBot.get().keys().dataSource());

        assertThat(classification.tables()).isNotEmpty();
        assertThat(classification.faults()).isEmpty();
    }

    @Test
    void whatTheTablesSayAndWhatTheFeaturesCoverIsTheSame() {
        var said = new TreeMap<>(
                Classification.of(RunningBot.get().database().dataSource()).personal());
        Classification.of(RunningBot.get().keys().dataSource())
                .personal()
                .forEach((module, tables) -> said.merge(module, tables, ClassificationTest::both));

        var covered = new TreeMap<String, Set<String>>();
        RunningBot.get()
                .context()
                .getBeansOfType(PersonalData.class)
                .values()
                .forEach(data -> covered.merge(data.module(), new TreeSet<>(data.tables()), ClassificationTest::both));

        assertThat(covered).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
        none                                                                    | technical   | no rule: null
        person: no                                                              | technical   | no rule: person: no
        person: no; keep: x; erase: y; export: no                               | technical   | no rule
        person: no; keep: x; erase: y; export: no (z)                           | none        | a.b: no class
        person: no; keep: x; erase: y; export: no (z)                           | secret      | a.b: no class: secret
        person: no; keep: x; erase: y; export: no (z)                           | person-key  | about a person, in a table that says it is about nobody
        """)
    void findsWhatIsNotClassified(String table, String column, String fault) {
        var faults = faultsOf(table, column);

        assertThat(faults).singleElement().asString().contains(fault);
    }

    @Test
    void acceptsWhatIsClassified() {
        assertThat(faultsOf(RULE, "technical; counts the days")).isEmpty();
        assertThat(faultsOf("person: credit; keep: x; erase: y; export: yes", "person-key"))
                .isEmpty();
    }

    @Test
    void collectsTheTablesAboutPersonsByModule() {
        try (var database = TestDatabase.fresh()) {
            create(database, "person: credit; keep: x; erase: y; export: yes", "person-key");

            assertThat(Classification.of(database.dataSource()).personal()).isEqualTo(Map.of("credit", Set.of("a")));
        }
    }

    private static List<String> faultsOf(String table, String column) {
        try (var database = TestDatabase.fresh()) {
            create(database, table, column);
            return Classification.of(database.dataSource()).faults();
        }
    }

    private static void create(TestDatabase database, String table, String column) {
        var sql = JdbcClient.create(database.dataSource());
        sql.sql("create table a (b int)").update();
        sql.sql("comment on table a is " + quoted(table)).update();
        sql.sql("comment on column a.b is " + quoted(column)).update();
    }

    private static String quoted(String words) {
        return words == null ? "null" : "'" + words + "'";
    }

    private static Set<String> both(Set<String> some, Set<String> others) {
        var both = new TreeSet<>(some);
        both.addAll(others);
        return both;
    }
}
