package org.imagetoimageai.bot.delivery;

import java.util.Optional;
import org.imagetoimageai.bot.account.Accounts;
import org.imagetoimageai.bot.chat.Destination;
import org.imagetoimageai.bot.chat.PersonRef;
import org.imagetoimageai.bot.chat.PlatformId;
import org.imagetoimageai.bot.delivery.ParcelBook.Addressed;
import org.springframework.stereotype.Component;

/// Where a parcel goes: to its person alone, or to the one place that its share names.
@Component
class ParcelAddresses {

    private final Accounts accounts;
    private final Posts posts;

    ParcelAddresses(Accounts accounts, Posts posts) {
        this.accounts = accounts;
        this.posts = posts;
    }

    /// Nowhere, if the person cannot be written to, or nobody else may see it any more.
    Optional<Addressed> of(Parcel parcel) {
        return (parcel.isPost() ? place(parcel) : person(parcel))
                .map(to ->
                        new Addressed(parcel, to, accounts.of(parcel.account()).language()));
    }

    private Optional<Destination> place(Parcel parcel) {
        return parcel.share().flatMap(posts::place).map(SharedPlace::channel);
    }

    private Optional<Destination> person(Parcel parcel) {
        return accounts.reachableOn(parcel.platform(), parcel.account())
                .map(person -> new PersonRef(new PlatformId(person.platform().value()), person.externalId()))
                .map(Destination.Direct::new);
    }

    /// A person cannot be written to.
    void unreachable(Parcel parcel) {
        accounts.reachableOn(parcel.platform(), parcel.account())
                .ifPresent(person -> accounts.reachable(person, false));
    }
}
