package org.ringside.app.report;

/** Episodes to watch: each is mounted only once somebody asks for it. */
final class ReplaySection {
    private ReplaySection() {}

    static void write(Report report, Html html) {
        if (report.scenes().isEmpty()) {
            return;
        }
        html.section("watch", "Watch");
        html.words("p", report.single() ? "Episodes simulated again for this page."
                : "The same seed with every controller: the others are ghosts beside the one in the lead.");
        for (int i = 0; i < report.scenes().size(); i++) {
            Report.Scene scene = report.scenes().get(i);
            html.open("div", "class", "scene", "id", "scene-" + i);
            html.words("button", "Watch: " + scene.title() + ", " + scene.course() + ", seed " + scene.seed(), "type",
                    "button", "data-scene",
                    Integer.toString(i), "aria-expanded", "false");
            html.open("div", "class", "replay", "hidden", "");
            html.close("div");
            html.open("script", "type", "application/json", "id", "scene-data-" + i);
            html.svg().raw(scene.data());
            html.close("script");
            html.close("div");
        }
        html.close("section");
    }
}
