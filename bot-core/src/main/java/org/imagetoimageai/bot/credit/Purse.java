package org.imagetoimageai.bot.credit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/// The repository's handle. Rows change through the ledger's functions only, never through this.
@Entity
@Immutable
@Table(name = "credit_purse")
class Purse {

    @Id
    private Long id;

    protected Purse() {}
}
