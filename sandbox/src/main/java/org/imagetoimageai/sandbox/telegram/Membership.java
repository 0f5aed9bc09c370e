package org.imagetoimageai.sandbox.telegram;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// What somebody is in a chat, see [ChatMember](https://core.telegram.org/bots/api#chatmember).
record Membership(Status status, Set<AdminRight> rights) {
    static final Membership CREATOR = new Membership(Status.CREATOR, EnumSet.allOf(AdminRight.class));
    static final Membership MEMBER = new Membership(Status.MEMBER, Set.of());
    static final Membership LEFT = new Membership(Status.LEFT, Set.of());
    static final Membership KICKED = new Membership(Status.KICKED, Set.of());

    Membership {
        rights = Set.copyOf(rights);
    }

    /// Every administrator can manage the chat.
    static Membership administrator(Set<AdminRight> rights) {
        var all = EnumSet.of(AdminRight.CAN_MANAGE_CHAT);
        all.addAll(rights);
        return new Membership(Status.ADMINISTRATOR, all);
    }

    boolean isPresent() {
        return status != Status.LEFT && status != Status.KICKED;
    }

    boolean isAdministrator() {
        return status == Status.CREATOR || status == Status.ADMINISTRATOR;
    }

    boolean can(AdminRight right) {
        return rights.contains(right);
    }

    ObjectNode json(ObjectNode user, Gathering.Kind kind) {
        var member = Json.object();
        member.set("user", user);
        member.put("status", status.name().toLowerCase(Locale.ROOT));
        switch (status) {
            case CREATOR -> member.put("is_anonymous", false);
            case ADMINISTRATOR -> {
                member.put("can_be_edited", false);
                for (var right : AdminRight.values()) {
                    if (right.existsIn(kind)) {
                        member.put(right.wire(), rights.contains(right));
                    }
                }
                member.put("is_anonymous", false);
            }
            case KICKED -> member.put("until_date", 0);
            case MEMBER, LEFT -> {}
        }
        return member;
    }

    enum Status {
        CREATOR,
        ADMINISTRATOR,
        MEMBER,
        LEFT,
        KICKED
    }
}
