package dev.wikiclean.dedupe;

import dev.wikiclean.index.NewLink;
import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.text.Span;
import dev.wikiclean.text.TextEdit;
import dev.wikiclean.text.TextEdits;
import dev.wikiclean.vault.FileChange;
import dev.wikiclean.vault.Heading;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.VaultPath;
import java.util.List;
import java.util.Optional;

/** Turns a duplicate into a redirect: its front matter keeps its keys, its body becomes one link. */
final class RedirectText {
    private final VaultIndex index;
    private final Note canonical;
    private final String line;

    RedirectText(VaultIndex index, Note canonical, String line) {
        this.index = index;
        this.canonical = canonical;
        this.line = line;
    }

    FileChange.Modify of(Note duplicate) {
        String link = link(duplicate.path());
        FrontMatterRewrite matter =
                new FrontMatterRewrite(duplicate).set("duplicate_of", link).set("status", "redirect");
        Optional<String> id = canonical.frontMatter().string("id");
        if (id.isPresent()) {
            matter.set("canonical_id", id.get());
        } else if (duplicate.frontMatter().keys().contains("canonical_id")) {
            matter.set("canonical_id", canonical.path().stem());
        }
        TextEdit body = body(duplicate, NewLink.inBody(index, duplicate.path(), canonical.path()));
        List<TextEdit> edits = matter.edit()
                .map(edit -> TextEdits.collide(edit, body)
                        ? List.of(TextEdit.replace(body.span(), edit.replacement() + body.replacement()))
                        : List.of(edit, body))
                .orElse(List.of(body));
        return new FileChange.Modify(duplicate.path(), edits);
    }

    /** A wikilink; where none can hold the name, a Markdown link. */
    private String link(VaultPath from) {
        return NewLink.wikiTarget(index, from, canonical.path())
                .map(name -> "[[" + name + "]]")
                .orElseGet(() -> NewLink.inBody(index, from, canonical.path()));
    }

    private TextEdit body(Note duplicate, String link) {
        String text = duplicate.text();
        String eol = duplicate.source().lineEnding().text();
        int from = Bodies.start(duplicate);
        StringBuilder body = new StringBuilder();
        duplicate.headings().stream()
                .filter(heading -> heading.level() == 1 && heading.span().start() <= from)
                .findFirst()
                .map(Heading::span)
                .ifPresent(span -> body.append(span.of(text)).append(eol).append(eol));
        body.append(line.replace("%s", link));
        if (text.endsWith("\n")) {
            body.append(eol);
        }
        return TextEdit.replace(new Span(from, text.length()), body.toString());
    }
}
