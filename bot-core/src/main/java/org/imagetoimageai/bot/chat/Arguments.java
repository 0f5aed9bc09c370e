package org.imagetoimageai.bot.chat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The values of a command's options, already read and checked.
public final class Arguments {

    public static final Arguments NONE = new Arguments(Map.of());

    private final Map<Option<?>, Object> values;

    public Arguments(Map<Option<?>, Object> values) {
        this.values = Map.copyOf(values);
    }

    /// What was given for a command's options, as far as it can be read.
    public static Arguments of(CommandSpec spec, Map<String, String> given) {
        var values = new HashMap<Option<?>, Object>();
        for (var option : spec.options()) {
            if (option.read(Optional.ofNullable(given.get(option.name()))) instanceof Option.Reading.Value<?> read) {
                values.put(option, read.value());
            }
        }
        return new Arguments(values);
    }

    /// The value of a required option.
    public <T> T get(Option<T> option) {
        return find(option).orElseThrow(() -> new IllegalStateException(option.name() + " was not given"));
    }

    /// Only [Option#read] puts values here, so a value has its option's type.
    @SuppressWarnings("unchecked")
    public <T> Optional<T> find(Option<T> option) {
        return Optional.ofNullable((T) values.get(option));
    }
}
