package org.imagetoimageai.bot.generation;

/// A picture came out. Heard once, in the transaction that captures its credits; its request may have more to
/// come.
public record PictureMade(Progress request, NewPicture picture) {}
