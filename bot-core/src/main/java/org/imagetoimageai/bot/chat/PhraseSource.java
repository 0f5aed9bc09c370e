package org.imagetoimageai.bot.chat;

import java.util.Map;

/// Brings phrases that do not lie in the files of the phrasebook, e.g. those of an operator's own actions.
public interface PhraseSource {

    /// Its phrases in a language that is spoken here, by key; the keys are the same in every language.
    Map<String, String> phrases(String language);
}
