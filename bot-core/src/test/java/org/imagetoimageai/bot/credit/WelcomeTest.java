package org.imagetoimageai.bot.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.imagetoimageai.bot.account.AccountOpened;
import org.imagetoimageai.bot.community.CommunityId;
import org.imagetoimageai.bot.community.CommunityOpened;
import org.imagetoimageai.bot.testing.Core;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WelcomeTest {

    @RegisterExtension
    static final Core core = Core.of("credit").set("bot.tiers.free.welcome", 12);

    private final CreditLedger ledger = core.get(CreditLedger.class);

    @Test
    void greetsANewAccountWithCreditsOnce() {
        var account = TestPurses.somebody();

        core.publish(new AccountOpened(account));
        core.publish(new AccountOpened(account));

        var purse = PurseId.of(account);
        assertThat(ledger.balance(purse)).isEqualTo(new Balance(12, 0));
        assertThat(ledger.entries(purse, 10)).singleElement().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo(LedgerEntry.Kind.WELCOME);
            assertThat(entry.amount()).isEqualTo(12);
            assertThat(entry.at()).isEqualTo(core.clock().instant());
        });
    }

    @Test
    void greetsNobodyWhoseAccountWasNotOpenedAfterAll() {
        var account = TestPurses.somebody();

        assertThatThrownBy(() -> core.inTransaction(() -> {
                    core.publish(new AccountOpened(account));
                    throw new IllegalStateException("crash");
                }))
                .hasMessage("crash");

        assertThat(ledger.balance(PurseId.of(account))).isEqualTo(new Balance(0, 0));
    }

    @Test
    void opensACommunitysPurseWithNothingInIt() {
        var community = new CommunityId(UUID.randomUUID());

        core.publish(new CommunityOpened(community));

        var purse = PurseId.of(community);
        assertThat(ledger.balance(purse)).isEqualTo(new Balance(0, 0));
        assertThat(ledger.grant(purse, Credits.of(5), TestPurses.cause("gift"))).isEqualTo(Movement.MOVED);
    }

    @Test
    void namesTheSettingThatIsWrong() {
        assertThat(new WelcomeSettings(0).welcome()).isZero();
        assertThatThrownBy(() -> new WelcomeSettings(-1)).hasMessageContaining("bot.tiers.free.welcome");
    }

    @Test
    void givesNothingWhereThereIsNoGift() {
        var account = TestPurses.somebody();

        new Welcome(ledger, new WelcomeSettings(0)).on(new AccountOpened(account));

        assertThat(ledger.entries(PurseId.of(account), 10)).isEmpty();
        assertThat(ledger.grant(PurseId.of(account), Credits.of(1), TestPurses.cause("gift")))
                .isEqualTo(Movement.MOVED);
    }
}
