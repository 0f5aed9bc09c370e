package org.imagetoimageai.bot.credit;

/// Why credits move: unique for each movement, so that a repeat of the same movement moves nothing.
///
/// @param kind a short lower-case word, shown with the movement in the person's words ("welcome", "request", "picture")
/// @param id   of what caused it; names no person except by an id
public record Cause(String kind, String id) {

    public Cause {
        if (!kind.matches("[a-z][a-z-]{0,29}")) {
            throw new IllegalArgumentException("The kind of a cause is a short lower-case word, not: " + kind);
        }
        if (!id.matches("[^#]{1,120}")) {
            throw new IllegalArgumentException("The id of a cause has 1 to 120 characters and no '#', not: " + id);
        }
    }

    /// The cause with this id's text.
    public static Cause of(String kind, Object id) {
        return new Cause(kind, id.toString());
    }

    /// As the ledger stores it.
    String text() {
        return kind + ":" + id;
    }

    @Override
    public String toString() {
        return text();
    }
}
