package dev.wikiclean.run;

import dev.wikiclean.apply.FileOps;
import dev.wikiclean.apply.StateFolder;
import dev.wikiclean.reason.ReasoningSettings;
import dev.wikiclean.reason.ScopeLimits;
import dev.wikiclean.reason.budget.Caps;
import dev.wikiclean.reason.budget.MicroDollars;
import dev.wikiclean.reason.budget.Scope;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;

/** Where the ledger of a vault lies, and which caps hold for it. */
final class Ledgers {
    private Ledgers() {}

    /** In the git directory that all work trees share; in {@code .wiki-clean/} of a vault without git. */
    static Path folder(Path vault) throws WorkException {
        try {
            return StateFolder.of(vault).shared();
        } catch (IOException e) {
            throw new WorkException("cannot find the ledger of " + vault + ": " + Reasons.of(e), e);
        }
    }

    /** Lets {@code .wiki-clean/} keep itself out of a later repository; without a place to write, the ledger refuses. */
    static void prepare(Path vault) {
        try {
            StateFolder state = StateFolder.of(vault);
            if (!state.inGit()) {
                state.create(FileOps.disk());
            }
        } catch (IOException e) {
            // Told by the ledger, when something is to be spent.
        }
    }

    static Caps caps(ReasoningSettings settings) {
        Map<Scope, MicroDollars> money = new EnumMap<>(Scope.class);
        Map<Scope, Long> tokens = new EnumMap<>(Scope.class);
        for (Scope scope : Scope.values()) {
            limit(settings.money(), scope).ifPresent(most -> money.put(scope, new MicroDollars(most)));
            limit(settings.tokens(), scope).ifPresent(most -> tokens.put(scope, most));
        }
        return new Caps(money, tokens);
    }

    private static OptionalLong limit(ScopeLimits limits, Scope scope) {
        return switch (scope) {
            case CALL -> limits.call();
            case NOTE -> limits.note();
            case RUN -> limits.run();
            case DAY -> limits.day();
            case MONTH -> limits.month();
        };
    }
}
