package org.imagetoimageai.bot.delivery;

/// The actions of the buttons that stand under deliveries. Each name is in buttons already sent, so it stays.
public final class Actions {

    /// The same request again; the subject is the picture.
    public static final String AGAIN = "again";

    /// Variations of a picture; the subject is the picture.
    public static final String VARY = "vary";

    /// Edit a picture; the subject is the picture.
    public static final String EDIT = "edit";

    /// Send the original file of a picture; the subject is the picture.
    public static final String ORIGINAL = "orig";

    /// Show a picture to people in a shared place; the subject is the picture.
    public static final String SHARE = "share";

    /// Take a picture back from every shared place; the subject is the picture.
    public static final String UNSHARE = "unshare";

    /// Delete a picture, asking once more; the subject is the picture.
    public static final String DELETE = "del";

    /// Tell the operators of a picture in a shared place; the subject is the picture.
    public static final String REPORT = "report";

    /// Show a picture from the gallery with everything that can be done with it; the subject is the picture.
    public static final String OPEN = "open";

    /// The page of newer pictures; the subject is the newest picture seen.
    public static final String NEWER = "newer";

    /// The page of older pictures; the subject is the oldest picture seen.
    public static final String OLDER = "older";

    /// Cancel a request; the subject is the request.
    public static final String CANCEL = "cancel";

    private Actions() {}
}
