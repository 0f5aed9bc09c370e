package org.imagetoimageai.bot.generation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.error.YAMLException;

/// A catalogue of quick actions as it is written down: YAML under the key `actions`, see the one that ships.
record ActionFile(List<Entry> actions) {

    private static final String KEY = "actions";
    private static final List<String> LANGUAGES = List.of("en", "id");
    private static final int LONGEST_SUMMARY = 100;

    /// Reads a catalogue.
    ///
    /// @throws ActionsRefused naming the action and what is wrong with it
    static List<QuickAction> read(Resource file) {
        try {
            var entries = new ArrayList<QuickAction>();
            for (var source : new YamlPropertySourceLoader().load(KEY, file)) {
                var binder = new Binder(new MapConfigurationPropertySource((Map<?, ?>) source.getSource()));
                binder.bind(KEY, Bindable.listOf(Entry.class))
                        .orElseGet(List::of)
                        .forEach(entry -> entries.add(entry.action()));
            }
            return entries;
        } catch (IOException | BindException | YAMLException unreadable) {
            throw new ActionsRefused(file.getDescription() + " is no list of actions that I can read: "
                    + NestedExceptionUtils.getMostSpecificCause(unreadable).getMessage());
        }
    }

    /// One action.
    ///
    /// @param frame shape and size of its own
    record Entry(
            @DefaultValue("") String id,
            @DefaultValue("picture") QuickAction.Product makes,
            @DefaultValue Takes pictures,
            @DefaultValue Shape frame,
            @DefaultValue("") String prompt,
            @Nullable Long price,
            @DefaultValue Map<String, Wording> texts) {

        QuickAction action() {
            refuseUnless(id.matches("[a-z]{2,12}"), "needs an id of 2 to 12 lower-case letters");
            refuseUnless(!prompt.isBlank(), "needs a prompt");
            refuseUnless(
                    pictures.least >= 1 && pictures.least <= pictures.most && pictures.most <= Wish.MOST_INPUTS,
                    "takes 1 to " + Wish.MOST_INPUTS + " pictures");
            refuseUnless(
                    frame.ratio.isEmpty() || AspectRatio.of(frame.ratio).isPresent(),
                    "names no known ratio: " + frame.ratio);
            refuseUnless(
                    frame.resolution.isEmpty()
                            || Resolution.of(frame.resolution).isPresent(),
                    "names no known size: " + frame.resolution);
            refuseUnless(price == null || price > 0, "needs a price above 0, or none");
            return new QuickAction(
                    id,
                    makes,
                    new QuickAction.Pictures(pictures.least, pictures.most, pictures.hidden),
                    new QuickAction.Shape(AspectRatio.of(frame.ratio), Resolution.of(frame.resolution)),
                    prompt,
                    Optional.ofNullable(price),
                    wording());
        }

        private Map<String, QuickAction.Texts> wording() {
            return LANGUAGES.stream().collect(Collectors.toMap(language -> language, this::wording));
        }

        private QuickAction.Texts wording(String language) {
            var words = texts.getOrDefault(language, new Wording("", "", ""));
            refuseUnless(!words.name.isBlank(), "needs a name in " + language);
            refuseUnless(
                    !words.summary.isBlank() && words.summary.length() <= LONGEST_SUMMARY,
                    "needs a summary of at most " + LONGEST_SUMMARY + " characters in " + language);
            return new QuickAction.Texts(words.name, words.summary, words.note);
        }

        private void refuseUnless(boolean right, String why) {
            if (!right) {
                throw new ActionsRefused("Action \"" + id + "\" " + why + ".");
            }
        }
    }

    /// @param ratio      e.g. `1:1`; left out, the source's
    /// @param resolution e.g. `2K`; left out, what the person chose
    record Shape(
            @DefaultValue("") String ratio,
            @DefaultValue("") String resolution) {}

    record Takes(
            @DefaultValue("1") int least,
            @DefaultValue("1") int most,
            @DefaultValue("false") boolean hidden) {}

    record Wording(
            @DefaultValue("") String name,
            @DefaultValue("") String summary,
            @DefaultValue("") String note) {}
}
