package dev.wikiclean.dedupe;

import java.util.List;
import java.util.Optional;

/** A text with the marks of a template is a mould, not a note on a topic. */
final class TemplateVeto implements Veto {
    private static final List<String> MARKS = List.of("<% tp.", "{{title}}", "{{date}}", "{{VALUE}}");

    @Override
    public String id() {
        return "template";
    }

    @Override
    public Optional<String> objection(NotePair pair) {
        return isTemplate(pair.a()) || isTemplate(pair.b())
                ? Optional.of((isTemplate(pair.a()) ? pair.a() : pair.b()) + " is a template")
                : Optional.empty();
    }

    private static boolean isTemplate(Candidate note) {
        return MARKS.stream().anyMatch(note.note().text()::contains);
    }
}
