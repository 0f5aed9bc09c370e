package org.imagetoimageai.bot.account;

/// A person as one platform names them.
///
/// @param externalId the platform's id of the person; kept sealed, looked up by a keyed hash, never logged
public record Identity(PlatformName platform, String externalId) {

    @Override
    public String toString() {
        return platform + ":[person]";
    }
}
