package org.imagetoimageai.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.imagetoimageai.sandbox.telegram.TelegramPerson;
import org.junit.jupiter.api.Test;

class SandboxTest {

    @Test
    void startsEverythingOnPortsOfItsOwn() throws Exception {
        try (var sandbox = Sandbox.start(SandboxOptions.defaults());
                var http = HttpClient.newHttpClient()) {
            var page = http.send(
                    HttpRequest.newBuilder(URI.create(sandbox.pageUrl())).build(), BodyHandlers.ofString());

            assertThat(page.body()).contains("<title>Image-to-Image AI — sandbox</title>");
            assertThat(sandbox.telegram().url()).startsWith("http://127.0.0.1:");
            assertThat(sandbox.gemini().url()).isNotEqualTo(sandbox.telegram().url());
            assertThat(sandbox.pageUrl()).doesNotStartWith(sandbox.telegram().url());
        }
    }

    @Test
    void letsTwoPeopleMoveIn() {
        try (var sandbox = Sandbox.start(SandboxOptions.defaults())) {
            sandbox.populate();

            assertThat(sandbox.telegram().people())
                    .extracting(TelegramPerson::language)
                    .containsExactly("en", "id");
        }
    }

    @Test
    void readsItsArguments() {
        var arguments = SandboxArguments.of(
                "--page-port=8090",
                "--telegram-port=8091",
                "--gemini-port=8092",
                "--no-rate-limits",
                "--ready-file=/tmp/ready");

        assertThat(arguments.options().pagePort()).isEqualTo(8090);
        assertThat(arguments.options().telegram().port()).isEqualTo(8091);
        assertThat(arguments.options().geminiPort()).isEqualTo(8092);
        assertThat(arguments.options().telegram().rateLimits()).isFalse();
        assertThat(arguments.readyFile()).isEqualTo(Path.of("/tmp/ready"));
        assertThatThrownBy(() -> SandboxArguments.of("--fox")).hasMessage("Unknown argument: --fox");
    }
}
