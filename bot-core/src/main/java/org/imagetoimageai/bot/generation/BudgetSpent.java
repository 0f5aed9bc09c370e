package org.imagetoimageai.bot.generation;

import java.time.LocalDate;

/// A wish was refused because the day's budget is used up. Heard for every such wish: whoever tells the operator
/// does so once a day.
public record BudgetSpent(LocalDate day, int pictures) {}
