package org.imagetoimageai.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import org.imagetoimageai.sandbox.telegram.ChatMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The real thing, stopped in three ways and started again on the same data directory: a person finds everything as it
/// was.
class RestartIT {

    private static final String PROMPT = "seekor rubah di salju";

    @TempDir
    Path folder;

    @Test
    void keepsEverythingOverTerminationCtrlCAndKill() throws Exception {
        try (var application = RealApplication.in(folder)) {
            var process = application.startAndWait();
            var budi = Customer.of(application.telegram().person("Budi", "en"));
            budi.agrees();
            budi = budi.speaking(Locale.of("id"));
            budi.person().sends("/language id");
            budi.awaitsWords("language.chosen");
            budi.person().sends("/generate " + PROMPT);
            var first = new FirstPicture(budi, budi.awaitsCard(PROMPT), budi.original(budi.awaitsCard(PROMPT)));

            process = restarted(application, process, ChildJvm::terminate);
            first.assertThatAllIsThere(application, 16);

            process = restarted(application, process, ChildJvm::interruptGroup);
            first.assertThatAllIsThere(application, 12);

            var orphan = ProcessHandle.of(DataFolders.postmasterOf(application.data()))
                    .orElseThrow();
            process = restarted(application, process, killed -> {
                killed.kill();
                assertThat(DataFolders.serves(orphan, application.data())).isTrue();
            });
            assertThat(DataFolders.serves(orphan, application.data())).isFalse();
            first.assertThatAllIsThere(application, 8);

            process.terminate();
            assertThat(application.data().resolve("postgres/postmaster.pid")).doesNotExist();
        }
    }

    private static ChildJvm restarted(RealApplication application, ChildJvm process, Consumer<ChildJvm> stop) {
        stop.accept(process);
        return application.startAndWait();
    }

    /// The first picture of somebody, and how much they know of themselves.
    private record FirstPicture(Customer owner, ChatMessage card, byte[] original) {

        /// Spends the price of one picture.
        void assertThatAllIsThere(RealApplication application, int credits) {
            assertThat(owner.asks("/credits").text())
                    .startsWith(owner.words("credit.balance", credits))
                    .contains("+20");
            assertThat(owner.asks("/privacy").text()).contains(owner.words("privacy.agreed"));
            assertThat(owner.original(card)).isEqualTo(original);
            var prompt = "gambar ketika sisa " + credits;
            owner.person().sends("/generate " + prompt);
            owner.awaitsCard(prompt);
            // A card is there a moment before it is noted; killed in between, it comes once more.
            ChildJvm.await(new Books(application.sql())::areQuiet);
            assertThat(owner.cards(prompt)).hasSize(1);
            assertThat(application
                            .sql()
                            .sql("select count(*) from account")
                            .query(Long.class)
                            .single())
                    .isEqualTo(1);
        }
    }
}
