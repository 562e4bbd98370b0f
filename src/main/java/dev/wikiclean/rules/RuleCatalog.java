package dev.wikiclean.rules;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Every rule, one line each. */
public final class RuleCatalog {
    private static final List<String> IDS = List.of(
            "alias-collision",
            "alias-equals-title",
            "ambiguous-link",
            "broken-block",
            "broken-heading",
            "broken-link",
            "case-conflict",
            "category-moc",
            "changelog-entry",
            "conflict-copy",
            "dangling-canonical",
            "dead-related-link",
            "duplicate-key",
            "duplicate-topic",
            "error-note",
            "front-matter-invalid",
            "front-matter-missing",
            "front-matter-type",
            "leftover-scaffold",
            "missing-id",
            "missing-section",
            "model-residue",
            "orphan-attachment",
            "orphan-note",
            "redirect-link",
            "second-front-matter",
            "self-redirect",
            "stale-claim",
            "stub-note",
            "title-mismatch",
            "unknown-directive",
            "unlinked-mention",
            "unportable-name",
            "unreadable-note");

    private RuleCatalog() {}

    public static List<Rule> all() {
        return List.of(
                new DuplicateTopic(),
                new ErrorNote(),
                new StubNote(),
                new ModelResidue(),
                new LeftoverScaffold(),
                new BrokenLink(),
                new BrokenHeading(),
                new BrokenBlock(),
                new AmbiguousLink(),
                new SelfRedirect(),
                new OrphanNote(),
                new OrphanAttachment(),
                new UnlinkedMention(),
                new CaseConflict(),
                new ConflictCopies(),
                new UnportableName(),
                new RedirectLink(),
                new DeadRelatedLink(),
                new CategoryMoc(),
                new ChangelogEntry(),
                new MissingSection(),
                new FrontMatterInvalid(),
                new DuplicateKey(),
                new SecondMatter(),
                new FrontMatterMissing(),
                new FrontMatterType(),
                new MissingId(),
                new AliasEqualsTitle(),
                new AliasCollision(),
                new TitleMismatch(),
                new DanglingCanonical(),
                new StaleClaim(),
                new UnreadableNote(),
                new UnknownDirective());
    }

    /** The rules that {@code config} has switched on. */
    public static List<Rule> enabled(Config config) {
        return all().stream().filter(rule -> config.isOn(rule.id())).toList();
    }

    /** The names of the rules that only tell what the others changed. */
    public static Set<String> recorders() {
        return all().stream().filter(Recorder.class::isInstance).map(Rule::id).collect(Collectors.toSet());
    }

    /** The name of every rule. */
    public static List<String> ids() {
        return IDS;
    }
}
