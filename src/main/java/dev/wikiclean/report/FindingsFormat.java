package dev.wikiclean.report;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;

/** The forms in which findings are written; each is meant for another reader. */
public enum FindingsFormat {
    /** By file, with the line and a mark below it, and what to do next: for a person. */
    TEXT,
    /** One line each, {@code path:line:column: severity rule message}: for the problem lists of editors. */
    SHORT,
    /** One object. */
    JSON,
    /** One object a line for each finding, nothing else. */
    JSONL,
    /** The Static Analysis Results Interchange Format, version 2.1.0. */
    SARIF,
    /** Workflow commands that GitHub Actions shows as annotations. */
    GITHUB,
    /** The code quality report of GitLab. */
    GITLAB,
    /** The XML of test reports: one suite a rule. */
    JUNIT;

    /** The names on the command line, the default first. */
    public static String[] names() {
        return Arrays.stream(values()).map(FindingsFormat::id).toArray(String[]::new);
    }

    /** @throws IllegalArgumentException if none is called so */
    public static FindingsFormat named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** The name on the command line. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a person reads it, so that advice may stand in it. */
    public boolean isForPeople() {
        return this == TEXT;
    }

    /** Writes all of {@code report}, finding by finding; {@code style} is for {@link #TEXT} and {@link #SHORT}. */
    public void write(CheckReport report, Style style, Appendable out) throws IOException {
        switch (this) {
            case TEXT -> FindingsText.write(report, style, out);
            case SHORT -> ShortText.write(report, style, out);
            case JSON -> FindingsJson.write(report, out);
            case JSONL -> FindingsJson.lines(report, out);
            case SARIF -> SarifLog.write(report, out);
            case GITHUB -> GithubAnnotations.write(report, out);
            case GITLAB -> GitlabReport.write(report, out);
            case JUNIT -> JunitReport.write(report, out);
        }
    }
}
