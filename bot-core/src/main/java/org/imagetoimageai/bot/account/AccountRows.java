package org.imagetoimageai.bot.account;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface AccountRows extends JpaRepository<AccountRow, UUID> {}
