package org.imagetoimageai.bot.chat;

import java.util.Locale;

/// One content for one destination.
///
/// @param id the same when a send is repeated; platforms that take such a key send it once
public record Delivery(String id, Destination to, Locale locale, Content content) {}
