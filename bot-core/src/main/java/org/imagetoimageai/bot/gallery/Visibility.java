package org.imagetoimageai.bot.gallery;

/// Who may see a picture. Wider places come with the features that show pictures there.
enum Visibility {
    /// The owner, alone.
    PRIVATE
}
