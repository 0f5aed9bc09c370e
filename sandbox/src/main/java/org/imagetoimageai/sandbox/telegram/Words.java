package org.imagetoimageai.sandbox.telegram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;

/// Plain text and the entities over it, as a message keeps them.
record Words(String text, List<MessageEntity> entities) {
    private static final int MOST_ENTITIES = 100;
    private static final List<String> STYLES = List.of("bold", "italic", "underline", "strikethrough", "spoiler");
    private static final List<String> OUTERMOST_FIRST =
            List.of("blockquote", "expandable_blockquote", "pre", "code", "text_link", "text_mention");

    static final Words NONE = new Words("", List.of());

    Words {
        entities = List.copyOf(entities);
    }

    int length() {
        return text.length();
    }

    /// Trimmed at both ends; entities clipped, sorted, without empty ones, without any inside `code` or `pre`.
    Words tidy() {
        var from = 0;
        var to = text.length();
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        var trimmed = text.substring(from, to);
        var clipped = new ArrayList<MessageEntity>();
        for (var entity : entities) {
            clipped.add(entity.between(from, to));
        }
        var kept = new ArrayList<MessageEntity>();
        for (var entity : sorted(outsideCode(clipped))) {
            if (means(entity, trimmed) && kept.stream().noneMatch(outer -> swallows(outer, entity))) {
                kept.add(entity);
            }
        }
        return new Words(trimmed, kept.subList(0, Math.min(kept.size(), MOST_ENTITIES)));
    }

    /// Styles neither contain `code` and `pre` nor are part of them: they are cut around it.
    private static List<MessageEntity> outsideCode(List<MessageEntity> entities) {
        var outside = new ArrayList<MessageEntity>();
        for (var entity : entities) {
            var parts = List.of(entity);
            for (var code : entities) {
                if (code.isCode() && STYLES.contains(entity.type())) {
                    parts = parts.stream()
                            .flatMap(part -> part.without(code).stream())
                            .toList();
                }
            }
            outside.addAll(parts);
        }
        return outside;
    }

    Words plus(List<MessageEntity> more) {
        var all = new ArrayList<>(entities);
        more.stream()
                .filter(candidate -> entities.stream().noneMatch(entity -> excludes(entity, candidate)))
                .forEach(all::add);
        return new Words(text, sorted(all).subList(0, Math.min(all.size(), MOST_ENTITIES)));
    }

    ArrayNode entitiesJson() {
        var array = Json.array();
        entities.forEach(entity -> array.add(entity.json()));
        return array;
    }

    private static boolean means(MessageEntity entity, String text) {
        return entity.length() > 0
                && (entity.isCode()
                        || !text.substring(entity.offset(), entity.end()).isBlank());
    }

    private static boolean swallows(MessageEntity outer, MessageEntity inner) {
        return outer.covers(inner) && (outer.isCode() || outer.type().equals(inner.type()));
    }

    private static boolean excludes(MessageEntity entity, MessageEntity detected) {
        return entity.overlaps(detected) && (entity.isCode() || entity.type().startsWith("text_"));
    }

    private static List<MessageEntity> sorted(List<MessageEntity> entities) {
        return entities.stream()
                .sorted(Comparator.comparingInt(MessageEntity::offset)
                        .thenComparing(
                                Comparator.comparingInt(MessageEntity::length).reversed())
                        .thenComparingInt(Words::rank))
                .toList();
    }

    private static int rank(MessageEntity entity) {
        var outermost = OUTERMOST_FIRST.indexOf(entity.type());
        return outermost >= 0 ? outermost : OUTERMOST_FIRST.size() + 1 + STYLES.indexOf(entity.type());
    }
}
