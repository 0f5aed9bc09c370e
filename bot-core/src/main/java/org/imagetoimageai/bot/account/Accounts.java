package org.imagetoimageai.bot.account;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.imagetoimageai.bot.vault.KeyOwner;
import org.imagetoimageai.bot.vault.KeyedHash;
import org.imagetoimageai.bot.vault.Vault;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who is who. An account is opened when somebody first comes; their key exists before their account does.
@Service
public class Accounts {

    static final String EXTERNAL_ID = "account_identity.external_id";

    private final AccountRows accounts;
    private final IdentityRows identities;
    private final Vault vault;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final RecentVisitors recent = new RecentVisitors();

    Accounts(
            AccountRows accounts, IdentityRows identities, Vault vault, ApplicationEventPublisher events, Clock clock) {
        this.accounts = accounts;
        this.identities = identities;
        this.vault = vault;
        this.events = events;
        this.clock = clock;
    }

    /// The account of somebody who came by, opened if this is the first time. Whoever comes by can be written to again.
    ///
    /// @param language what a newcomer's account starts with
    @Transactional(propagation = MANDATORY)
    public Account meet(Identity person, Locale language) {
        return recent.find(hash(person))
                .flatMap(id -> accounts.findById(id.value()))
                .map(AccountRow::account)
                .orElseGet(() -> lookUp(person, language));
    }

    private Account lookUp(Identity person, Locale language) {
        var row = find(person).or(() -> findAlone(person)).orElseGet(() -> open(person, language));
        row.reachable(true);
        recent.came(row.hash(), row.account());
        return of(row.account());
    }

    /// Who somebody is, if they ever came.
    @Transactional(readOnly = true)
    public Optional<AccountId> known(Identity person) {
        return find(person).map(IdentityRow::account);
    }

    /// The account as it stands.
    @Transactional(readOnly = true)
    public Account of(AccountId id) {
        return accounts.findById(id.value()).orElseThrow().account();
    }

    /// Speaks this language with the person from now on.
    @Transactional
    public void speak(AccountId id, Locale language) {
        accounts.findById(id.value()).orElseThrow().speak(language);
    }

    /// How a platform names the person, where they came from there and can be written to.
    @Transactional(readOnly = true)
    public Optional<Identity> reachableOn(PlatformName platform, AccountId id) {
        return identities
                .findFirstByAccountIdAndPlatformOrderByCreatedAt(id.value(), platform.value())
                .filter(IdentityRow::reachable)
                .flatMap(row -> vault.open(EXTERNAL_ID, row.externalId()))
                .map(externalId -> new Identity(platform, externalId));
    }

    /// The platforms a person came from, in that order.
    @Transactional(readOnly = true)
    public List<PlatformName> platforms(AccountId id) {
        return identities.findByAccountIdOrderByCreatedAt(id.value()).stream()
                .map(IdentityRow::platform)
                .distinct()
                .toList();
    }

    /// Notes whether somebody can be written to. A stranger is no one's concern.
    @Transactional
    public void reachable(Identity person, boolean reachable) {
        find(person).ifPresent(row -> {
            row.reachable(reachable);
            recent.left(row.hash());
        });
    }

    private Optional<IdentityRow> find(Identity person) {
        return identities.findByPlatformAndExternalHash(person.platform().value(), hash(person));
    }

    /// Two first calls at once would open two accounts: the second waits here, then finds what the first opened.
    private Optional<IdentityRow> findAlone(Identity person) {
        identities.lockPerson(hash(person).hashCode());
        return find(person);
    }

    private IdentityRow open(Identity person, Locale language) {
        var id = new AccountId(UuidVersion7Strategy.INSTANCE.generateUuid(null));
        var owner = KeyOwner.account(id.value());
        vault.prepare(owner);
        var now = clock.instant();
        accounts.save(new AccountRow(id, language, now));
        var row = new IdentityRow(
                UuidVersion7Strategy.INSTANCE.generateUuid(null),
                id,
                person.platform(),
                hash(person),
                vault.seal(owner, EXTERNAL_ID, person.externalId()));
        identities.saveAndFlush(row.since(now));
        events.publishEvent(new AccountOpened(id));
        return row;
    }

    private KeyedHash hash(Identity person) {
        return vault.hash("account.identity", person.platform() + ":" + person.externalId());
    }
}
