package org.imagetoimageai.sandbox.telegram;

import org.imagetoimageai.sandbox.telegram.Gathering.Kind;

/// What the bot may do in a group or channel, and the words of refusal.
final class GatheringAccess {
    private GatheringAccess() {}

    static void requireMembership(Gathering gathering) {
        requireAlive(gathering);
        var status = gathering.bot().status();
        if (status == Membership.Status.KICKED) {
            throw Refusal.forbidden(
                    "bot was kicked from the " + gathering.kind().words());
        }
        if (status == Membership.Status.LEFT) {
            throw Refusal.forbidden(
                    "bot is not a member of the " + gathering.kind().words());
        }
    }

    /// Public supergroups and channels show themselves to everybody, private ones to members only.
    static void requireReading(Gathering gathering) {
        if (gathering.kind() == Kind.GROUP) {
            return;
        }
        requireAlive(gathering);
        if (gathering.username().isEmpty() || gathering.bot().status() == Membership.Status.KICKED) {
            requireMembership(gathering);
        }
    }

    static void requireSending(Gathering gathering, Room.Medium medium) {
        requireMembership(gathering);
        var bot = gathering.bot();
        if (gathering.kind() == Kind.CHANNEL) {
            if (!bot.can(AdminRight.CAN_POST_MESSAGES)) {
                throw Refusal.badRequest("need administrator rights in the channel chat");
            }
        } else if (!bot.isAdministrator() && !gathering.permissions().allow(medium)) {
            throw Refusal.badRequest("not enough rights to send " + medium.words() + " to the chat");
        }
    }

    /// See [deleteMessage](https://core.telegram.org/bots/api#deletemessage); age is not asked here.
    static boolean mayDelete(Gathering gathering, ChatMessage message) {
        var bot = gathering.bot();
        return switch (gathering.kind()) {
            case GROUP -> message.fromBot() || bot.isAdministrator();
            case SUPERGROUP -> message.fromBot() || bot.can(AdminRight.CAN_DELETE_MESSAGES);
            case CHANNEL ->
                bot.can(AdminRight.CAN_DELETE_MESSAGES) || (message.fromBot() && bot.can(AdminRight.CAN_POST_MESSAGES));
        };
    }

    /// Its own posts in a channel while it may post there, others' with the right to.
    static boolean mayEdit(Gathering gathering, ChatMessage message) {
        var bot = gathering.bot();
        return gathering.kind() == Kind.CHANNEL
                ? bot.can(AdminRight.CAN_EDIT_MESSAGES) || (message.fromBot() && bot.can(AdminRight.CAN_POST_MESSAGES))
                : message.fromBot();
    }

    private static void requireAlive(Gathering gathering) {
        gathering.successor().ifPresent(id -> {
            throw Refusal.migrated(id);
        });
        if (gathering.isDeleted()) {
            throw gathering.kind() == Kind.GROUP
                    ? Refusal.forbidden("the group chat was deleted")
                    : Refusal.badRequest("chat not found");
        }
    }
}
