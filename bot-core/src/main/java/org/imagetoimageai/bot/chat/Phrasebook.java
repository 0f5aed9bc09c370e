package org.imagetoimageai.bot.chat;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Turns a [Text] into words of a language. The phrases lie in `phrases/<language>/*.properties`, one file a
/// module, each phrase a [Phrase]; what goes into a phrase is put there after its markup was read, so it can
/// never be markup.
@Component
public class Phrasebook {

    /// The language of those whose own is not spoken here.
    public static final Locale FALLBACK = Locale.ENGLISH;

    /// What is spoken, each with the name it gives itself.
    public static final Map<String, String> LANGUAGES = Map.of("en", "English", "id", "Bahasa Indonesia");

    private final Map<String, Map<String, Phrase>> phrases;

    Phrasebook(ObjectProvider<PhraseSource> more) {
        this.phrases = PhraseFiles.read(LANGUAGES.keySet());
        phrases.forEach((language, known) -> more.stream()
                .flatMap(source -> source.phrases(language).entrySet().stream())
                .forEach(phrase -> known.put(phrase.getKey(), new Phrase(phrase.getValue()))));
    }

    /// The words.
    public RichText say(Text text, Locale locale) {
        return new RichText(phrase(text.key(), locale).say(arguments(text, locale), locale));
    }

    /// The words without form, for places that take none: a button's label, a toast.
    public String words(Text text, Locale locale) {
        return say(text, locale).words();
    }

    /// The language to speak with somebody whose platform shows them `hint`.
    public static Locale spoken(Locale hint) {
        return Optional.of(Locale.of(hint.getLanguage()))
                .filter(language -> LANGUAGES.containsKey(language.getLanguage()))
                .orElse(FALLBACK);
    }

    /// All keys of a language.
    public Set<String> keys(String language) {
        return Map.copyOf(phrases.getOrDefault(language, Map.of())).keySet();
    }

    private Phrase phrase(String key, Locale locale) {
        var phrase =
                phrases.getOrDefault(spoken(locale).getLanguage(), Map.of()).get(key);
        if (phrase == null) {
            throw new IllegalArgumentException("No phrase " + key + " in " + locale);
        }
        return phrase;
    }

    private Object[] arguments(Text text, Locale locale) {
        return text.args().stream()
                .map(arg -> arg instanceof Text nested ? say(nested, locale) : arg)
                .toArray();
    }
}
