package org.imagetoimageai.bot.account;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.imagetoimageai.bot.vault.KeyedHash;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.NativeQuery;

interface IdentityRows extends JpaRepository<IdentityRow, UUID> {

    Optional<IdentityRow> findByPlatformAndExternalHash(String platform, KeyedHash hash);

    Optional<IdentityRow> findFirstByAccountIdAndPlatformOrderByCreatedAt(UUID account, String platform);

    List<IdentityRow> findByAccountId(UUID account);

    List<IdentityRow> findByAccountIdOrderByCreatedAt(UUID account);

    /// Lets one newcomer in at a time, until the transaction ends.
    @NativeQuery("select cast(pg_advisory_xact_lock(:person) as text)")
    String lockPerson(long person);
}
