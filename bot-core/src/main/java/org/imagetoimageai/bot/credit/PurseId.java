package org.imagetoimageai.bot.credit;

import java.util.UUID;
import org.imagetoimageai.bot.account.AccountId;
import org.imagetoimageai.bot.community.CommunityId;

/// The purse of a person or of a community; whoever knows the owner knows the purse.
public record PurseId(Kind kind, UUID owner) {

    public enum Kind {
        ACCOUNT("account"),
        COMMUNITY("community");

        private final String stored;

        Kind(String stored) {
            this.stored = stored;
        }
    }

    public static PurseId of(AccountId account) {
        return new PurseId(Kind.ACCOUNT, account.value());
    }

    public static PurseId of(CommunityId community) {
        return new PurseId(Kind.COMMUNITY, community.value());
    }

    /// As the ledger stores it.
    String key() {
        return kind.stored + ":" + owner;
    }

    @Override
    public String toString() {
        return key();
    }
}
