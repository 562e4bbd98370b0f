package dev.wikiclean.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.plan.Plan;
import dev.wikiclean.plan.PlanOptions;
import dev.wikiclean.plan.Planner;
import dev.wikiclean.plan.Proof;
import dev.wikiclean.vault.MemorySource;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.Vault;
import dev.wikiclean.vault.VaultPath;
import java.util.List;
import org.junit.jupiter.api.Test;

class DuplicateTopicPropertyTest {
    private static final List<Rule> RULES = List.of(new DuplicateTopic(), new RedirectLink());
    private static final Config CONFIG = Config.of("agent-wiki");

    @Test
    void mergingLosesNothingAndEndsAfterOneRun() {
        int merged = 0;
        for (long seed = 0; seed < 200; seed++) {
            merged += check(seed) ? 1 : 0;
        }
        assertThat(merged).as("clusters that were merged").isGreaterThan(190);
    }

    private static boolean check(long seed) {
        GeneratedCluster cluster = new GeneratedCluster(seed);
        Vault vault = MemorySource.vault(cluster.texts);
        Plan plan = Planner.plan(vault, CONFIG, RULES, PlanOptions.all());
        String what = "seed " + seed;
        assertThat(Proof.violations(plan)).as(what).isEmpty();
        Vault after = plan.after().vault();
        List<Note> canonicals = cluster.paths.stream()
                .map(path -> after.note(VaultPath.of(path)).orElseThrow())
                .filter(note -> note.frontMatter()
                        .string("status")
                        .filter("redirect"::equals)
                        .isEmpty())
                .toList();
        if (canonicals.size() == cluster.paths.size()) {
            assertThat(plan.changes().isEmpty()).as(what).isTrue();
            return false;
        }
        assertThat(canonicals).as(what).hasSize(1);
        Note canonical = canonicals.get(0);
        cluster.words.forEach(
                word -> assertThat(after.notes().anyMatch(n -> n.text().contains(word)))
                        .as(what + " " + word)
                        .isEqualTo(vault.notes().anyMatch(n -> n.text().contains(word))));
        assertThat(canonical.frontMatter().list("aliases")).as(what).containsAll(cluster.aliases);
        assertThat(canonical.frontMatter().list("tags"))
                .as(what)
                .containsAll(cluster.tags)
                .doesNotHaveDuplicates();
        assertThat(canonical.frontMatter().list("raw_sources"))
                .as(what)
                .containsAll(cluster.sources)
                .doesNotHaveDuplicates();
        before(vault, canonical, what);
        assertThat(Planner.plan(after, CONFIG, RULES, PlanOptions.all())
                        .changes()
                        .isEmpty())
                .as(what)
                .isTrue();
        return true;
    }

    /** Every line of the canonical stands there still, in order. */
    private static void before(Vault vault, Note canonical, String what) {
        String old = vault.note(canonical.path()).orElseThrow().text();
        List<String> body = old.substring(old.indexOf("---", 4)).lines().toList();
        assertThat(canonical.text().lines().toList()).as(what).containsSubsequence(body);
    }
}
