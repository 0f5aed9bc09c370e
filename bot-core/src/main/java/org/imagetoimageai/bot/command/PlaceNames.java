package org.imagetoimageai.bot.command;

import org.imagetoimageai.bot.chat.Text;
import org.imagetoimageai.bot.delivery.SharedPlace;

/// What a shared place is called.
final class PlaceNames {

    private static final int ON_A_BUTTON = 30;

    private PlaceNames() {}

    /// Its own name, as it was given; never a phrase of ours, so it stays a string.
    static Object of(SharedPlace place) {
        return place.title().<Object>map(title -> title).orElseGet(() -> Text.of("place.unnamed"));
    }

    static Object onButton(SharedPlace place) {
        return of(place) instanceof String title && title.codePointCount(0, title.length()) > ON_A_BUTTON
                ? title.substring(0, title.offsetByCodePoints(0, ON_A_BUTTON)) + "…"
                : of(place);
    }
}
