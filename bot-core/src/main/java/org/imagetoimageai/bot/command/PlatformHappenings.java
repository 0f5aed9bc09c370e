package org.imagetoimageai.bot.command;

import org.imagetoimageai.bot.account.Accounts;
import org.imagetoimageai.bot.account.Identity;
import org.imagetoimageai.bot.account.PlatformName;
import org.imagetoimageai.bot.chat.PersonRef;
import org.imagetoimageai.bot.chat.PlatformEvents;
import org.imagetoimageai.bot.community.Communities;
import org.imagetoimageai.bot.delivery.SharingDesk;
import org.springframework.stereotype.Component;

/// What happens on a platform without anybody asking, noted where it belongs.
@Component
class PlatformHappenings implements PlatformEvents {

    private final Accounts accounts;
    private final Communities communities;
    private final SharingDesk sharing;

    PlatformHappenings(Accounts accounts, Communities communities, SharingDesk sharing) {
        this.accounts = accounts;
        this.communities = communities;
        this.sharing = sharing;
    }

    @Override
    public void happened(PlatformEvent event) {
        switch (event) {
            case PlatformEvent.Reachable back -> accounts.reachable(identity(back.person()), true);
            case PlatformEvent.Unreachable gone -> accounts.reachable(identity(gone.person()), false);
            case PlatformEvent.PlaceJoined joined ->
                communities.joined(joined.platform().value(), joined.place());
            case PlatformEvent.PlaceLeft left ->
                communities.left(left.platform().value(), left.place());
            case PlatformEvent.PlaceMoved moved -> {
                communities.moved(moved.platform().value(), moved.from(), moved.to());
                sharing.moved(moved.platform(), moved.from(), moved.to());
            }
        }
    }

    private static Identity identity(PersonRef person) {
        return new Identity(new PlatformName(person.platform().value()), person.id());
    }
}
