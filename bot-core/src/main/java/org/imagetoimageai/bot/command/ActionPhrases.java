package org.imagetoimageai.bot.command;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.imagetoimageai.bot.chat.PhraseSource;
import org.imagetoimageai.bot.generation.Catalogue;
import org.imagetoimageai.bot.generation.QuickAction;
import org.springframework.stereotype.Component;

/// The words of the quick actions, where every other phrase is looked up.
@Component
class ActionPhrases implements PhraseSource {

    private final Catalogue catalogue;

    ActionPhrases(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Map<String, String> phrases(String language) {
        var phrases = new TreeMap<String, String>();
        for (var action : catalogue.all()) {
            var texts = Objects.requireNonNull(action.texts().get(language));
            phrases.put(QuickAction.nameKey(action.id()), texts.name());
            phrases.put(QuickAction.summaryKey(action.id()), texts.summary());
            phrases.put(QuickAction.noteKey(action.id()), texts.note());
        }
        return phrases;
    }
}
