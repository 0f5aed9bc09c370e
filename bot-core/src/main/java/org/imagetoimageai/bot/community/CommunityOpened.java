package org.imagetoimageai.bot.community;

/// A server, workspace or group was met for the first time. Heard in the transaction that opens it.
public record CommunityOpened(CommunityId community) {}
