package org.imagetoimageai.bot.media;

import org.springframework.stereotype.Component;

/// Makes pictures of what people upload.
@Component
public class PictureIntake {

    PictureIntake() {}

    /// Never throws, whatever the bytes are.
    public Intake take(byte[] upload) {
        return upload.length > PictureSource.MAX_BYTES
                ? new Intake.TooManyBytes(upload.length, PictureSource.MAX_BYTES)
                : new Intake.NotAPicture();
    }
}
