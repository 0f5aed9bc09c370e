package org.imagetoimageai.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.imagetoimageai.violations.Violations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.core.ApplicationModules;

/// One deliberate violation for each rule: a rule that nobody has seen to fail may not work at all.
class RulesBiteTest {

    private static final String ROOT = "org.example";
    private static final String MARKED = "@org.jspecify.annotations.NullMarked package org.example.credit;";

    private static final Map<String, List<String>> VIOLATIONS = Map.ofEntries(
            violation(
                    "theCoreSeesNoPlatform",
                    inCredit("class A { org.telegram.telegrambots.meta.api.objects.Update u; }")),
            violation(
                    "nobodyUsesTheInsideOfAnSdk",
                    "package net.dv8tion.jda.internal; public class Inside {}",
                    "package org.example.discord; class A { net.dv8tion.jda.internal.Inside i; }"),
            violation("onlyOnePackageKnowsGoogle", "package org.example.genai; class A { com.google.genai.Client c; }"),
            violation("adaptersOfferNothing", "package org.example.telegram; public class A {}"),
            violation("entitiesStayInTheirPackage", inCredit("@jakarta.persistence.Entity public class A {}")),
            violation("timeComesFromTheClock", inCredit("class A { Object o = java.time.LocalDate.now(); }")),
            violation("thereIsOneClock", inCredit("class A { Object o = java.time.Clock.systemUTC(); }")),
            violation("nobodySleeps", inCredit("class A { void a() throws Exception { Thread.sleep(1); } }")),
            violation("nobodyPrints", inCredit("class A { void a() { System.out.println(); } }")),
            violation(
                    "nothingIsInjectedIntoFields",
                    inCredit("class A { @org.springframework.beans.factory.annotation.Autowired String a; }")),
            violation(
                    "thereIsOneWayToLog",
                    inCredit("class A { java.util.logging.Logger l = java.util.logging.Logger.getLogger(\"\"); }")),
            violation("packagesAreNamedForFeatures", "package org.example.credit.util; class A {}"),
            violation("productionKnowsNoTestSupport", inCredit("class A { org.imagetoimageai.sandbox.Sandbox s; }")),
            violation("everyPackageIsNullMarked", inCredit("class A {}")),
            violation("modulesHideAtLeastHalf", aModuleWithMostlyPublicTypes()));

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("rules")
    void findsItsViolation(Method rule) throws Exception {
        assertThat(VIOLATIONS).containsKey(rule.getName());

        var classes = compile(VIOLATIONS.get(rule.getName()));

        var checked = (ArchRule) rule.invoke(new CodeRules(ROOT));

        assertThatThrownBy(() -> checked.check(classes))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("was violated");
    }

    @ParameterizedTest
    @MethodSource("readings")
    void findsEveryReadingOfTheTime(String reading) throws Exception {
        var classes = compile(List.of(inCredit("class A { Object o = " + reading + "; }")));

        assertThatThrownBy(() -> new CodeRules(ROOT).timeComesFromTheClock().check(classes))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void acceptsAMarkedPackage() throws Exception {
        new CodeRules(ROOT).everyPackageIsNullMarked().check(compile(List.of(MARKED, inCredit("class A {}"))));
    }

    @Test
    void findsAnImportThatAModuleDoesNotDeclare() {
        assertThatThrownBy(() -> ApplicationModules.of(Violations.class, location -> true)
                        .verify())
                .hasMessageContaining("Module 'ground' depends on module 'roof'");
    }

    static Stream<Method> rules() {
        return CodeRulesTest.rules();
    }

    static Stream<String> readings() {
        return Stream.of(
                        "Instant.now()",
                        "LocalDate.now()",
                        "LocalDateTime.now()",
                        "OffsetDateTime.now()",
                        "ZonedDateTime.now()")
                .map(reading -> "java.time." + reading)
                .flatMap(reading -> Stream.of(reading, "System.currentTimeMillis()"))
                .distinct();
    }

    private static Map.Entry<String, List<String>> violation(String rule, String... sources) {
        return Map.entry(rule, List.of(sources));
    }

    private static String inCredit(String source) {
        return "package org.example.credit; " + source;
    }

    private static String[] aModuleWithMostlyPublicTypes() {
        return Stream.concat(
                        Stream.of(MARKED.replace("credit", "open")),
                        IntStream.range(0, 9)
                                .mapToObj(i -> "package org.example.open; %s class A%d {}"
                                        .formatted(i < 5 ? "public" : "", i)))
                .toArray(String[]::new);
    }

    private JavaClasses compile(List<String> sources) throws Exception {
        var files = IntStream.range(0, sources.size())
                .mapToObj(i -> write(folder.resolve("src" + i), sources.get(i)))
                .toList();
        var compiler = ToolProvider.getSystemJavaCompiler();
        var manager = compiler.getStandardFileManager(null, null, null);
        var out = Files.createDirectories(folder.resolve("classes"));
        var compiled = compiler.getTask(
                        null,
                        manager,
                        null,
                        List.of("-proc:none", "-d", out.toString()),
                        null,
                        manager.getJavaFileObjectsFromPaths(files))
                .call();
        assertThat(compiled).isTrue();
        return new ClassFileImporter().importPath(out);
    }

    private static Path write(Path directory, String source) {
        var name = Stream.of(source.split("\\W+"))
                .dropWhile(word -> !List.of("class", "NullMarked").contains(word))
                .skip(1)
                .findFirst()
                .orElseThrow();
        try {
            Files.createDirectories(directory);
            return Files.writeString(
                    directory.resolve((name.equals("package") ? "package-info" : name) + ".java"), source);
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }
}
