package dev.wikiclean.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.rules.Config;
import dev.wikiclean.rules.Rule;
import dev.wikiclean.rules.RuleCatalog;
import dev.wikiclean.vault.MemorySource;
import dev.wikiclean.vault.VaultPath;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Any plan that changes the words of a heading takes the links to it along. */
class HeadingFollowTest {
    private static final Map<String, String> VAULT = Map.of(
            "Redirect.md", "---\nstatus: redirect\nduplicate_of: \"[[Canonical]]\"\n---\n",
            "Canonical.md", "text\n",
            "hub.md", "# Top\n\n## See [[Redirect]]\n\n### Below\n\n[[#See Redirect]]\n",
            "user.md", "[[hub#See Redirect#Below|x]] [y](hub.md#Top#See%20Redirect) [[hub#Top]]\n",
            "chain.md", "## On [[hub#See Redirect]]\n",
            "end.md", "[[chain#On hub See Redirect]]\n");

    private static Plan plan(Set<VaultPath> frozen) {
        List<Rule> rules = RuleCatalog.all().stream()
                .filter(rule -> rule.id().equals("redirect-link"))
                .toList();
        return Planner.plan(MemorySource.vault(VAULT), Config.of("default"), rules, new PlanOptions(false, frozen));
    }

    private static String text(Plan plan, String path) {
        return plan.after().vault().note(VaultPath.of(path)).orElseThrow().text();
    }

    @Test
    void linksFollowAHeadingWhoseLinkIsPointedStraight() {
        Plan plan = plan(Set.of());
        assertThat(text(plan, "hub.md"))
                .isEqualTo("# Top\n\n## See [[Canonical|Redirect]]\n\n### Below\n\n[[#See Canonical Redirect]]\n");
        assertThat(text(plan, "user.md"))
                .isEqualTo(
                        "[[hub#See Canonical Redirect#Below|x]] [y](hub.md#Top#See%20Canonical%20Redirect) [[hub#Top]]\n");
        assertThat(text(plan, "chain.md")).isEqualTo("## On [[hub#See Canonical Redirect]]\n");
        assertThat(text(plan, "end.md")).isEqualTo("[[chain#On hub See Canonical Redirect]]\n");
        assertThat(Proof.violations(plan)).isEmpty();
    }

    @Test
    void aHeadingStaysIfALinkToItMayNotFollow() {
        Plan plan = plan(Set.of(VaultPath.of("user.md")));
        assertThat(plan.changes().isEmpty()).isTrue();
        assertThat(plan.skipped()).hasSize(1);
        assertThat(Proof.violations(plan)).isEmpty();
    }
}
