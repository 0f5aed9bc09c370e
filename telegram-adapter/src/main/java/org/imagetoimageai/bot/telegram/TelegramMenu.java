package org.imagetoimageai.bot.telegram;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.imagetoimageai.bot.chat.CommandSpec;
import org.imagetoimageai.bot.chat.Option;
import org.imagetoimageai.bot.chat.Phrasebook;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.bot.telegram.Called.Denied;
import org.imagetoimageai.bot.telegram.Called.Done;
import org.imagetoimageai.bot.telegram.Called.Lost;
import org.imagetoimageai.bot.telegram.Called.NotSent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.commands.GetMyCommands;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.description.GetMyDescription;
import org.telegram.telegrambots.meta.api.methods.description.GetMyShortDescription;
import org.telegram.telegrambots.meta.api.methods.description.SetMyDescription;
import org.telegram.telegrambots.meta.api.methods.description.SetMyShortDescription;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScope;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllGroupChats;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllPrivateChats;

/// The bot as people see it before they write: the commands in Telegram's menu, fewer of them in groups, and what it is
/// for; each in every language, and once for everybody else. What could not be published is tried again by
/// [#catchUp()], later and later, and not before Telegram allows.
final class TelegramMenu {

    private static final Logger log = LoggerFactory.getLogger(TelegramMenu.class);

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final int IN_MENU = 12;
    private static final int IN_GROUP_MENU = 6;

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
        var failure =
                all.stream().flatMap(language -> publish(now.specs(), language)).findFirst();
        next = failure.map(wait -> now.after(wait, clock.instant())).orElseGet(now::done);
    }

    /// Stops at the first that fails.
    ///
    /// @param language null for everybody whose language has no list of its own
    /// @return how long to wait at least before it is tried again; empty when that is not needed
    private Stream<Duration> publish(List<CommandSpec> specs, @Nullable String language) {
        var locale = language == null ? Phrasebook.FALLBACK : Locale.of(language);
        return Stream.<Supplier<Optional<Duration>>>of(
                        () -> publish(first(specs, IN_MENU), new BotCommandScopeAllPrivateChats(), language, locale),
                        () -> publish(inGroups(specs), new BotCommandScopeAllGroupChats(), language, locale),
                        () -> describe(language, phrasebook.words(Text.of("telegram.description"), locale)),
                        () -> describeShortly(
                                language, phrasebook.words(Text.of("telegram.short-description"), locale)))
                .map(Supplier::get)
                .flatMap(Optional::stream)
                .limit(1);
    }

    /// What fits a phone; `/help` tells the rest.
    private static List<CommandSpec> first(List<CommandSpec> specs, int most) {
        return specs.stream().limit(most).toList();
    }

    /// The first few, and those that are about a place.
    private static List<CommandSpec> inGroups(List<CommandSpec> specs) {
        return specs.stream()
                .filter(spec -> specs.indexOf(spec) < IN_GROUP_MENU
                        || spec.options().stream().anyMatch(Option.Place.class::isInstance))
                .toList();
    }

    private Optional<Duration> publish(
            List<CommandSpec> specs, BotCommandScope scope, @Nullable String language, Locale locale) {
        var wanted = specs.stream()
                .map(spec -> new BotCommand(spec.name(), phrasebook.words(spec.summary(), locale)))
                .toList();
        return unlessSame(
                api.call(GetMyCommands.builder()
                        .scope(scope)
                        .languageCode(language)
                        .build()),
                standing -> words(standing).equals(words(wanted)),
                () -> api.call(SetMyCommands.builder()
                        .commands(wanted)
                        .scope(scope)
                        .languageCode(language)
                        .build()));
    }

    private Optional<Duration> describe(@Nullable String language, String words) {
        return unlessSame(
                api.call(GetMyDescription.builder().languageCode(language).build()),
                standing -> words.equals(standing.getDescription()),
                () -> api.call(SetMyDescription.builder()
                        .description(words)
                        .languageCode(language)
                        .build()));
    }

    private Optional<Duration> describeShortly(@Nullable String language, String words) {
        return unlessSame(
                api.call(GetMyShortDescription.builder().languageCode(language).build()),
                standing -> words.equals(standing.getShortDescription()),
                () -> api.call(SetMyShortDescription.builder()
                        .shortDescription(words)
                        .languageCode(language)
                        .build()));
    }

    private static <T> Optional<Duration> unlessSame(
            Called<T> standing, Predicate<T> isSame, Supplier<Called<Boolean>> change) {
        return switch (standing) {
            case Done<T> done when isSame.test(done.result()) -> Optional.empty();
            case Done<T> _ -> failure(change.get());
            case Called<T> other -> failure(other);
        };
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
                log.warn("What people see of the bot was not published: {}", Outcomes.reason(denied));
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
