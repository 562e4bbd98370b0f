package dev.wikiclean.index;

import dev.wikiclean.vault.VaultPath;
import java.util.Optional;

/**
 * Writes links that stood nowhere before as {@code .obsidian/app.json} asks: {@code useMarkdownLinks} chooses the form,
 * {@code newLinkFormat} how the target is named. What is written is asked of the resolver first.
 */
public final class NewLink {
    private static final String NOT_SHOWN = "[]|";

    private NewLink() {}

    /**
     * A link in the body of {@code source} that leads to {@code target} and shows {@code words}; {@code source} need not
     * exist yet. A name that no wikilink can hold is written as a markdown link.
     */
    public static String inBody(VaultIndex index, VaultPath source, VaultPath target, String words) {
        Optional<String> wiki =
                index.vault().settings().useMarkdownLinks() ? Optional.empty() : wikiTarget(index, source, target);
        return wiki.map(name -> wikilink(name, words)).orElseGet(() -> markdown(index, source, target, words));
    }

    /** A link in the body of {@code source} that leads to {@code target} and shows the target's name as the form does. */
    public static String inBody(VaultIndex index, VaultPath source, VaultPath target) {
        String name = inBody(index, source, target, target.stem());
        int pipe = name.startsWith("[[") ? name.indexOf('|') : -1;
        return pipe < 0 ? name : name.substring(0, pipe) + "]]";
    }

    /** The target of a new wikilink; nothing where a wikilink cannot hold it. */
    public static Optional<String> wikiTarget(VaultIndex index, VaultPath source, VaultPath target) {
        return spelling(index, source, target, false).filter(TargetEncoding::fitsWikilink);
    }

    private static String wikilink(String target, String words) {
        boolean cannotShow = words.chars().anyMatch(c -> NOT_SHOWN.indexOf(c) >= 0 || Character.isISOControl(c));
        return target.equals(words) || cannotShow ? "[[" + target + "]]" : "[[" + target + "|" + words + "]]";
    }

    private static String markdown(VaultIndex index, VaultPath source, VaultPath target, String words) {
        String text = spelling(index, source, target, true).orElse(target.value());
        return "[" + words.replaceAll("[\\[\\]\\\\]", "\\\\$0") + "](" + TargetEncoding.destination(text) + ")";
    }

    /** The first spelling in the vault's style that leads to {@code target} when it stands in {@code source}. */
    private static Optional<String> spelling(VaultIndex index, VaultPath source, VaultPath target, boolean extension) {
        TargetStyle.Reach reach =
                switch (index.vault().settings().newLinkFormat()) {
                    case SHORTEST -> TargetStyle.Reach.BARE;
                    case RELATIVE -> TargetStyle.Reach.RELATIVE_BELOW;
                    case ABSOLUTE -> TargetStyle.Reach.WHOLE;
                };
        return new TargetStyle(reach, extension)
                .spellings(source, target).stream()
                        .filter(text -> index.resolver()
                                .resolve(source, text)
                                .path()
                                .filter(target::equals)
                                .isPresent())
                        .findFirst();
    }
}
