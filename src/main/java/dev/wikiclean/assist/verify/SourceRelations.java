package dev.wikiclean.assist.verify;

import dev.wikiclean.vault.Note;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads from a source what it says must hold between named numbers: {@code `a` must be less than `b`}, {@code the minimum of
 * `a` is 1,024}, {@code `a`는 `b`보다 작아야 한다}. Only names in code marks count.
 */
final class SourceRelations {
    private static final String NAME = "`([\\p{L}_][\\p{L}\\p{N}_]*)`";
    private static final String VALUE = "(?:" + NAME + "|([\\d,]+(?:\\.\\d+)?))";
    private static final Pattern MUST = Pattern.compile(
            NAME + "[^.`]{0,12}? (?:must|has to|needs to) (not )?(?:be )?(strictly )?"
                    + "(less than|smaller than|lower than|below|exceed|greater than|larger than|more than|at least|at most) "
                    + VALUE,
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BOUND = Pattern.compile(
            "\\b(minimum|maximum)(?: value)? (?:of|for) " + NAME + " is " + VALUE, Pattern.CASE_INSENSITIVE);
    private static final Pattern KOREAN =
            Pattern.compile(NAME + "[은는이가] " + VALUE + "(?:토큰)?보다 (작|적|크|커|많)[^.]{0,6}?(?:야|어야)");
    private static final Pattern KOREAN_BOUND = Pattern.compile(NAME + "의 (최솟값|최소값|최댓값|최대값)[은는] " + VALUE);

    /** A relation and the claim of the source that states it. */
    record Stated(CodeRelation relation, Claim claim) {}

    private SourceRelations() {}

    static List<Stated> of(Note source) {
        List<Stated> found = new ArrayList<>();
        if (source.text().indexOf('`') >= 0) {
            for (Claim claim : ClaimSplitter.of(source)) {
                if (claim.kind() != Claim.Kind.CODE) {
                    stated(claim, claim.span().of(source.text()), found);
                }
            }
        }
        return found;
    }

    private static void stated(Claim claim, String sentence, List<Stated> found) {
        Matcher must = MUST.matcher(sentence);
        while (must.find()) {
            String word = must.group(4).toLowerCase(Locale.ROOT);
            add(must.group(1), sign(word, must.group(2) != null), value(must, 5), claim, found);
        }
        Matcher bound = BOUND.matcher(sentence);
        while (bound.find()) {
            String sign = bound.group(1).equalsIgnoreCase("minimum") ? ">=" : "<=";
            add(bound.group(2), sign, value(bound, 3), claim, found);
        }
        Matcher korean = KOREAN.matcher(sentence);
        while (korean.find()) {
            String sign = "작적".contains(korean.group(4)) ? "<" : ">";
            add(korean.group(1), sign, value(korean, 2), claim, found);
        }
        Matcher koreanBound = KOREAN_BOUND.matcher(sentence);
        while (koreanBound.find()) {
            String sign = koreanBound.group(2).startsWith("최소")
                            || koreanBound.group(2).startsWith("최솟")
                    ? ">="
                    : "<=";
            add(koreanBound.group(1), sign, value(koreanBound, 3), claim, found);
        }
    }

    private static String sign(String word, boolean not) {
        return switch (word) {
            case "less than", "smaller than", "lower than", "below" -> not ? ">=" : "<";
            case "greater than", "larger than", "more than", "exceed" -> not ? "<=" : ">";
            case "at least" -> not ? "<" : ">=";
            default -> not ? ">" : "<=";
        };
    }

    private static String value(Matcher matcher, int group) {
        return Optional.ofNullable(matcher.group(group))
                .orElseGet(() -> matcher.group(group + 1).replace(",", ""));
    }

    private static void add(String left, String sign, String right, Claim claim, List<Stated> found) {
        CodeRelation.parse(left + " " + sign + " " + right)
                .ifPresent(relation -> found.add(new Stated(relation, claim)));
    }
}
