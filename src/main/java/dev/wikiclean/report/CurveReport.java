package dev.wikiclean.report;

import dev.wikiclean.assist.curve.CurvePoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A test-time curve as text: what each effort cost, its answers side by side, and a small chart. */
public final class CurveReport {
    private static final int BAR = 20;

    private CurveReport() {}

    /**
     * The lines of it.
     *
     * @param places where each statement stands, such as {@code line 12}
     */
    public static List<String> of(List<CurvePoint> points, List<String> places) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                "%-8s %10s %10s %14s %9s  %s", "effort", "tokens", "thinking", "cost", "time", "outcome"));
        for (CurvePoint point : points) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%-8s %10d %10d %14s %7.1f s  %s",
                    label(point),
                    point.usage().tokens(),
                    point.usage().thinking(),
                    point.cost(),
                    point.time().toMillis() / 1000.0,
                    point.outcome()));
        }
        lines.add("");
        StringBuilder head = new StringBuilder(String.format("%-14s", "statement"));
        points.forEach(point -> head.append(String.format(" %-8s", label(point))));
        lines.add(head.toString().stripTrailing());
        for (int i = 0; i < places.size(); i++) {
            StringBuilder row = new StringBuilder(String.format("%-14s", places.get(i)));
            for (CurvePoint point : points) {
                row.append(String.format(" %-8s", point.answers().get(i)));
            }
            lines.add(row.toString().stripTrailing());
        }
        lines.addAll(chart(points));
        return lines;
    }

    /** How far each effort agrees with the dearest that answered, beside what it cost. */
    private static List<String> chart(List<CurvePoint> points) {
        List<CurvePoint> answered = points.stream()
                .filter(point -> point.outcome().equals("answered"))
                .toList();
        if (answered.isEmpty()) {
            return List.of("", "no effort was answered");
        }
        CurvePoint last = answered.getLast();
        List<String> lines = new ArrayList<>(List.of("", "agreement with effort " + label(last) + ", and cost"));
        for (CurvePoint point : answered) {
            int share = point.agreement(last);
            int full = Math.round(share * BAR / 100f);
            lines.add(String.format(
                    "%-8s %s%s %3d %%  %s",
                    label(point), "█".repeat(full), "░".repeat(BAR - full), share, point.cost()));
        }
        return lines;
    }

    private static String label(CurvePoint point) {
        return point.step().effort().label();
    }
}
