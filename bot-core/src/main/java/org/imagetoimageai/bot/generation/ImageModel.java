package org.imagetoimageai.bot.generation;

/// A third party's model that makes pictures. One call is one attempt and is paid once: whether to try again is the
/// caller's
/// decision, by the outcome.
public interface ImageModel {

    /// Who makes the pictures, as people are told before they agree and on each result (P14).
    ModelName name();

    /// Makes one picture. Blocks until the model answered; throws only for bugs.
    Painting paint(PaintOrder order);

    /// Whether it makes pictures of this shape; an order for a picture of another one is [Painting.Broken] without
    /// being asked.
    default boolean offers(AspectRatio ratio) {
        return true;
    }
}
