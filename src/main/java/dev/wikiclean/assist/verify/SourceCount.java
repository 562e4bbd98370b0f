package dev.wikiclean.assist.verify;

import dev.wikiclean.vault.Note;
import java.util.ArrayList;
import java.util.List;

/**
 * How many sources notes name, by what can be done with them.
 *
 * @param notes how many notes name any
 * @param files sources that are files of the vault
 * @param urls sources that are addresses, which are not fetched
 * @param citations sources named by words alone
 */
public record SourceCount(int notes, int files, int urls, int citations) {
    /** Counts the sources of {@code notes}. */
    public static SourceCount of(EmbeddedChecks checks, List<Note> notes) {
        int having = 0;
        int files = 0;
        int urls = 0;
        int citations = 0;
        for (Note note : notes) {
            List<SourceRef> refs = checks.sources(note);
            having += refs.isEmpty() ? 0 : 1;
            for (SourceRef ref : refs) {
                switch (ref) {
                    case SourceRef.InVault file -> files++;
                    case SourceRef.Url url -> urls++;
                    case SourceRef.Citation citation -> citations++;
                    case SourceRef.Missing missing -> {
                        // told as a finding
                    }
                }
            }
        }
        return new SourceCount(having, files, urls, citations);
    }

    /** What a person should know of what was not looked at, one line each. */
    public List<String> notices() {
        List<String> notices = new ArrayList<>();
        if (notes == 0) {
            notices.add("no note names a source in its front matter: nothing could be compared with one");
        }
        if (urls > 0) {
            notices.add((urls == 1 ? "1 source is an address" : urls + " sources are addresses")
                    + " outside of the vault: not reachable by policy, nothing is fetched");
        }
        if (citations > 0) {
            notices.add((citations == 1 ? "1 source is" : citations + " sources are")
                    + " named by words alone: there is no file to compare with");
        }
        return notices;
    }
}
