CREATE TABLE media_blob (
    id           uuid PRIMARY KEY,
    image_key_id uuid NOT NULL,
    media_type   text NOT NULL,
    width        integer NOT NULL CHECK (width > 0),
    height       integer NOT NULL CHECK (height > 0),
    size         bigint NOT NULL CHECK (size > 0),
    created_at   timestamptz NOT NULL
);
COMMENT ON TABLE media_blob IS 'person: gallery; keep: as long as the picture; erase: deleted with its file and its key; export: yes (the picture itself)';
COMMENT ON COLUMN media_blob.id IS 'technical; named by the row that owns the picture';
COMMENT ON COLUMN media_blob.image_key_id IS 'technical; a row of the key store';
COMMENT ON COLUMN media_blob.media_type IS 'technical';
COMMENT ON COLUMN media_blob.width IS 'technical';
COMMENT ON COLUMN media_blob.height IS 'technical';
COMMENT ON COLUMN media_blob.size IS 'technical; bytes of the picture';
COMMENT ON COLUMN media_blob.created_at IS 'person-activity; when the picture was stored';
