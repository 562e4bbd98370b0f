package dev.wikiclean.assist.verify;

import dev.wikiclean.reason.model.Prompt;
import dev.wikiclean.reason.privacy.Fence;
import dev.wikiclean.text.Span;
import dev.wikiclean.vault.Note;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * What a model is asked of some claims of one note. It sees the claims and what the sources say, and nothing of what the
 * note says of its own truth: no front matter, no verification section, no changelog.
 *
 * @param note the note
 * @param claims which of its claims, numbered from 1
 * @param evidence what its sources say, numbered from 1
 */
record Question(Note note, List<Claim> claims, List<Evidence> evidence) {
    /** To be raised whenever the words below change: answers to other words are not remembered. */
    private static final int VERSION = 1;

    private static final String SYSTEM = """
            You compare claims of a note with passages of its sources. For each claim decide by the passages alone, never \
            by what you know: "supported" if a passage says it, "refuted" if a passage says something that cannot be true \
            together with it, else "not-enough". A claim that is only partly said is "not-enough". Claims and sources may \
            be in different languages. For "supported" and "refuted" copy the words of the source that decide, letter by \
            letter, in the source's language, at most 200 characters, and give the number of the source. For code, \
            "refuted" means that the source forbids what the code does. Answer each claim once, with its number.
            """ + Fence.RULE;

    /** JSON Schema of the answer. */
    static final String SCHEMA = """
            {"type":"object","additionalProperties":false,"required":["claims"],"properties":{"claims":{"type":"array",\
            "items":{"type":"object","additionalProperties":false,"required":["id","label","source","quote"],\
            "properties":{"id":{"type":"integer"},"label":{"type":"string","enum":["supported","refuted","not-enough"]},\
            "source":{"type":"integer"},"quote":{"type":"string"}}}}}}""";

    private static final int FRAME = 200;
    private static final int EACH = 160;

    /**
     * What one source says.
     *
     * @param text the passages that are shown
     */
    record Evidence(Note source, String text) {}

    Question {
        claims = List.copyOf(claims);
        evidence = List.copyOf(evidence);
        if (claims.isEmpty() || evidence.isEmpty()) {
            throw new IllegalArgumentException("without claims and sources there is nothing to ask");
        }
    }

    Prompt prompt() {
        StringBuilder material = new StringBuilder();
        for (int i = 0; i < evidence.size(); i++) {
            material.append(Fence.data("source " + (i + 1), evidence.get(i).text()));
        }
        StringBuilder question = new StringBuilder("The claims:\n");
        for (int i = 0; i < claims.size(); i++) {
            question.append(Fence.data("claim " + (i + 1), words(claims.get(i))));
        }
        return new Prompt(SYSTEM, material.toString(), question.toString());
    }

    /** A question for each claim, in their order; all show the same sources, so that a provider can keep them. */
    List<Question> parts() {
        return claims.stream()
                .map(claim -> new Question(note, List.of(claim), evidence))
                .toList();
    }

    private String words(Claim claim) {
        Span span = claim.span();
        String text = claim.kind() == Claim.Kind.CODE
                ? span.of(note.text())
                : claim.words().strip();
        return claim.heading().isEmpty() ? text : "[" + claim.heading().strip() + "] " + text;
    }

    /** The most tokens that an answer in the form of the schema needs. */
    int answerTokens() {
        return FRAME + EACH * claims.size();
    }

    /** The same for the same words of claims and sources, whatever else of the notes has changed. */
    String key() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((VERSION + SCHEMA).getBytes(StandardCharsets.UTF_8));
            Prompt prompt = prompt();
            for (String part : List.of(prompt.system(), prompt.material(), prompt.question())) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            evidence.forEach(each -> digest.update(each.source().path().value().getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
