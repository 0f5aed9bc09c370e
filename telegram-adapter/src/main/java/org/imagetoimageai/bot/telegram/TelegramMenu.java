package org.imagetoimageai.bot.telegram;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.imagetoimageai.bot.chat.CommandSpec;
import org.imagetoimageai.bot.chat.Phrasebook;
import org.imagetoimageai.bot.telegram.Called.Denied;
import org.imagetoimageai.bot.telegram.Called.Done;
import org.imagetoimageai.bot.telegram.Called.Lost;
import org.imagetoimageai.bot.telegram.Called.NotSent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.commands.GetMyCommands;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;

/// The commands as people see them in Telegram's menu: one list for each language, and one for everybody else. What
/// could not be published is tried again by [#catchUp()], later and later, and not before Telegram allows.
final class TelegramMenu {

    private static final Logger log = LoggerFactory.getLogger(TelegramMenu.class);

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final BotApi api;
    private final Phrasebook phrasebook;
    private final Clock clock;
    private final ReentrantLock publishing = new ReentrantLock();
    private volatile Attempt next = new Attempt(List.of(), Instant.MIN, 0);

    TelegramMenu(BotApi api, Phrasebook phrasebook, Clock clock) {
        this.api = api;
        this.phrasebook = phrasebook;
        this.clock = clock;
    }

    void publish(List<CommandSpec> specs) {
        publishing.lock();
        try {
            attempt(new Attempt(specs, clock.instant(), 0));
        } finally {
            publishing.unlock();
        }
    }

    /// Publishes what is not published yet, in a thread of its own; does nothing most of the time.
    void catchUp() {
        if (next.isDue(clock.instant())) {
            Thread.ofVirtual().name("telegram-menu").start(this::attemptAgain);
        }
    }

    private void attemptAgain() {
        if (publishing.tryLock()) {
            try {
                if (next.isDue(clock.instant())) {
                    attempt(next);
                }
            } finally {
                publishing.unlock();
            }
        }
    }

    private void attempt(Attempt now) {
        var all = new ArrayList<@Nullable String>(Phrasebook.LANGUAGES.keySet());
        all.add(null);
        var failure = all.stream()
                .map(language -> publish(now.specs(), language))
                .flatMap(Optional::stream)
                .findFirst();
        next = failure.map(wait -> now.after(wait, clock.instant())).orElseGet(now::done);
    }

    /// @param language null for everybody whose language has no list of its own
    /// @return how long to wait at least before it is tried again; empty when that is not needed
    private Optional<Duration> publish(List<CommandSpec> specs, @Nullable String language) {
        var wanted = menu(specs, language == null ? Phrasebook.FALLBACK : Locale.of(language));
        var standing = api.call(GetMyCommands.builder().languageCode(language).build());
        return switch (standing) {
            case Done<ArrayList<BotCommand>> done when same(done.result(), wanted) -> Optional.empty();
            case Done<ArrayList<BotCommand>> _ ->
                failure(api.call(SetMyCommands.builder()
                        .commands(wanted)
                        .languageCode(language)
                        .build()));
            case Denied<ArrayList<BotCommand>> _, NotSent<ArrayList<BotCommand>> _, Lost<ArrayList<BotCommand>> _ ->
                failure(standing);
        };
    }

    private List<BotCommand> menu(List<CommandSpec> specs, Locale locale) {
        return specs.stream()
                .map(spec -> new BotCommand(spec.name(), phrasebook.words(spec.summary(), locale)))
                .toList();
    }

    private static boolean same(List<BotCommand> standing, List<BotCommand> wanted) {
        return words(standing).equals(words(wanted));
    }

    private static List<String> words(List<BotCommand> menu) {
        return menu.stream()
                .map(command -> command.getCommand() + " " + command.getDescription())
                .toList();
    }

    private static Optional<Duration> failure(Called<?> called) {
        return switch (called) {
            case Done<?> _ -> Optional.empty();
            case Denied<?> denied -> {
                log.warn("The commands were not published: {}", Outcomes.reason(denied));
                // What Telegram will not take it will not take later either.
                yield denied.code() == 400 ? Optional.empty() : Optional.of(denied.retryAfter());
            }
            case NotSent<?> _, Lost<?> _ -> Optional.of(Duration.ZERO);
        };
    }

    /// What is still to be published, and when.
    private record Attempt(List<CommandSpec> specs, Instant notBefore, int failures) {

        Attempt {
            specs = List.copyOf(specs);
        }

        boolean isDue(Instant now) {
            return !specs.isEmpty() && !notBefore.isAfter(now);
        }

        Attempt after(Duration wait, Instant now) {
            var pause = Duration.ofSeconds(1L << Math.min(failures, 9));
            var bounded = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
            return new Attempt(specs, now.plus(wait.compareTo(bounded) > 0 ? wait : bounded), failures + 1);
        }

        Attempt done() {
            return new Attempt(List.of(), notBefore, 0);
        }
    }
}
