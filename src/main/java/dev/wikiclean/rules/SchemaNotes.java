package dev.wikiclean.rules;

import dev.wikiclean.vault.FrontMatter;
import dev.wikiclean.vault.Note;
import java.util.List;

/** Says which notes are to have the sections that the configuration asks for. */
final class SchemaNotes {
    private SchemaNotes() {}

    /**
     * Whether {@code note} is a note of the schema: one that carries a key of it and lies where its notes lie, and is none
     * of those that have another form: MOCs and other entrances, redirects, templates, daily notes, captured error pages,
     * stubs.
     */
    static boolean holds(RuleContext context, Note note) {
        Config config = context.config();
        FrontMatter matter = note.frontMatter();
        List<String> keys = config.option(ConfigKeys.SECTION_KEYS);
        Globs places = config.option(ConfigKeys.SECTION_PLACES);
        boolean asked = (keys.isEmpty() || keys.stream().anyMatch(matter.keys()::contains))
                && (places.isEmpty() || places.match(note.path().value()))
                && !(matter instanceof FrontMatter.Unparsable);
        return asked
                && !config.isTemplate(note.path())
                && !config.isDailyNote(note.path())
                && !HubName.isHub(note.path())
                && !RemovalVeto.isMoc(context, note)
                && !context.index().redirects().isRedirect(note.path())
                && !isMarkedAsRedirect(matter)
                && context.verdicts().stub(note).isEmpty()
                && context.verdicts().errorPage(note).isEmpty();
    }

    /** Redirects in a circle, or to no note, lead nowhere and still are redirects. */
    private static boolean isMarkedAsRedirect(FrontMatter matter) {
        return matter.string("status").filter("redirect"::equalsIgnoreCase).isPresent()
                || matter.string("type").filter("redirect"::equalsIgnoreCase).isPresent();
    }
}
