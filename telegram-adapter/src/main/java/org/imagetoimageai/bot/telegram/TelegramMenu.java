package org.imagetoimageai.bot.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
/// could not be published is tried again by [#catchUp()].
final class TelegramMenu {

    private static final Logger log = LoggerFactory.getLogger(TelegramMenu.class);

    private final BotApi api;
    private final Phrasebook phrasebook;
    private List<CommandSpec> unpublished = List.of();

    TelegramMenu(BotApi api, Phrasebook phrasebook) {
        this.api = api;
        this.phrasebook = phrasebook;
    }

    synchronized void publish(List<CommandSpec> specs) {
        unpublished = List.copyOf(specs);
        catchUp();
    }

    /// Publishes what is not published yet; does nothing most of the time.
    synchronized void catchUp() {
        if (unpublished.isEmpty()) {
            return;
        }
        var all = new ArrayList<@Nullable String>(Phrasebook.LANGUAGES.keySet());
        all.add(null);
        if (all.stream().allMatch(language -> isPublished(unpublished, language))) {
            unpublished = List.of();
        }
    }

    /// @param language null for everybody whose language has no list of its own
    private boolean isPublished(List<CommandSpec> specs, @Nullable String language) {
        var wanted = menu(specs, language == null ? Phrasebook.FALLBACK : Locale.of(language));
        var standing = api.call(GetMyCommands.builder().languageCode(language).build());
        return switch (standing) {
            case Done<ArrayList<BotCommand>> done when same(done.result(), wanted) -> true;
            case Done<ArrayList<BotCommand>> _ ->
                isDone(api.call(SetMyCommands.builder()
                        .commands(wanted)
                        .languageCode(language)
                        .build()));
            case Denied<ArrayList<BotCommand>> _, NotSent<ArrayList<BotCommand>> _, Lost<ArrayList<BotCommand>> _ ->
                isDone(standing);
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

    private static boolean isDone(Called<?> called) {
        return switch (called) {
            case Done<?> _ -> true;
            case Denied<?> denied -> {
                log.warn("The commands were not published: {}", Outcomes.reason(denied));
                // What Telegram will not take it will not take later either.
                yield denied.code() == 400;
            }
            case NotSent<?> _, Lost<?> _ -> false;
        };
    }
}
