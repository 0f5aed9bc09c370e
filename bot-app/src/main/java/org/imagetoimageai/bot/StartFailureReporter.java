package org.imagetoimageai.bot;

import java.net.BindException;
import java.util.Optional;
import java.util.stream.Stream;
import org.imagetoimageai.bot.chat.SettingRefused;
import org.imagetoimageai.bot.genai.GenaiSettingRefused;
import org.imagetoimageai.bot.generation.ActionsRefused;
import org.imagetoimageai.bot.vault.VaultStartException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.context.properties.ConfigurationPropertiesBindException;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/// Says in plain sentences, without a stack trace, why the application did not start, if the reason is a setting. What
/// it does not know is left to Spring Boot.
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StartFailureReporter implements SpringBootExceptionReporter {

    private static final Logger log = LoggerFactory.getLogger(BotApplication.class);

    @Override
    public boolean reportException(Throwable failure) {
        var words = Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .map(StartFailureReporter::words)
                .flatMap(Optional::stream)
                .findFirst();
        words.stream().flatMap(String::lines).forEach(log::error);
        return words.isPresent();
    }

    static Optional<String> words(Throwable cause) {
        return Optional.ofNullable(
                switch (cause) {
                    case StartRefused refused -> refused.getMessage();
                    case SettingRefused refused -> refused.getMessage();
                    case ActionsRefused refused -> refused.getMessage();
                    case VaultStartException refused -> refused.getMessage();
                    case GenaiSettingRefused refused -> refused.getMessage();
                    case ConfigurationPropertiesBindException wrong -> WrongValue.words(wrong);
                    case PortInUseException taken ->
                        "bot.web.port: port %d is in use; stop what listens there or choose another."
                                .formatted(taken.getPort());
                    case BindException no ->
                        "bot.web.address: this machine cannot listen there (%s).".formatted(no.getMessage());
                    default -> null;
                });
    }
}
