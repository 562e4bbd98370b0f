package dev.wikiclean.plan;

import dev.wikiclean.rules.Finding;
import dev.wikiclean.rules.Fix;

/** A fix that a change set carries out, with the finding that asked for it. */
public record PlannedFix(Finding finding, Fix fix) {}
