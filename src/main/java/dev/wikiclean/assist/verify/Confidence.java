package dev.wikiclean.assist.verify;

import dev.wikiclean.assist.verify.Verdict.Label;
import dev.wikiclean.rules.VerifySettings;
import dev.wikiclean.vault.FrontMatter;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.Vault;
import dev.wikiclean.vault.VaultPath;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How far a note can be trusted after its claims were judged.
 *
 * <p>{@code confidence = min(sum of trust(source of c) over the supported claims c / number of claims, cap)}, where the cap
 * is 1 without a refuted claim, {@code refuted-cap} with one, and half of that for each further one; rounded to two
 * decimals, half up. A claim without enough evidence counts as a claim and adds nothing. So one more supported claim in place
 * of one without evidence never lowers it, and one more refuted claim never raises it.
 *
 * @param score from 0 to 1
 * @param status the value of {@code verification_status}
 */
public record Confidence(BigDecimal score, String status, int supported, int refuted, int unproven) {
    private static final String NO_LEVEL = "none";
    private static final String LINKED = "linked";

    /**
     * @param linked which notes are only linked to, and no sources
     * @throws IllegalArgumentException without any verdict
     */
    static Confidence of(
            Note note, List<Verdict> verdicts, Vault vault, VerifySettings settings, Predicate<VaultPath> linked) {
        if (verdicts.isEmpty()) {
            throw new IllegalArgumentException("nothing was judged");
        }
        int supported = count(verdicts, Label.SUPPORTED);
        int refuted = count(verdicts, Label.REFUTED);
        double sum = 0;
        for (Verdict verdict : verdicts) {
            sum += verdict.label() == Label.SUPPORTED
                    ? trust(note, verdict.source(), vault, settings.trust(), linked)
                    : 0;
        }
        double cap = refuted == 0 ? 1 : settings.refutedCap() / Math.pow(2, refuted - 1.0);
        BigDecimal score =
                BigDecimal.valueOf(Math.min(sum / verdicts.size(), cap)).setScale(2, RoundingMode.HALF_UP);
        String kind = refuted > 0
                ? "refuted"
                : supported == verdicts.size() ? "supported" : supported > 0 ? "partly" : "unproven";
        return new Confidence(
                score,
                settings.status().getOrDefault(kind, kind),
                supported,
                refuted,
                verdicts.size() - supported - refuted);
    }

    private static int count(List<Verdict> verdicts, Label label) {
        return (int) verdicts.stream().filter(v -> v.label() == label).count();
    }

    /** What the source is worth: by its own level, else by that which the note gives its sources. */
    private static double trust(
            Note note,
            Optional<VaultPath> source,
            Vault vault,
            Map<String, Double> levels,
            Predicate<VaultPath> linked) {
        double most = source.filter(linked).isPresent() ? levels.getOrDefault(LINKED, 1.0) : 1;
        double level = source.flatMap(vault::note)
                .flatMap(found -> level(found.frontMatter()))
                .or(() -> level(note.frontMatter()))
                .map(levels::get)
                .orElseGet(() -> levels.getOrDefault(NO_LEVEL, 0.0));
        return Math.min(level, most);
    }

    private static Optional<String> level(FrontMatter matter) {
        return matter.string("source_trust_level").map(level -> level.strip().toUpperCase(Locale.ROOT));
    }
}
