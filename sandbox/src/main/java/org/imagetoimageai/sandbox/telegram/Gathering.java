package org.imagetoimageai.sandbox.telegram;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// A group, a supergroup or a channel, and who is in it. Guarded by the [Monitor].
final class Gathering extends Room {
    private final long id;
    private final Kind kind;
    private final String title;
    private String username;
    private boolean deleted;
    private boolean forum;
    private @Nullable Long successor;
    private Permissions permissions = Permissions.ALL;
    private Membership bot = Membership.LEFT;
    private boolean botReadsAll;
    private long lastBotToPost;
    private final Map<Long, Membership> people = new LinkedHashMap<>();
    private final Map<String, Author> otherBots = new LinkedHashMap<>();
    private final Map<Integer, String> topics = new LinkedHashMap<>();

    Gathering(long id, Kind kind, String title, String username) {
        this.id = id;
        this.kind = kind;
        this.title = title;
        this.username = username;
    }

    @Override
    long id() {
        return id;
    }

    Kind kind() {
        return kind;
    }

    String title() {
        return title;
    }

    String username() {
        return username;
    }

    @Override
    ObjectNode chat() {
        var chat = Json.object().put("id", id).put("title", title);
        if (!username.isEmpty()) {
            chat.put("username", username);
        }
        chat.put("type", kind.wire());
        return forum ? chat.put("is_forum", true) : chat;
    }

    @Override
    void requireReachable() {
        GatheringAccess.requireMembership(this);
    }

    @Override
    void requireSending(Medium medium) {
        GatheringAccess.requireSending(this, medium);
    }

    /// Only forums have threads a bot can choose; elsewhere the wish is ignored.
    @Override
    @Nullable
    Integer thread(@Nullable Integer wanted) {
        if (wanted == null || !forum) {
            return null;
        }
        if (!topics.containsKey(wanted)) {
            throw Refusal.badRequest("message thread not found");
        }
        return wanted;
    }

    boolean isDeleted() {
        return deleted;
    }

    void delete() {
        deleted = true;
    }

    boolean isForum() {
        return forum;
    }

    void openForum() {
        forum = true;
    }

    /// Topics by the id of the message that opened them.
    Map<Integer, String> topics() {
        return topics;
    }

    Optional<Long> successor() {
        return Optional.ofNullable(successor);
    }

    /// Everybody and everything moves on to the supergroup.
    void moveTo(Gathering supergroup) {
        successor = supergroup.id;
        supergroup.people.putAll(people);
        supergroup.otherBots.putAll(otherBots);
        supergroup.bot = bot;
        supergroup.botReadsAll = botReadsAll;
        supergroup.permissions = permissions;
    }

    Permissions permissions() {
        return permissions;
    }

    void permit(Permissions other) {
        permissions = other;
    }

    Membership bot() {
        return bot;
    }

    /// @param readsAll privacy mode as it was when the bot came, for it takes effect no sooner
    void admit(Membership newBot, boolean readsAll) {
        bot = newBot;
        botReadsAll = readsAll;
    }

    void rankBot(Membership newBot) {
        bot = newBot;
    }

    boolean botReadsAll() {
        return botReadsAll || bot.isAdministrator();
    }

    boolean botPostedLast() {
        return lastBotToPost != 0 && otherBots.values().stream().noneMatch(other -> other.id() == lastBotToPost);
    }

    @Override
    ChatMessage add(java.util.function.IntFunction<ChatMessage> message) {
        var added = super.add(message);
        if (added.author().isAnyBot() && !added.isService()) {
            lastBotToPost = added.author().id();
        }
        return added;
    }

    Map<Long, Membership> people() {
        return people;
    }

    Map<String, Author> otherBots() {
        return otherBots;
    }

    Membership membershipOf(long personId) {
        return people.getOrDefault(personId, Membership.LEFT);
    }

    enum Kind {
        GROUP,
        SUPERGROUP,
        CHANNEL;

        String wire() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        /// As in the refusals.
        String words() {
            return wire() + " chat";
        }
    }

    /// What members who are no administrators may send.
    record Permissions(boolean messages, boolean photos, boolean documents) {
        static final Permissions ALL = new Permissions(true, true, true);

        boolean allow(Medium medium) {
            return switch (medium) {
                case TEXT -> messages;
                case PHOTO -> photos;
                case DOCUMENT -> documents;
            };
        }

        ObjectNode json() {
            return Json.object()
                    .put("can_send_messages", messages)
                    .put("can_send_audios", true)
                    .put("can_send_documents", documents)
                    .put("can_send_photos", photos)
                    .put("can_send_videos", true)
                    .put("can_send_video_notes", true)
                    .put("can_send_voice_notes", true)
                    .put("can_send_polls", true)
                    .put("can_send_other_messages", true)
                    .put("can_add_web_page_previews", true)
                    .put("can_change_info", false)
                    .put("can_invite_users", true)
                    .put("can_pin_messages", false)
                    .put("can_manage_topics", false);
        }
    }
}
