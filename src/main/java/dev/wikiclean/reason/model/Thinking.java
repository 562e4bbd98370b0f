package dev.wikiclean.reason.model;

import java.util.List;
import java.util.Optional;

/**
 * How a model is told to think.
 *
 * @param style the switch
 * @param local for {@link Style#LOCAL} only: {@code enable-thinking}, {@code think} or {@code type}
 * @param efforts the names of efforts that the provider accepts; empty where it knows none
 * @param off the word for no thinking; {@code never} where the model always thinks
 * @param least the smallest budget in tokens, for budgets
 * @param budgetField a field of a local server that takes the budget in tokens; empty where it has none
 */
public record Thinking(
        Style style, String local, List<String> efforts, String off, int least, Optional<String> budgetField) {
    private static final String NEVER = "never";
    private static final List<String> LOCAL = List.of("enable-thinking", "think", "type");

    /** A model that cannot think. */
    public static final Thinking NONE = new Thinking(Style.NONE, "", List.of(), "", 0, Optional.empty());

    public Thinking {
        efforts = List.copyOf(efforts);
        if ((style == Style.LOCAL) != LOCAL.contains(local)) {
            throw new IllegalArgumentException("thinking.local is one of " + String.join(", ", LOCAL)
                    + ", and stands beside `switch: local` only");
        }
        if (style.takesEfforts() && style != Style.LOCAL && efforts.isEmpty()) {
            throw new IllegalArgumentException("thinking.efforts is missing: what efforts does the model accept?");
        }
        if (least < 0) {
            throw new IllegalArgumentException("thinking.least is a number of tokens");
        }
        budgetField.filter(field -> !field.matches("[a-z][a-z_]*")).ifPresent(field -> {
            throw new IllegalArgumentException(
                    "thinking.budget-field is the name of a field, such as" + " thinking_token_budget");
        });
    }

    /** Whether the model can be asked not to think. */
    public boolean canBeOff() {
        return !off.equals(NEVER);
    }

    /** The switches. */
    public enum Style {
        NONE,
        FIXED_BUDGET,
        ADAPTIVE,
        EFFORT,
        GEMINI_BUDGET,
        GEMINI_LEVEL,
        LOCAL;

        /** The name in {@code models.yaml}. */
        public String label() {
            return Labels.of(this);
        }

        boolean takesBudget() {
            return this == FIXED_BUDGET || this == GEMINI_BUDGET;
        }

        boolean takesEfforts() {
            return this == ADAPTIVE || this == EFFORT || this == GEMINI_LEVEL || this == LOCAL;
        }

        /** Whether requests of this format have such a switch. */
        boolean fits(WireFormat wire) {
            return switch (this) {
                case NONE -> true;
                case FIXED_BUDGET, ADAPTIVE -> wire == WireFormat.ANTHROPIC_MESSAGES;
                case EFFORT -> wire == WireFormat.OPENAI_RESPONSES || wire == WireFormat.CHAT_COMPLETIONS;
                case GEMINI_BUDGET, GEMINI_LEVEL -> wire == WireFormat.GEMINI;
                case LOCAL -> wire == WireFormat.CHAT_COMPLETIONS;
            };
        }
    }
}
