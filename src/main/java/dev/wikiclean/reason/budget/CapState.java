package dev.wikiclean.reason.budget;

/**
 * A cap and what is left under it.
 *
 * @param which for what, and in which unit
 * @param cap the most; micro-dollars or tokens
 * @param spent what is spent or reserved
 */
public record CapState(Scope scope, Unit unit, long cap, long spent) {
    /** What is capped. */
    public enum Unit {
        MONEY,
        TOKENS;

        /** A number of it as people read it. */
        public String show(long amount) {
            return this == MONEY ? new MicroDollars(amount).toString() : amount + (amount == 1 ? " token" : " tokens");
        }
    }

    /** What may still be spent; nothing where too much was. */
    public long left() {
        return Math.max(0, cap - spent);
    }

    /** The key that holds it. */
    public String key() {
        return "reasoning.caps." + (unit == Unit.TOKENS ? "tokens." : "") + scope.label();
    }

    /** Why an attempt that may cost as much as {@code wanted} is not made, and the way out. */
    public String refusal(long wanted) {
        String flag = scope != Scope.RUN ? "" : unit == Unit.MONEY ? " or give --budget" : " or give --max-tokens";
        return "the cap of " + unit.show(cap) + " for the " + scope.label() + " leaves " + unit.show(left())
                + ", and this call may cost " + unit.show(wanted) + "; raise " + key() + " in .wiki-clean.yaml" + flag;
    }
}
