package org.imagetoimageai.bot.generation;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/// A catalogue of quick actions as it is written down: YAML under the key `actions`, see the one that ships.
record ActionFile(List<Entry> actions) {

    private static final String KEY = "actions";
    private static final List<String> LANGUAGES = List.of("en", "id");

    /// In a phrase they stand for something that is put in.
    private static final Pattern BRACES = Pattern.compile("[{}]");

    private static final int LONGEST_NAME = 30;
    private static final int LONGEST_SUMMARY = 100;

    /// Reads a catalogue.
    ///
    /// @throws ActionsRefused naming the action and what is wrong with it
    static List<QuickAction> read(Resource file) {
        try {
            var actions = new LinkedHashMap<String, QuickAction>();
            var content = new ByteArrayResource(file.getContentAsByteArray());
            for (var source : new YamlPropertySourceLoader().load(KEY, content)) {
                var binder = new Binder(Objects.requireNonNull(ConfigurationPropertySource.from(source)));
                binder.bind(KEY, Bindable.listOf(Entry.class), new NoUnboundElementsBindHandler(BindHandler.DEFAULT))
                        .orElseGet(List::of)
                        .forEach(entry -> entry.addTo(actions));
            }
            if (actions.isEmpty()) {
                throw new ActionsRefused(file.getDescription() + " has no list under the word “" + KEY + "”.");
            }
            return List.copyOf(actions.values());
        } catch (IOException | BindException | YAMLException unreadable) {
            throw new ActionsRefused(file.getDescription() + " cannot be read: " + reason(unreadable));
        }
    }

    /// For the operator, in one line.
    private static String reason(Exception unreadable) {
        return switch (unreadable) {
            case NoSuchFileException _, FileNotFoundException _ -> "there is no such file.";
            case AccessDeniedException _ -> "this user may not read it.";
            case MarkedYAMLException wrong
            when wrong.getProblemMark() != null ->
                "%s in line %d."
                        .formatted(wrong.getProblem(), wrong.getProblemMark().getLine() + 1);
            case BindException wrong -> reason(wrong);
            default -> firstLine(unreadable);
        };
    }

    private static String reason(BindException wrong) {
        for (Throwable cause = wrong; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnboundConfigurationPropertiesException unknown) {
                var names = unknown.getUnboundProperties().stream()
                        .map(property -> property.getName().toString())
                        .collect(Collectors.joining(", "));
                return "there is no field " + names + ".";
            }
        }
        var property = wrong.getProperty();
        return property == null
                ? firstLine(wrong)
                : "%s cannot be “%s”.".formatted(property.getName(), property.getValue());
    }

    private static String firstLine(Exception unreadable) {
        var words = String.valueOf(
                NestedExceptionUtils.getMostSpecificCause(unreadable).getMessage());
        return words.lines().findFirst().orElse("");
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

        void addTo(Map<String, QuickAction> actions) {
            refuseUnless(actions.put(id, action()) == null, "stands there twice");
        }

        private QuickAction action() {
            refuseUnless(id.matches("[a-z]{2,12}"), "needs an id of 2 to 12 lower-case letters");
            refuseUnless(!prompt.isBlank(), "needs a prompt");
            refuseUnless(
                    pictures.least >= 1 && pictures.least <= pictures.most && pictures.most <= Wish.MOST_INPUTS,
                    "takes 1 to " + Wish.MOST_INPUTS + " pictures");
            refuseUnless(
                    frame.ratio.isEmpty() || AspectRatio.of(frame.ratio).isPresent(),
                    "names no known ratio: " + frame.ratio + "; write one in quotes, like '16:9'");
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
            refuseUnless(
                    !words.name.isBlank() && words.name.length() <= LONGEST_NAME,
                    "needs a name of at most " + LONGEST_NAME + " characters in " + language);
            refuseUnless(
                    !words.summary.isBlank() && words.summary.length() <= LONGEST_SUMMARY,
                    "needs a summary of at most " + LONGEST_SUMMARY + " characters in " + language);
            refuseUnless(
                    Stream.of(words.name, words.summary, words.note).noneMatch(BRACES.asPredicate()),
                    "cannot have { or } in its texts in " + language);
            return new QuickAction.Texts(words.name, words.summary, words.note);
        }

        private void refuseUnless(boolean right, String why) {
            if (!right) {
                throw new ActionsRefused("Action \"" + id + "\" " + why + ".");
            }
        }
    }

    /// @param ratio      e.g. `'1:1'`, in quotes, as YAML takes it for a number else; left out, the source's
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
