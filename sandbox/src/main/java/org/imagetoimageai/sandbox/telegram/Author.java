package org.imagetoimageai.sandbox.telegram;

/// Who wrote a message: the bot under test, a person, another bot (known by name only), a chat itself, as in
/// a channel, or an anonymous administrator.
record Author(Kind kind, long id, String username) {

    static Author of(Profile person) {
        return new Author(Kind.PERSON, person.id(), person.username());
    }

    static Author of(BotProfile bot) {
        return new Author(Kind.THE_BOT, bot.id(), bot.username());
    }

    static Author chat(long id) {
        return new Author(Kind.CHAT, id, "");
    }

    /// An administrator who hides behind the group.
    static Author anonymous(long group) {
        return new Author(Kind.ANONYMOUS, group, "");
    }

    boolean isTheBot() {
        return kind == Kind.THE_BOT;
    }

    boolean isAnyBot() {
        return kind == Kind.THE_BOT || kind == Kind.OTHER_BOT;
    }

    enum Kind {
        THE_BOT,
        PERSON,
        OTHER_BOT,
        CHAT,
        ANONYMOUS
    }
}
