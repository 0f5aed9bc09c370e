package org.imagetoimageai.bot.delivery;

import java.util.Map;
import java.util.Set;
import org.imagetoimageai.bot.account.AccountId;
import org.imagetoimageai.bot.account.PersonalData;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What was sent to a person, and where.
@Component
class DeliveryData implements PersonalData {

    private final ReturnAddressRows addresses;
    private final Parcels parcels;
    private final Parts parts;
    private final ProgressRows progress;
    private final MessageRows messages;

    DeliveryData(
            ReturnAddressRows addresses, Parcels parcels, Parts parts, ProgressRows progress, MessageRows messages) {
        this.addresses = addresses;
        this.parcels = parcels;
        this.parts = parts;
        this.progress = progress;
        this.messages = messages;
    }

    @Override
    public String module() {
        return "delivery";
    }

    @Override
    public Set<String> tables() {
        return Set.of(
                "delivery_address",
                "delivery_parcel",
                "delivery_parcel_picture",
                "delivery_part",
                "delivery_progress",
                "delivery_message",
                "delivery_message_picture",
                "delivery_visit");
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> export(AccountId account) {
        return Map.of(
                "asked",
                addresses.findByAccountId(account.value()).stream()
                        .map(row -> Map.of(
                                "platform", row.platform().value(),
                                "at", row.createdAt().toString()))
                        .toList(),
                "sent",
                parcels.findByAccountId(account.value()).stream()
                        .map(Parcel::export)
                        .toList());
    }

    @Override
    @Transactional
    public void merge(AccountId from, AccountId to) {
        addresses.findByAccountId(from.value()).forEach(row -> row.moveTo(to));
        parcels.findByAccountId(from.value()).forEach(row -> row.moveTo(to));
        progress.findByAccountId(from.value()).forEach(row -> row.moveTo(to));
        messages.findByAccountId(from.value()).forEach(row -> row.moveTo(to));
    }

    @Override
    @Transactional
    public Erasure erase(AccountId account) {
        var theirs = parcels.findByAccountId(account.value());
        parts.deleteByParcelIdIn(theirs.stream().map(Parcel::id).toList());
        parcels.deleteAll(theirs);
        progress.deleteAll(progress.findByAccountId(account.value()));
        messages.deleteAll(messages.findByAccountId(account.value()));
        addresses.deleteAll(addresses.findByAccountId(account.value()));
        return new Erasure.Done();
    }

    @Override
    public Phase phase() {
        return Phase.LOCAL;
    }
}
