package org.imagetoimageai.bot.delivery;

/// The actions of the buttons that stand under deliveries. Each name is in buttons already sent, so it stays.
public final class Actions {

    /// Send the original file of a picture; the subject is the picture.
    public static final String ORIGINAL = "orig";

    /// Cancel a request; the subject is the request.
    public static final String CANCEL = "cancel";

    public static final String AGAIN = "again";

    public static final String VARY = "vary";

    public static final String EDIT = "edit";

    private Actions() {}
}
