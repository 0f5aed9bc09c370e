package org.imagetoimageai.bot.delivery;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.imagetoimageai.bot.account.AccountId;
import org.imagetoimageai.bot.account.PlatformName;
import org.imagetoimageai.bot.account.Visibility;
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

    /// The tag of where the result of this call goes. The same call has the same tag.
    ///
    /// @param visibility who may see the result: a shared place is a return address only for [Visibility#HERE]
    @Transactional(propagation = MANDATORY)
    public UUID tag(AccountId account, Invocation call, Visibility visibility) {
        var platform = new PlatformName(call.caller().platform().value());
        var name = "address:" + platform + ":" + account + ":" + call.deliveryId();
        var tag = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        if (!rows.existsById(tag)) {
            rows.save(new ReturnAddressRow(tag, account, platform, clock.instant()));
        }
        return tag;
    }
}
