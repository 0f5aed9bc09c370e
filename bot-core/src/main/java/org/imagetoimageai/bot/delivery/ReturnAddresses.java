package org.imagetoimageai.bot.delivery;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.imagetoimageai.bot.account.AccountId;
import org.imagetoimageai.bot.account.PlatformName;
import org.imagetoimageai.bot.account.Visibility;
import org.imagetoimageai.bot.chat.Destination;
import org.imagetoimageai.bot.chat.Destination.Channel;
import org.imagetoimageai.bot.chat.Invocation;
import org.imagetoimageai.bot.vault.KeyOwner;
import org.imagetoimageai.bot.vault.Vault;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Remembers where the result of a call goes, under a tag that features keep without knowing any chat.
@Component
public class ReturnAddresses {

    static final String PLACE = "delivery_address.place";

    private final ReturnAddressRows rows;
    private final Places places;
    private final Vault vault;
    private final Clock clock;

    ReturnAddresses(ReturnAddressRows rows, Places places, Vault vault, Clock clock) {
        this.rows = rows;
        this.places = places;
        this.vault = vault;
        this.clock = clock;
    }

    /// Who will really see the result of a call, if its owner chose `visibility`: never more.
    public Visibility narrowed(Invocation call, Visibility visibility) {
        var place = sharedPlace(call);
        return Audience.of(
                visibility,
                place.map(places::hash),
                place.filter(places::keepsPrivate).isPresent());
    }

    /// The tag of where the result of this call goes. The same call has the same tag.
    ///
    /// @param visibility who may see the result: a shared place is a return address only for [Visibility#HERE], and
    ///                   only if that place lets pictures be posted
    @Transactional(propagation = MANDATORY)
    public UUID tag(AccountId account, Invocation call, Visibility visibility) {
        var platform = new PlatformName(call.caller().platform().value());
        var tag = Postage.id("address:" + platform + ":" + account + ":" + call.deliveryId());
        if (!rows.existsById(tag)) {
            var row = new ReturnAddressRow(tag, account, platform, clock.instant());
            sharedPlace(call).ifPresent(place -> row.askedIn(places.hash(place)));
            if (narrowed(call, visibility) != Visibility.PRIVATE) {
                sharedPlace(call).ifPresent(place -> seeIn(row, place, call));
            }
            rows.save(row);
        }
        return tag;
    }

    private void seeIn(ReturnAddressRow row, Channel place, Invocation call) {
        var owner = KeyOwner.account(row.account().value());
        var words = SharedPlace.of(place, call.placeTitle()).words();
        row.seenIn(vault.seal(owner, PLACE, words), call.ask() instanceof Invocation.Ask.Command);
    }

    /// Where a call comes from, as the platform names the places. What is pressed and answered in direct messages comes
    /// from wherever the person gave commands before; a command comes from where it is given.
    public Set<String> placesOf(AccountId account, Invocation call) {
        var before = call.ask() instanceof Invocation.Ask.Command ? List.<Channel>of() : places.visitedBy(account);
        return Stream.concat(sharedPlace(call).stream(), before.stream())
                .filter(place -> place.platform().equals(call.caller().platform()))
                .map(Channel::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<Channel> sharedPlace(Invocation call) {
        return switch (call.place()) {
            case Destination.Direct _ -> Optional.empty();
            case Channel channel -> Optional.of(channel);
        };
    }
}
