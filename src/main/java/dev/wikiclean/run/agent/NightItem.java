package dev.wikiclean.run.agent;

import dev.wikiclean.reason.budget.MicroDollars;
import dev.wikiclean.run.WorkException;

/** One note that an unattended run may pay for. */
public interface NightItem {
    /** What is done: {@code verify}, {@code draft}. */
    String task();

    /** The note, as a person knows it. */
    String note();

    /** What it is worth, in no unit: how many links lead there, times how little is known about it. */
    double value();

    /** What it will hardly cost more than; never zero. */
    MicroDollars estimate();

    /** Does it, within the caps, and commits what came out. */
    NightResult work() throws WorkException;
}
