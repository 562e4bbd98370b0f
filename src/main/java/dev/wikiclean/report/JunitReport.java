package dev.wikiclean.report;

import dev.wikiclean.rules.Finding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Findings as the report of a test run: {@code check --format junit}. Each rule is a suite and each finding a test that
 * failed; a rule that found nothing is one test that passed.
 */
final class JunitReport {
    private JunitReport() {}

    static void write(CheckReport report, Appendable out) throws IOException {
        Map<String, List<Finding>> byRule = new TreeMap<>();
        report.rules().forEach(rule -> byRule.put(rule, new ArrayList<>()));
        for (Finding finding : report.findings()) {
            byRule.computeIfAbsent(finding.rule(), rule -> new ArrayList<>()).add(finding);
        }
        long tests = byRule.values().stream()
                .mapToInt(findings -> Math.max(1, findings.size()))
                .sum();
        Xml xml = new Xml(out).begin("testsuites").attribute("name", "wiki-clean");
        counts(tests, report.findings().size(), xml);
        for (Map.Entry<String, List<Finding>> rule : byRule.entrySet()) {
            suite(rule.getKey(), rule.getValue(), report, xml);
        }
        xml.end();
    }

    private static void suite(String rule, List<Finding> findings, CheckReport report, Xml xml) throws IOException {
        xml.begin("testsuite").attribute("name", rule);
        counts(Math.max(1, findings.size()), findings.size(), xml);
        if (findings.isEmpty()) {
            xml.begin("testcase").attribute("name", "no findings").attribute("classname", rule);
            xml.end();
        }
        for (Finding finding : findings) {
            String place = report.place().inRepository(finding.path()) + ":" + finding.position();
            xml.begin("testcase").attribute("name", place).attribute("classname", rule);
            xml.begin("failure").attribute("type", finding.severity().id()).attribute("message", finding.message());
            xml.text(place + ": " + finding.message()
                    + finding.fix()
                            .map(fix -> "\n" + fix.applicability().id() + " fix: " + fix.summary())
                            .orElse(""));
            xml.end().end();
        }
        xml.end();
    }

    private static void counts(long tests, long failures, Xml xml) throws IOException {
        xml.attribute("tests", Long.toString(tests)).attribute("failures", Long.toString(failures));
        xml.attribute("errors", "0");
    }
}
