package org.imagetoimageai.bot.generation;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What was made from what.
@Component
public class Lineage {

    private final JdbcClient database;

    Lineage(JdbcClient database) {
        this.database = database;
    }

    /// The request that a picture, or the words in its place, came out of.
    @Transactional(readOnly = true)
    public Optional<RequestId> requestOf(PictureId picture) {
        return database.sql("select request_id from generation_sheet where picture_id = ?")
                .param(picture.value())
                .query((row, number) -> RequestId.of(row.getString("request_id")))
                .optional();
    }

    /// The pictures of the gallery that a request starts from.
    @Transactional(readOnly = true)
    public List<PictureId> sources(RequestId request) {
        return database.sql("select picture_id from generation_input where request_id = ? and picture_id is not null")
                .param(request.value())
                .query((row, number) -> PictureId.of(row.getString("picture_id")))
                .list();
    }
}
