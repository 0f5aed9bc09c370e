/// A double-entry ledger in credits over purses of persons and communities. Every movement has one unique cause, so a
/// repeat moves
/// nothing twice; no movement takes what is available below zero, except a claw-back.
@ApplicationModule(allowedDependencies = {"account", "community", "job"})
@NullMarked
package org.imagetoimageai.bot.credit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
