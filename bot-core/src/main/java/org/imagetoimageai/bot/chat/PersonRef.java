package org.imagetoimageai.bot.chat;

/// A person as their platform names them. The id identifies somebody: it is never logged.
public record PersonRef(PlatformId platform, String id) {

    @Override
    public String toString() {
        return platform + ":[person]";
    }
}
