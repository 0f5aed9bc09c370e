package org.imagetoimageai.bot.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.imagetoimageai.bot.account.AccountId;
import org.imagetoimageai.bot.account.Preferences;
import org.imagetoimageai.bot.account.Visibility;
import org.imagetoimageai.bot.chat.Option;
import org.imagetoimageai.bot.chat.Option.OneOf.Choice;
import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.bot.generation.AspectRatio;
import org.imagetoimageai.bot.generation.Frame;
import org.imagetoimageai.bot.generation.Input;
import org.imagetoimageai.bot.generation.ModelTier;
import org.imagetoimageai.bot.generation.Resolution;
import org.imagetoimageai.bot.generation.Wish;
import org.springframework.stereotype.Component;

/// What can be chosen beside words and pictures: as options of commands, and as a person's settings.
@Component
class Choices {

    static final String AS_SOURCE = "source";
    static final String NEVER = "never";

    static final Option.OneOf RATIO = new Option.OneOf("ratio", Text.of("option.ratio.summary"), false, ratios());
    static final Option.OneOf SIZE = choice(Preferences.SIZE, "1K", "2K", "4K");
    static final Option.OneOf TIER = choice(Preferences.TIER, "fast", "pro");
    static final Option.Number COUNT =
            new Option.Number("count", Text.of("option.count.summary"), false, 1, Wish.MOST_PICTURES);
    static final Option.OneOf WHERE = choice("where", "private", "here");

    /// From which price on a person wants to be asked first.
    static final Option.OneOf ASK = choice("ask", NEVER, "5", "10", "20");

    /// Everything that has a default of a person's own.
    static final List<Option.OneOf> SETTINGS = List.of(WHERE, RATIO, SIZE, TIER, ASK);

    private final Preferences preferences;

    Choices(Preferences preferences) {
        this.preferences = preferences;
    }

    /// What holds for this call: what was said with it, else what the person prefers, else the first choice.
    String chosen(Call call, Option.OneOf option) {
        return call.find(option).orElseGet(() -> preferred(call.account().id(), option));
    }

    String preferred(AccountId account, Option.OneOf option) {
        return preferences
                .of(account)
                .getOrDefault(option.name(), option.choices().getFirst().value());
    }

    private Frame frame(Call call) {
        var resolution = Resolution.of(chosen(call, SIZE)).orElse(Resolution.ONE_K);
        return new Frame(AspectRatio.of(chosen(call, RATIO)), resolution);
    }

    /// A wish for these pictures or words as the call and the person's preferences have it; by no action yet.
    Wish wish(Call call, String words, List<Input> pictures) {
        var count = call.find(COUNT).orElse(1);
        return new Wish(words, Optional.empty(), pictures, frame(call), tier(call), count);
    }

    /// A wish that was kept, with what was chosen for it since.
    Wish refined(Call call, Wish kept) {
        var now = wish(call, kept.prompt(), kept.inputs());
        var ratio = call.find(RATIO).isPresent()
                ? now.frame().ratio()
                : kept.frame().ratio();
        var size = call.find(SIZE).isPresent() ? now.frame() : kept.frame();
        return new Wish(
                kept.prompt(),
                kept.action(),
                kept.inputs(),
                new Frame(ratio, size.resolution()),
                call.find(TIER).isPresent() ? now.tier() : kept.tier(),
                call.find(COUNT).orElse(kept.count()));
    }

    private ModelTier tier(Call call) {
        return ModelTier.valueOf(chosen(call, TIER).toUpperCase(Locale.ROOT));
    }

    /// A preference for the place asked in means nothing in direct messages.
    Visibility visibility(Call call) {
        return call.isShared() && chosen(call, WHERE).equals("here") ? Visibility.HERE : Visibility.PRIVATE;
    }

    /// Whether a price is one the person wants to be asked about.
    boolean isWorthAsking(AccountId account, long price) {
        var limit = preferred(account, ASK);
        return !limit.equals(NEVER) && price > Long.parseLong(limit);
    }

    private static Option.OneOf choice(String name, String... values) {
        var choices = Arrays.stream(values)
                .map(value -> new Choice(value, Text.of("choice." + name + "." + value.toLowerCase(Locale.ROOT))))
                .toList();
        return new Option.OneOf(name, Text.of("option." + name + ".summary"), false, choices);
    }

    private static List<Choice> ratios() {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice(AS_SOURCE, Text.of("choice.ratio.source")));
        for (var ratio : AspectRatio.values()) {
            choices.add(new Choice(ratio.value(), Text.of("choice.ratio", ratio.value())));
        }
        return choices;
    }
}
