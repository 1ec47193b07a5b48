package org.ringside.app.compare;

import java.util.List;
import java.util.Locale;
import org.ringside.courses.plan.Svg;

/** Checks against a baseline as a JUnit report, which every service of continuous integration shows. */
public final class JUnitXml {
    private JUnitXml() {}

    /**
     * Writes the report.
     *
     * @param checks what was checked
     * @param margin how much worse is still well
     * @return XML
     */
    public static String of(List<Baseline.Check> checks, double margin) {
        long errors = checks.stream().filter(check -> !check.problem().isEmpty()).count();
        long failures = checks.stream().filter(check -> !check.passes(margin)).count() - errors;
        // writes and escapes XML of any kind
        Svg xml = new Svg();
        xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.open("testsuites");
        xml.open("testsuite", "name", "ringside compare", "tests", checks.size(), "failures", failures, "errors",
                errors, "skipped",
                0, "time", "0");
        for (Baseline.Check check : checks) {
            Object[] names = {"classname", "ringside." + check.course(), "name",
                check.controller() + " on " + check.course(), "time", "0"};
            if (check.passes(margin)) {
                xml.element("testcase", names);
                continue;
            }
            xml.open("testcase", names);
            String kind = check.problem().isEmpty() ? "failure" : "error";
            xml.words(kind, text(check, margin), "message", text(check, margin), "type",
                    kind.equals("failure") ? "worse" : "unknown");
            xml.close("testcase");
        }
        xml.close("testsuite");
        xml.close("testsuites");
        return xml.toString();
    }

    /**
     * Says how a check came out.
     *
     * @param check the check
     * @param margin how much worse is still well
     * @return one line
     */
    public static String text(Baseline.Check check, double margin) {
        if (!check.problem().isEmpty()) {
            return check.controller() + " on " + check.course() + ": " + check.problem();
        }
        return String.format(Locale.ROOT,
                "%s on %s: official mean %.4f over %d common seeds, %.4f in the baseline, %+.4f; %s %s",
                check.controller(), check.course(), check.now(), check.episodes(), check.before(),
                check.now() - check.before(),
                check.passes(margin) ? "within the margin of" : "worse by more than", Perturbation.text(margin));
    }
}
