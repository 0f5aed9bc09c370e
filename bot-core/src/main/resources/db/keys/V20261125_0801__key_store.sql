-- The key store: a database of its own, so that it can be dumped apart and forgotten sooner than the application's data.

CREATE TABLE vault_master_key (
    id         bytea PRIMARY KEY CHECK (octet_length(id) = 32),
    created_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE vault_master_key IS 'person: no; keep: while keys are wrapped with it; erase: with the rotation that replaces it; export: no (no personal data)';
COMMENT ON COLUMN vault_master_key.id IS 'technical; a one-way mark of a master key that wraps keys here, proves that the file fits';
COMMENT ON COLUMN vault_master_key.created_at IS 'technical';

-- An owner may have several keys (merged accounts keep theirs), at most one of which seals new things.
-- The reference to the master key is what makes rotation safe: a master key cannot go while a row needs it.
CREATE TABLE vault_owner_key (
    id         uuid PRIMARY KEY,
    owner_kind text NOT NULL CHECK (owner_kind IN ('account', 'community', 'platform')),
    owner_id   text NOT NULL CHECK (length(owner_id) BETWEEN 1 AND 100),
    seals      boolean NOT NULL DEFAULT true,
    master_id  bytea NOT NULL REFERENCES vault_master_key,
    wrapped    bytea NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX vault_owner_key_sealing ON vault_owner_key (owner_kind, owner_id) WHERE seals;
CREATE INDEX vault_owner_key_owner ON vault_owner_key (owner_kind, owner_id);
CREATE INDEX vault_owner_key_master ON vault_owner_key (master_id);
COMMENT ON TABLE vault_owner_key IS 'person: account; keep: as long as the owner; erase: last of all, row deleted and table rewritten; export: no (keys would only weaken the account)';
COMMENT ON COLUMN vault_owner_key.id IS 'technical; stands in the header of every sealed box';
COMMENT ON COLUMN vault_owner_key.owner_kind IS 'technical';
COMMENT ON COLUMN vault_owner_key.owner_id IS 'person-key';
COMMENT ON COLUMN vault_owner_key.seals IS 'technical; false for the keys that came with a merged account';
COMMENT ON COLUMN vault_owner_key.master_id IS 'technical';
COMMENT ON COLUMN vault_owner_key.wrapped IS 'technical; the key, encrypted with the master key';
COMMENT ON COLUMN vault_owner_key.created_at IS 'person-activity; when the owner first had something to keep';

CREATE TABLE vault_image_key (
    id           uuid PRIMARY KEY,
    owner_key_id uuid NOT NULL REFERENCES vault_owner_key ON DELETE CASCADE,
    wrapped      bytea NOT NULL,
    created_at   timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX vault_image_key_owner ON vault_image_key (owner_key_id);
COMMENT ON TABLE vault_image_key IS 'person: account; keep: as long as the picture; erase: with the picture or with the key of its owner; export: no (keys would only weaken the account)';
COMMENT ON COLUMN vault_image_key.id IS 'technical';
COMMENT ON COLUMN vault_image_key.owner_key_id IS 'person-key';
COMMENT ON COLUMN vault_image_key.wrapped IS 'technical; the key of one picture, encrypted with the key of its owner';
COMMENT ON COLUMN vault_image_key.created_at IS 'person-activity; when the picture was stored';
