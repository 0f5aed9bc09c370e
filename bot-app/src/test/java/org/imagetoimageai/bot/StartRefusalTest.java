package org.imagetoimageai.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.imagetoimageai.bot.chat.SettingRefused;
import org.imagetoimageai.bot.genai.GenaiSettingRefused;
import org.imagetoimageai.bot.generation.Catalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;

@ExtendWith(OutputCaptureExtension.class)
class StartRefusalTest {

    private static final List<String> COMPLETE = List.of(
            "--bot.telegram.token=123456789:AAExampleExampleExampleExampleExample",
            "--bot.genai.api-key=example",
            "--bot.web.port=0",
            "--bot.data-dir=/dev/null/never-used");

    @TempDir
    Path data;

    @Test
    void namesBothMissingSettingsInOneGo(CapturedOutput output) {
        assertThatThrownBy(() -> SpringApplication.run(BotApplication.class, "--bot.data-dir=" + data));

        assertThat(output)
                .containsOnlyOnce("bot.telegram.token: no chat platform is on; set this (or BOT_TELEGRAM_TOKEN)")
                .containsOnlyOnce("bot.genai.api-key: no image model can be reached; set this (or BOT_GENAI_API_KEY)")
                .contains("bot.genai.vertex.project");
        assertThat(sentencesOnly(output)).hasSize(2);
        assertThat(data).isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        --bot.genai.api-key= --bot.genai.vertex.project=     | bot.genai.api-key: no image model can be reached
        --bot.telegram.api-url=http://example.org            | bot.telegram.api-url: plain http:// is taken for this machine only; use https://.
        --bot.genai.base-url=http://192.168.0.1:80           | bot.genai.base-url: plain http:// is taken for this machine only
        --bot.genai.base-url=example.org                     | bot.genai.base-url: an address like https://example.org was expected.
        --bot.telegram.api-url=https://exa%mple              | bot.telegram.api-url: this is not an address
        --bot.web.port=eighty                                | bot.web.port: a number from 0 to 65535 was expected, not “eighty”.
        --bot.web.port=70000                                 | bot.web.port: a number from 0 to 65535 was expected, not “70000”.
        --bot.telegram.tokn=1                                | bot.telegram.tokn: there is no such setting; did you mean bot.telegram.token?
        --bot.vault.masterkeyfiel=x                          | bot.vault.masterkeyfiel: there is no such setting; did you mean bot.vault.master-key-file?
        --bot.weather=x                                      | bot.weather: there is no such setting.
        """)
    void refusesInOneSentence(String arguments, String sentence, CapturedOutput output) {
        assertThatThrownBy(() -> start(arguments.split(" "))).isInstanceOf(StartRefused.class);

        assertThat(sentencesOnly(output)).singleElement().asString().contains(sentence);
    }

    @Test
    void refusesNumbersThatAreNone(CapturedOutput output) {
        assertThatThrownBy(() -> run(Numbers.class, "--bot.genai.in-flight=many"));

        assertThat(sentencesOnly(output))
                .singleElement()
                .asString()
                .endsWith("bot.genai.in-flight: “many” cannot be read as a number.");
    }

    @Test
    void repeatsTheSentenceOfASettingsRecord(CapturedOutput output) {
        assertThatThrownBy(() -> run(Numbers.class, "--bot.genai.in-flight=0"));

        assertThat(sentencesOnly(output))
                .singleElement()
                .asString()
                .endsWith("bot.genai.in-flight must be at least 1, not 0");
    }

    @Test
    void saysWhatAModuleRefused() {
        var token = new SettingRefused("bot.telegram.token", "bot.telegram.token is not known to Telegram.");
        var key = new GenaiSettingRefused("bot.genai.api-key", "bot.genai.api-key is not known to Google.");

        assertThat(StartFailureReporter.words(token)).contains("bot.telegram.token is not known to Telegram.");
        assertThat(StartFailureReporter.words(key)).contains("bot.genai.api-key is not known to Google.");
        assertThat(StartFailureReporter.words(new IllegalStateException("a bug")))
                .isEmpty();
    }

    @Test
    void saysWhatIsWrongWithTheOperatorsOwnActions(CapturedOutput output) {
        assertThatThrownBy(() -> run(Catalogue.class, "--bot.actions=" + data.resolve("mine.yaml")));

        assertThat(sentencesOnly(output))
                .singleElement()
                .asString()
                .contains(
                        "bot.actions: file [" + data.resolve("mine.yaml") + "] cannot be read: there is no such file.");
    }

    @Test
    void saysThatAnOperatorsDatabaseCannotBeReached(CapturedOutput output) throws Exception {
        assertThatThrownBy(() -> run(
                Databases.class,
                "--bot.database.url=jdbc:postgresql://127.0.0.1:%d/bot".formatted(aPortNobodyListensOn())));

        assertThat(sentencesOnly(output))
                .singleElement()
                .asString()
                .contains("bot.database.url: the database does not let us in: Connection to 127.0.0.1:");
    }

    @Test
    void saysThatADatabaseAddressIsNone(CapturedOutput output) {
        assertThatThrownBy(() -> run(Databases.class, "--bot.database.url=postgres.example.org"));

        assertThat(sentencesOnly(output))
                .singleElement()
                .asString()
                .endsWith("bot.database.url: expected an address like jdbc:postgresql://host:5432/bot.");
    }

    @Test
    void understandsEnvironmentVariablesAndEndsWithAnExitCode() {
        var environment = Map.of("BOT_TELEGRAM_TOKEN", "1:a", "BOT_GENAI_API_KEY", "key", "BOT_WEB_PORT", "none");

        try (var child = ChildJvm.start(
                List.of(), System.getProperty("java.class.path"), BotApplication.class, List.of(), environment)) {
            assertThat(child.awaitExit()).isEqualTo(1);
            assertThat(child.words().strip())
                    .endsWith("bot.web.port: a number from 0 to 65535 was expected, not “none”.")
                    .doesNotContain("\n");
        }
    }

    private static void run(Class<?> wiring, String argument) {
        var application = new SpringApplication(wiring);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.run(argument, "--logging.level.org.springframework.context.annotation=error");
    }

    private static void start(String... arguments) {
        SpringApplication.run(
                BotApplication.class,
                Stream.concat(
                                COMPLETE.stream()
                                        .filter(one -> Stream.of(arguments).noneMatch(sameNameAs(one))),
                                Stream.of(arguments))
                        .toArray(String[]::new));
    }

    private static Predicate<String> sameNameAs(String argument) {
        return other -> other.startsWith(argument.substring(0, argument.indexOf('=') + 1));
    }

    /// All lines of at least warning level, stack traces included.
    private static List<String> sentencesOnly(CapturedOutput output) {
        return output.toString()
                .lines()
                .filter(line -> !line.contains(" INFO "))
                .toList();
    }

    private static int aPortNobodyListensOn() throws Exception {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @EnableConfigurationProperties(Numbers.Settings.class)
    static class Numbers {
        @ConfigurationProperties("bot.genai")
        record Settings(int inFlight) {
            Settings {
                if (inFlight < 1) {
                    throw new IllegalArgumentException("bot.genai.in-flight must be at least 1, not " + inFlight);
                }
            }
        }
    }

    @Import(DatabaseConfiguration.class)
    static class Databases {}
}
