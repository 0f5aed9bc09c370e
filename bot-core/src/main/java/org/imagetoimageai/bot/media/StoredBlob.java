package org.imagetoimageai.bot.media;

/// A picture that is stored.
///
/// @param size bytes of the picture itself
public record StoredBlob(BlobId id, PictureInfo info, long size) {}
