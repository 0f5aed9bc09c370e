package org.imagetoimageai.sandbox.telegram;

import java.util.Locale;

/// A privilege of an administrator, see
/// [ChatMemberAdministrator](https://core.telegram.org/bots/api#chatmemberadministrator).
public enum AdminRight {
    CAN_MANAGE_CHAT,
    CAN_DELETE_MESSAGES,
    CAN_MANAGE_VIDEO_CHATS,
    CAN_RESTRICT_MEMBERS,
    CAN_PROMOTE_MEMBERS,
    CAN_CHANGE_INFO,
    CAN_INVITE_USERS,
    CAN_POST_STORIES,
    CAN_EDIT_STORIES,
    CAN_DELETE_STORIES,
    /// Channels only.
    CAN_POST_MESSAGES,
    /// Channels only.
    CAN_EDIT_MESSAGES,
    /// Groups and supergroups only.
    CAN_PIN_MESSAGES,
    /// Supergroups only.
    CAN_MANAGE_TOPICS;

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean existsIn(Gathering.Kind kind) {
        return switch (this) {
            case CAN_POST_MESSAGES, CAN_EDIT_MESSAGES -> kind == Gathering.Kind.CHANNEL;
            case CAN_PIN_MESSAGES -> kind != Gathering.Kind.CHANNEL;
            case CAN_MANAGE_TOPICS -> kind == Gathering.Kind.SUPERGROUP;
            case CAN_MANAGE_CHAT,
                    CAN_DELETE_MESSAGES,
                    CAN_MANAGE_VIDEO_CHATS,
                    CAN_RESTRICT_MEMBERS,
                    CAN_PROMOTE_MEMBERS,
                    CAN_CHANGE_INFO,
                    CAN_INVITE_USERS,
                    CAN_POST_STORIES,
                    CAN_EDIT_STORIES,
                    CAN_DELETE_STORIES -> true;
        };
    }
}
