package org.imagetoimageai.bot.delivery;

import org.imagetoimageai.bot.account.PlatformName;
import org.imagetoimageai.bot.chat.FetchOutcome;
import org.imagetoimageai.bot.chat.PictureRef;
import org.imagetoimageai.bot.chat.PlatformId;
import org.imagetoimageai.bot.media.PictureReference;
import org.imagetoimageai.bot.media.PictureSource;
import org.springframework.stereotype.Component;

/// Fetches pictures from the chats in which they were sent.
@Component
class ChatPictures implements PictureSource {

    private final Platforms platforms;

    ChatPictures(Platforms platforms) {
        this.platforms = platforms;
    }

    @Override
    public Fetch fetch(PictureReference reference) {
        var platform = new PlatformId(reference.platform());
        return platforms
                .find(new PlatformName(reference.platform()))
                .map(chat -> fetched(chat.fetch(new PictureRef(platform, reference.reference()))))
                .orElseGet(Fetch.Gone::new);
    }

    private static Fetch fetched(FetchOutcome outcome) {
        return switch (outcome) {
            case FetchOutcome.Fetched done -> new Fetch.Fetched(done.bytes());
            case FetchOutcome.Gone gone -> new Fetch.Gone();
            case FetchOutcome.TooLarge large -> new Fetch.TooLarge(Math.min(large.limit(), MAX_BYTES));
            case FetchOutcome.TryLater later -> new Fetch.TryLater(later.after());
        };
    }
}
