package dev.wikiclean.assist.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.assist.AnswerMemory;
import dev.wikiclean.assist.verify.Verdict.Label;
import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.rules.Config;
import dev.wikiclean.rules.Finding;
import dev.wikiclean.rules.RuleContext;
import dev.wikiclean.text.Span;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.Vault;
import dev.wikiclean.vault.VaultPath;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a model says is believed as far as code can check it, and what it is told does not lead it. */
class ModelVerifierTest {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
    static final String SOURCE =
            "---\nsource_trust_level: B\n---\nSampling many paths and voting improves accuracy.\n\n투표는 정답률을 올린다고 적혀 있다.\n";
    static final String NOTE =
            "---\ntitle: Voting\nstatus: verified\nverification_status: applied-secret\nconfidence_score: 0.91\n"
                    + "raw_sources: [\"[[raw/s]]\"]\n---\n\n# Voting\n\n## 핵심\n- Voting over many paths improves accuracy.\n- 투표는 정답률을 올린다.\n"
                    + "- Voting is free of cost.\n- Voting slows the answer.\n\n## 🧪 검증 / 중복\n- 이미 검증된 것으로 보인다.\n\n## 🕓 Changelog\n| 날짜 | 변경 |\n|---|---|\n| 2026-05-08 | 처음 |\n";

    private final Vault vault = Verified.vault("A.md", NOTE, "raw/s.md", SOURCE);
    private final RuleContext context = new RuleContext(VaultIndex.of(vault), Config.of("agent-wiki"));
    private final EmbeddedChecks checks = new EmbeddedChecks(context);

    private Note note(String path) {
        return vault.note(VaultPath.of(path)).orElseThrow();
    }

    private ModelVerifier verifier(Asker asker, AnswerMemory memory) {
        return new ModelVerifier(context, checks, asker, memory, Shown.ALL, CLOCK);
    }

    static ScriptedModel model() {
        return new ScriptedModel()
                .say("over many paths", "supported", 1, "voting improves accuracy")
                .say("투표는", "supported", 1, "투표는 정답률을 올린다고")
                .say("free of cost", "refuted", 1, "Sampling many paths and voting")
                .say("slows", "supported", 1, "voting makes answers slow and dear");
    }

    @Test
    void aJudgementWithoutWordsOfTheSourceIsNone() {
        Judged judged = verifier(model(), AnswerMemory.NONE).judge(note("A.md"), List.of());
        assertThat(judged.verdicts())
                .extracting(Verdict::label)
                .containsExactly(Label.SUPPORTED, Label.SUPPORTED, Label.REFUTED, Label.NOT_ENOUGH);
        List<Finding> findings = verifier(model(), AnswerMemory.NONE).findings(judged, List.of());
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("claim-refuted");
            assertThat(finding.message()).isEqualTo("refuted by raw/s.md:4: Sampling many paths and voting");
            assertThat(finding.span().of(NOTE)).startsWith("Voting is free");
        });
    }

    @Test
    void theCheckerIsNotToldWhatTheNoteSaysOfItself() {
        ScriptedModel model = model();
        verifier(model, AnswerMemory.NONE).judge(note("A.md"), List.of());
        String told = model.asked.toString();
        assertThat(told).contains("Voting slows", "Sampling many paths");
        assertThat(told)
                .doesNotContain("applied-secret", "0.91", "이미 검증된", "처음", "source_trust_level", "verification_status");
    }

    @Test
    void whatWasPaidForIsNotAskedAgainWhileTheWordsStay() {
        Map<String, AnswerMemory.Answer> kept = new HashMap<>();
        AnswerMemory memory = new AnswerMemory() {
            @Override
            public Optional<Answer> find(String key) {
                return Optional.ofNullable(kept.get(key));
            }

            @Override
            public Answer keep(String key, Answer answer) {
                kept.put(key, answer);
                return answer;
            }
        };
        ScriptedModel model = model();
        Judged first = verifier(model, memory).judge(note("A.md"), List.of());
        Judged second = verifier(model, memory).judge(note("A.md"), List.of());
        assertThat(model.asked).hasSize(1);
        assertThat(second).isEqualTo(first);
        Vault changed = Verified.vault("A.md", NOTE.replace("slows", "slightly slows"), "raw/s.md", SOURCE);
        RuleContext other = new RuleContext(VaultIndex.of(changed), Config.of("agent-wiki"));
        new ModelVerifier(other, new EmbeddedChecks(other), model, memory, Shown.ALL, CLOCK)
                .judge(changed.note(VaultPath.of("A.md")).orElseThrow(), List.of());
        assertThat(model.asked).hasSize(2);
    }

    @Test
    void withoutSourcesOrAnAnswerNothingIsVerified() {
        Judged none = verifier(model(), AnswerMemory.NONE).judge(note("raw/s.md"), List.of());
        assertThat(none.why()).hasValueSatisfying(why -> assertThat(why).contains("no source"));
        Asker refusing = asked -> new Asker.Reply(Optional.empty(), "over-budget", true);
        Judged refused = verifier(refusing, AnswerMemory.NONE).judge(note("A.md"), List.of());
        assertThat(refused.verdicts()).isEmpty();
        assertThat(refused.stopped()).isTrue();
        Asker garbage = asked -> Asker.Reply.of("fine!");
        assertThat(verifier(garbage, AnswerMemory.NONE)
                        .judge(note("A.md"), List.of())
                        .verdicts())
                .isEmpty();
    }

    @Test
    void whatANoteLinksToIsEvidenceOfLessWeight() {
        String claims = "# A\n\n## 핵심\n- Votes help, as [[B]] and [[C]] and [[D]] and [[Old]] tell.\n\n"
                + "## 🔗 Graph\n- [[Aside]]\n";
        Vault notes = Verified.vault(
                "A.md", claims,
                "B.md",
                        "---\nsource_trust_level: A\nconfidence_score: 0.99\n---\n# B\n\nVoting helps with hard questions.\n\n"
                                + "## 🧪 검증 / 중복\n- B was verified by A.\n",
                "C.md", "---\nraw_sources: [\"[[A]]\"]\n---\nCopied from A: votes help.\n",
                "D.md", "---\nstatus: draft\n---\nDrafted: votes help.\n",
                "Old.md", "---\nredirect_to: \"[[B]]\"\nstatus: redirect\n---\nSee [[B]].\n",
                "Aside.md", "An aside.\n");
        RuleContext own = new RuleContext(VaultIndex.of(notes), Config.of("agent-wiki"));
        EmbeddedChecks with = new EmbeddedChecks(own);
        ScriptedModel model = new ScriptedModel().say("Votes help", "supported", 1, "Voting helps with hard questions");
        Note a = notes.note(VaultPath.of("A.md")).orElseThrow();
        Judged judged = new ModelVerifier(own, with, model, AnswerMemory.NONE, other -> Optional.of(List.of()), CLOCK)
                .judge(a, List.of());
        assertThat(judged.verdicts()).singleElement().satisfies(verdict -> {
            assertThat(verdict.label()).isEqualTo(Label.SUPPORTED);
            assertThat(verdict.source()).contains(VaultPath.of("B.md"));
        });
        assertThat(model.asked.toString())
                .contains("Voting helps")
                .doesNotContain("Copied", "Drafted", "An aside", "was verified by", "0.99");
        var settings = own.config().verifying();
        assertThat(Confidence.of(a, judged.verdicts(), notes, settings, path -> true)
                        .score())
                .isEqualByComparingTo("0.5");
        assertThat(Confidence.of(a, judged.verdicts(), notes, settings, path -> false)
                        .score())
                .isEqualByComparingTo("1");

        RuleContext off = new RuleContext(
                VaultIndex.of(notes), Config.parse("extends: agent-wiki\nverify: {linked-notes: false}\n"));
        Judged none = new ModelVerifier(
                        off, new EmbeddedChecks(off), model, AnswerMemory.NONE, other -> Optional.of(List.of()), CLOCK)
                .judge(a, List.of());
        assertThat(none.why()).hasValueSatisfying(why -> assertThat(why).contains("names no source"));
    }

    @Test
    void whatMustNotLeaveIsNotShown() {
        ScriptedModel model = model();
        Judged judged = new ModelVerifier(
                        context,
                        checks,
                        model,
                        AnswerMemory.NONE,
                        note -> note.path().value().startsWith("raw/") ? Optional.empty() : Optional.of(List.of()),
                        CLOCK)
                .judge(note("A.md"), List.of());
        assertThat(judged.why()).isPresent();
        assertThat(model.asked).isEmpty();
    }

    @Test
    void confidenceIsTheTrustedShareCappedByWhatIsRefuted() {
        var settings = Config.of("agent-wiki").verifying();
        Verdict yes = new Verdict(Span.at(1), Label.SUPPORTED, Optional.of(VaultPath.of("raw/s.md")), "q");
        Verdict no = new Verdict(Span.at(1), Label.REFUTED, Optional.of(VaultPath.of("raw/s.md")), "q");
        Verdict open = Verdict.notEnough(Span.at(1));
        assertThat(Confidence.of(note("A.md"), List.of(yes, yes), vault, settings, path -> false))
                .hasToString("Confidence[score=0.90, status=applied, supported=2, refuted=0, unproven=0]");
        assertThat(Confidence.of(note("A.md"), List.of(yes, open), vault, settings, path -> false))
                .hasToString("Confidence[score=0.45, status=partial, supported=1, refuted=0, unproven=1]");
        assertThat(Confidence.of(note("A.md"), List.of(yes, yes, yes, yes, no), vault, settings, path -> false))
                .hasToString("Confidence[score=0.50, status=refuted, supported=4, refuted=1, unproven=0]");
        assertThat(Confidence.of(note("A.md"), List.of(open), vault, settings, path -> false)
                        .status())
                .isEqualTo("pending");
        for (long seed = 1; seed <= 200; seed++) {
            Random random = new Random(seed);
            List<Verdict> verdicts = new ArrayList<>();
            for (int i = random.nextInt(12); i >= 0; i--) {
                verdicts.add(List.of(yes, no, open).get(random.nextInt(3)));
            }
            var before = Confidence.of(note("A.md"), verdicts, vault, settings, path -> false)
                    .score();
            List<Verdict> better = new ArrayList<>(verdicts);
            if (better.remove(open)) {
                better.add(yes);
            }
            assertThat(Confidence.of(note("A.md"), better, vault, settings, path -> false)
                            .score())
                    .as("seed %d", seed)
                    .isGreaterThanOrEqualTo(before);
            List<Verdict> worse = new ArrayList<>(verdicts);
            worse.add(no);
            assertThat(Confidence.of(note("A.md"), worse, vault, settings, path -> false)
                            .score())
                    .as("seed %d", seed)
                    .isLessThanOrEqualTo(before);
        }
    }
}
