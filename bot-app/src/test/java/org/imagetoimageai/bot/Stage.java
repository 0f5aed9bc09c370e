package org.imagetoimageai.bot;

/// What everybody does at the same time.
enum Stage {
    /// They ask.
    ASKING {
        @Override
        void run(Wish wish) {
            wish.errand().ask(wish);
        }
    },
    /// They send albums, while the rest is on its way.
    SENDING_ALBUMS {
        @Override
        void run(Wish wish) {
            wish.errand().sendAlbum(wish);
        }
    },
    /// They go on with what they got.
    GOING_ON {
        @Override
        void run(Wish wish) {
            wish.errand().goOn(wish);
        }
    },
    /// They take back what they can.
    TAKING_BACK {
        @Override
        void run(Wish wish) {
            wish.errand().takeBack(wish);
        }
    };

    /// Returns when the person has seen what comes of it.
    abstract void run(Wish wish);

    /// Whether everything before has to be over.
    boolean isAfterRest() {
        return this == GOING_ON || this == TAKING_BACK;
    }
}
