package org.imagetoimageai.bot.moderation;

import org.imagetoimageai.bot.generation.PictureId;

/// Somebody said that a picture should not be seen. Heard once for each reporter.
///
/// @param count how many have said so
public record ReportFiled(PictureId picture, Reason reason, long count) {}
