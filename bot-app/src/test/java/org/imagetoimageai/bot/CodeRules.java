package org.imagetoimageai.bot;

import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethod;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/// What the compiler does not see, for all code below a root package.
record CodeRules(String root) {

    /// With fewer types a module is hardly more than its port.
    private static final int SMALLEST_MODULE_JUDGED = 8;

    /// Modules that show more than half of themselves, and how many types. May shrink, never grow.
    private static final Map<String, Integer> TOO_OPEN =
            Map.of("generation", 35, "credit", 9, "account", 9, "gallery", 9);

    ArchRule theCoreSeesNoPlatform() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(adapters())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.telegram..", "net.dv8tion..", "com.slack..")
                .because("a platform's SDK stays in its adapter");
    }

    ArchRule nobodyUsesTheInsideOfAnSdk() {
        return noClasses().should().dependOnClassesThat().resideInAnyPackage("net.dv8tion.jda.internal..");
    }

    ArchRule onlyOnePackageKnowsGoogle() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(root + ".genai.google..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.google.genai..");
    }

    ArchRule adaptersOfferNothing() {
        return classes()
                .that()
                .resideInAnyPackage(adapters())
                .and()
                .areTopLevelClasses()
                .should()
                .notBePublic()
                .because("an adapter is reached through the ports of `chat` only");
    }

    ArchRule entitiesStayInTheirPackage() {
        return classes()
                .that()
                .areAnnotatedWith("jakarta.persistence.Entity")
                .should()
                .notBePublic()
                .allowEmptyShould(true);
    }

    ArchRule timeComesFromTheClock() {
        var readings = Stream.of(
                        Instant.class, LocalDate.class, LocalDateTime.class, OffsetDateTime.class, ZonedDateTime.class)
                .map(type -> callMethod(type, "now"))
                .reduce(callMethod(System.class, "currentTimeMillis"), ArchCondition::or);
        return noClasses().should(readings).because("tests set the injected Clock");
    }

    ArchRule thereIsOneClock() {
        return noClasses()
                .that()
                .doNotHaveFullyQualifiedName(root + ".BotApplication")
                .should(callMethod(Clock.class, "systemUTC").or(callMethod(Clock.class, "systemDefaultZone")));
    }

    ArchRule nobodySleeps() {
        return noClasses()
                .should(callMethod(Thread.class, "sleep", long.class)
                        .or(callMethod(Thread.class, "sleep", java.time.Duration.class)));
    }

    ArchRule nobodyPrints() {
        return GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
    }

    ArchRule nothingIsInjectedIntoFields() {
        return GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
    }

    ArchRule thereIsOneWayToLog() {
        return GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
    }

    ArchRule packagesAreNamedForFeatures() {
        var layers = Stream.of(
                        "entity", "entities", "dto", "dtos", "service", "services", "util", "utils", "impl", "helper")
                .map(name -> ".." + name + "..")
                .toArray(String[]::new);
        return noClasses().should().resideInAnyPackage(layers);
    }

    ArchRule productionKnowsNoTestSupport() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.imagetoimageai.sandbox..", "org.imagetoimageai.contract..");
    }

    ArchRule everyPackageIsNullMarked() {
        return classes().should(new ArchCondition<>("lie in a package marked @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var marked = type.getPackage()
                        .tryGetPackageInfo()
                        .filter(info -> info.isAnnotatedWith(NullMarked.class))
                        .isPresent();
                events.add(new SimpleConditionEvent(type, marked, type.getPackageName() + " is not @NullMarked"));
            }
        });
    }

    /// `chat` is left out: it is the vocabulary that all others speak, so it is public by purpose.
    ArchRule modulesHideAtLeastHalf() {
        return classes()
                .that()
                .resideOutsideOfPackage(root + ".chat")
                .and()
                .haveSimpleName("package-info")
                .and()
                .resideInAPackage(root + ".*")
                .should(new ArchCondition<>("lie in a module of which at most half is public") {
                    @Override
                    public void check(JavaClass info, ConditionEvents events) {
                        var types = types(info.getPackage());
                        var open = types.stream()
                                .filter(type -> type.getModifiers().contains(PUBLIC))
                                .map(JavaClass::getSimpleName)
                                .sorted()
                                .toList();
                        var limit = Math.max(types.size() / 2, tolerated(info.getPackageName()));
                        var fine = types.size() < SMALLEST_MODULE_JUDGED || open.size() <= limit;
                        events.add(new SimpleConditionEvent(
                                info,
                                fine,
                                "%d of %d types are public in %s: %s"
                                        .formatted(open.size(), types.size(), info.getPackageName(), open)));
                    }
                });
    }

    private int tolerated(String module) {
        return TOO_OPEN.getOrDefault(module.substring(root.length() + 1), 0);
    }

    private static List<JavaClass> types(JavaPackage module) {
        return module.getClassesInPackageTree().stream()
                .filter(type -> type.isTopLevelClass() && !type.isArray())
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .toList();
    }

    private String[] adapters() {
        return Set.of("telegram", "discord", "slack").stream()
                .map(platform -> root + "." + platform + "..")
                .toArray(String[]::new);
    }
}
