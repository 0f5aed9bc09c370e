package org.imagetoimageai.bot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    private final ApplicationModules modules = ApplicationModules.of(BotApplication.class);

    @Test
    void importOnlyWhatTheyDeclare() {
        modules.verify();
    }

    /// A module without a list may import everything: the rule would be silent.
    @Test
    void allDeclareWhatTheyImport() {
        assertThat(modules.stream())
                .hasSizeGreaterThan(10)
                .allSatisfy(module -> assertThat(module.getBasePackage()
                                .findAnnotation(org.springframework.modulith.ApplicationModule.class))
                        .as(module.getDisplayName())
                        .hasValueSatisfying(declared -> assertThat(declared.allowedDependencies())
                                .doesNotContain(org.springframework.modulith.ApplicationModule.OPEN_TOKEN)));
    }
}
