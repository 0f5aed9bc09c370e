package org.imagetoimageai.bot;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Method;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CodeRulesTest {

    private static final String ROOT = "org.imagetoimageai.bot";
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @ParameterizedTest
    @MethodSource
    void theProductKeepsTheRule(Method rule) throws ReflectiveOperationException {
        assertThat(PRODUCT.contain(ROOT + ".telegram.package-info")).isTrue();
        assertThat(PRODUCT.contain(ROOT + ".CodeRules")).isFalse();

        ((ArchRule) rule.invoke(new CodeRules(ROOT))).check(PRODUCT);
    }

    static Stream<Method> theProductKeepsTheRule() {
        return rules();
    }

    static Stream<Method> rules() {
        return Stream.of(CodeRules.class.getDeclaredMethods())
                .filter(method -> method.getReturnType() == ArchRule.class)
                .filter(method -> method.getParameterCount() == 0);
    }
}
