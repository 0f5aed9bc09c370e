package org.imagetoimageai.bot.generation;

/// Which kind of model a person chose: the quick, cheap one or the best one.
public enum ModelTier {
    FAST,
    PRO
}
