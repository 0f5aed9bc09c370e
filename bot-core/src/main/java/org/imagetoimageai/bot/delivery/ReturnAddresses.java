package org.imagetoimageai.bot.delivery;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.imagetoimageai.bot.account.AccountId;
import org.imagetoimageai.bot.account.PlatformName;
import org.imagetoimageai.bot.chat.Destination.Direct;
import org.imagetoimageai.bot.chat.Invocation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Remembers where the result of a call goes, under a tag that features keep without knowing any chat.
@Component
public class ReturnAddresses {

    private final ReturnAddressRows rows;
    private final Clock clock;

    ReturnAddresses(ReturnAddressRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /// The tag of the place this call came from. The same call has the same tag.
    @Transactional(propagation = MANDATORY)
    public UUID tag(AccountId account, Invocation call) {
        return switch (call.place()) {
            case Direct direct -> direct(account, direct, call.deliveryId());
        };
    }

    private UUID direct(AccountId account, Direct place, String deliveryId) {
        var name = "address:" + place.platform() + ":" + account + ":" + deliveryId;
        var tag = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        if (!rows.existsById(tag)) {
            var platform = new PlatformName(place.platform().value());
            rows.save(new ReturnAddressRow(tag, account, platform, clock.instant()));
        }
        return tag;
    }
}
