package org.imagetoimageai.bot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a database's comments say about its tables and columns: whose they are and how they come and go.
record Classification(Map<String, Table> tables) {

    private static final Pattern TABLE = Pattern.compile(
            "person: (?<person>[a-z]+); keep: [^;]+; erase: [^;]+; export: (yes\\b|no \\(.+\\)).*", Pattern.DOTALL);
    private static final Pattern COLUMN = Pattern.compile("(?<class>[a-z-]+)(;.*)?", Pattern.DOTALL);
    private static final Set<String> CLASSES = Set.of(
            "person-key",
            "person-sealed",
            "person-hash",
            "person-setting",
            "person-activity",
            "money",
            "technical",
            "public",
            "transient");
    private static final String NOBODY = "no";

    record Table(@Nullable String comment, Map<String, String> columns) {

        Matcher rule() {
            return TABLE.matcher(comment == null ? "" : comment);
        }
    }

    static Classification of(DataSource database) {
        var tables = new LinkedHashMap<String, Table>();
        JdbcClient.create(database).sql("""
            select c.relname, obj_description(c.oid, 'pg_class') as about_table,
                   a.attname, coalesce(col_description(c.oid, a.attnum), '') as about_column
            from pg_class c join pg_attribute a on a.attrelid = c.oid
            where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'm', 'v', 'f')
              and a.attnum > 0 and not a.attisdropped and c.relname <> 'flyway_schema_history'
            order by c.relname, a.attnum
            """).query(row -> {
            var table = new Table(row.getString("about_table"), new LinkedHashMap<>());
            tables.computeIfAbsent(row.getString("relname"), name -> table)
                    .columns()
                    .put(row.getString("attname"), row.getString("about_column"));
        });
        return new Classification(tables);
    }

    /// One line for each table or column that does not say what it has to.
    List<String> faults() {
        var faults = new ArrayList<String>();
        tables.forEach((name, table) -> {
            var rule = table.rule();
            if (!rule.matches()) {
                faults.add(name + ": the table's comment says no rule: " + table.comment());
            }
            table.columns().forEach((column, comment) -> {
                var says = COLUMN.matcher(comment);
                if (!says.matches() || !CLASSES.contains(says.group("class"))) {
                    faults.add(name + "." + column + ": no class: " + comment);
                } else if (comment.startsWith("person-") && rule.matches() && NOBODY.equals(rule.group("person"))) {
                    faults.add(name + "." + column + ": about a person, in a table that says it is about nobody");
                }
            });
        });
        return faults;
    }

    /// The tables of which each module says that they are about a person.
    Map<String, Set<String>> personal() {
        var personal = new LinkedHashMap<String, Set<String>>();
        tables.forEach((name, table) -> {
            var rule = table.rule();
            if (rule.matches() && !NOBODY.equals(rule.group("person"))) {
                personal.computeIfAbsent(rule.group("person"), module -> new TreeSet<>())
                        .add(name);
            }
        });
        return personal;
    }
}
