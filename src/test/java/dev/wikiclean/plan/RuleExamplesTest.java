package dev.wikiclean.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.rules.Config;
import dev.wikiclean.rules.Finding;
import dev.wikiclean.rules.Recorder;
import dev.wikiclean.rules.Rule;
import dev.wikiclean.rules.RuleCatalog;
import dev.wikiclean.rules.RuleContext;
import dev.wikiclean.vault.MemorySource;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.Rejected;
import dev.wikiclean.vault.Vault;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The examples under {@code rules/} are the rules' documentation and their tests. With {@code -Dexamples.accept=true} the
 * expected files are written instead of compared.
 */
class RuleExamplesTest {
    private static final Set<String> ABOUT_LINKS = Set.of(
            "ambiguous-link", "broken-block", "broken-heading", "broken-link", "dead-related-link", "redirect-link");

    @TestFactory
    Stream<DynamicContainer> examples() throws IOException {
        return RuleExample.all().stream()
                .map(example -> DynamicContainer.dynamicContainer(
                        example.toString(),
                        Stream.of(
                                DynamicTest.dynamicTest("findings and result", () -> asWritten(example)),
                                DynamicTest.dynamicTest("a second run changes nothing", () -> twice(example)),
                                DynamicTest.dynamicTest("with CRLF", () -> withLineEnds(example)),
                                DynamicTest.dynamicTest("with a byte order mark", () -> withMark(example)),
                                DynamicTest.dynamicTest("in a code fence", () -> inFence(example)))));
    }

    private static void asWritten(RuleExample example) throws IOException {
        Plan plan = plan(example, example.before());
        List<String> findings = lines(plan.findings());
        Map<String, String> after = RuleExample.texts(plan.after().vault());
        if (Boolean.getBoolean("examples.accept")) {
            example.accept(findings, after);
        }
        assertThat(findings).isEqualTo(example.findings());
        assertThat(after).isEqualTo(example.after());
    }

    private static void twice(RuleExample example) throws IOException {
        Plan plan = plan(example, MemorySource.vault(example.after()));
        assertThat(plan.changes().files()).isEmpty();
    }

    private static void withLineEnds(RuleExample example) throws IOException {
        UnaryOperator<String> crlf = text -> text.replace("\r\n", "\n").replace("\n", "\r\n");
        assertVariant(example, crlf, crlf);
    }

    private static void withMark(RuleExample example) throws IOException {
        assertVariant(example, text -> "\uFEFF" + text, UnaryOperator.identity());
    }

    /** The example with every note changed by {@code change}; new notes are expected changed by {@code created}. */
    private static void assertVariant(RuleExample example, UnaryOperator<String> change, UnaryOperator<String> created)
            throws IOException {
        Map<String, String> before = RuleExample.texts(example.before());
        if (example.before().files().stream().anyMatch(Rejected.class::isInstance)) {
            return; // what cannot be read has no variants
        }
        Plan plan = plan(example, MemorySource.vault(changed(before, before.keySet(), change, change)));
        assertThat(lines(plan.findings())).isEqualTo(example.findings());
        assertThat(RuleExample.texts(plan.after().vault()))
                .isEqualTo(changed(example.after(), before.keySet(), change, created));
    }

    private static Map<String, String> changed(
            Map<String, String> texts, Set<String> old, UnaryOperator<String> change, UnaryOperator<String> created) {
        Map<String, String> changed = new TreeMap<>(texts);
        changed.replaceAll((path, text) ->
                !path.endsWith(".md") ? text : old.contains(path) ? change.apply(text) : created.apply(text));
        return changed;
    }

    /** What stands in a code fence is no link; what stands in front matter, canvases and bases still is one. */
    private static void inFence(RuleExample example) throws IOException {
        if (!ABOUT_LINKS.contains(example.rule().id())) {
            return;
        }
        Vault fenced = MemorySource.vault(fenced(example.before()));
        RuleContext context = new RuleContext(VaultIndex.of(fenced), config(example, fenced));
        List<Finding> inBodies = new ArrayList<>();
        example.rule().check(context, finding -> {
            boolean inBody = fenced.note(finding.path())
                    .filter(note -> finding.span().start() >= bodyStart(note))
                    .filter(note -> !finding.span().isEmpty())
                    .isPresent();
            if (inBody) {
                inBodies.add(finding);
            }
        });
        assertThat(lines(inBodies)).isEmpty();
    }

    private static Map<String, String> fenced(Vault vault) {
        Map<String, String> texts = RuleExample.texts(vault);
        vault.notes().forEach(note -> {
            int start = bodyStart(note);
            texts.put(
                    note.path().value(),
                    note.text().substring(0, start) + "\n~~~~~~~~\n"
                            + note.text().substring(start) + "\n~~~~~~~~\n");
        });
        return texts;
    }

    private static int bodyStart(Note note) {
        return note.frontMatter().block().map(span -> span.end()).orElse(0);
    }

    private static Plan plan(RuleExample example, Vault vault) throws IOException {
        Config config = config(example, vault);
        // What a run changed is told by no rule alone: there the others that the example turns on run, too.
        List<Rule> rules = example.rule() instanceof Recorder ? RuleCatalog.enabled(config) : List.of(example.rule());
        return Planner.plan(vault, config, rules, PlanOptions.all());
    }

    private static Config config(RuleExample example, Vault vault) throws IOException {
        return Config.load(vault, example.folder().resolve("before"));
    }

    private static List<String> lines(List<Finding> findings) {
        return findings.stream().map(RuleExample::line).toList();
    }
}
