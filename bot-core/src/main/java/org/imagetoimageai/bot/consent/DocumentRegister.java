package org.imagetoimageai.bot.consent;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Remembers every published text by its hash, before anybody can agree to it. A text that changed without a new
/// version
/// stops the start: people would have agreed to something else than what is shown now.
@Component
class DocumentRegister implements SmartInitializingSingleton {

    private final Documents documents;
    private final JdbcClient database;

    DocumentRegister(Documents documents, JdbcClient database) {
        this.documents = documents;
        this.database = database;
    }

    @Override
    public void afterSingletonsInstantiated() {
        documents.files().forEach(this::register);
    }

    private void register(DocumentFile file) {
        var document = file.document();
        database.sql("""
            insert into consent_document (kind, version, language, created_at, sha256)
            values (?, ?, ?, ?, ?) on conflict do nothing\
            """)
                .params(
                        document.kind().stored(),
                        document.version(),
                        document.language(),
                        document.createdAt(),
                        file.sha256())
                .update();
        if (!isUnchanged(file)) {
            throw new IllegalStateException(
                    "The text of the %s in language %s has changed since version %d was published: give both texts a new version and date"
                            .formatted(document.kind().stored(), document.language(), document.version()));
        }
    }

    private boolean isUnchanged(DocumentFile file) {
        var document = file.document();
        return database.sql("""
            select created_at = ? and sha256 = ? from consent_document where kind = ? and version = ? and language = ?\
            """)
                .params(
                        document.createdAt(),
                        file.sha256(),
                        document.kind().stored(),
                        document.version(),
                        document.language())
                .query(Boolean.class)
                .single();
    }
}
