package dev.wikiclean.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What {@code .gitattributes} says of a path. */
record PathAttribute(String path, String name, String value) {
    /** Those that change what becomes of a file's bytes. */
    private static final List<String> OF_CONTENT =
            List.of("text", "crlf", "eol", "ident", "filter", "working-tree-encoding");

    static List<PathAttribute> of(GitProgram program, Iterable<String> paths) throws IOException {
        List<String> command = new ArrayList<>(List.of("check-attr", "-z", "--stdin"));
        command.addAll(OF_CONTENT);
        List<String> words = program.need(command, GitProgram.lines(paths)).records();
        List<PathAttribute> attributes = new ArrayList<>();
        for (int i = 0; i + 2 < words.size(); i += 3) {
            attributes.add(new PathAttribute(words.get(i), words.get(i + 1), words.get(i + 2)));
        }
        return attributes;
    }

    boolean isValue() {
        return !value.equals("unspecified") && !value.equals("unset") && !value.equals("set");
    }

    /** Whether git may do anything for it. */
    boolean isActive() {
        return !value.equals("unspecified") && !value.equals("unset");
    }
}
