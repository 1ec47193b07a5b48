package org.ringside.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeaderboardCommandTest {
    @TempDir
    Path folder;

    private void bundle(String controller, int episodes, String... more) {
        String[] args = {
            "run", "--quiet", "--engine", "planar", "--controller", controller, "--episodes", "" + episodes, "--out",
            folder.resolve("run").toString(), "--bundle", folder.resolve("in/" + controller + episodes + ".ringside")
                    .toString()};
        String[] all = java.util.Arrays.copyOf(args, args.length + more.length);
        System.arraycopy(more, 0, all, args.length, more.length);
        CommandLineRun run = CommandLineRun.of(all);
        assertEquals(ExitCode.DONE, run.exitCode(), run.err());
    }

    private String page(String site) throws IOException {
        CommandLineRun run = CommandLineRun.of("leaderboard", "--quiet", folder.resolve("in").toString(), "-o",
                folder.resolve(site).toString());
        assertEquals(ExitCode.DONE, run.exitCode(), run.err());
        return Files.readString(folder.resolve(site).resolve("index.html"));
    }

    private static String row(String page, String controller) {
        var matcher = Pattern.compile("<tr><td class=\"n\">(\\d+)</td><td>([a-z ]*)</td><td><a href=\"#b1-\\d\">"
                + controller + "</a>").matcher(page);
        assertTrue(matcher.find(), page);
        return matcher.group(1) + matcher.group(2);
    }

    @Test
    void theBetterComesFirstTheEqualTieAndTheTamperedAreRefused() throws IOException {
        bundle("limp", 8);
        bundle("stand", 8);
        bundle("specialists", 8);
        // other seeds are another table
        bundle("limp", 2);
        byte[] bytes = Files.readAllBytes(folder.resolve("in/limp2.ringside"));
        bytes[bytes.length / 2] ^= 1;
        Files.write(folder.resolve("in/<b>&.ringside"), bytes);
        Files.copy(folder.resolve("in/limp8.ringside"), folder.resolve("in/zz.ringside"));
        Files.writeString(folder.resolve("in/junk.ringside"), "junk");
        String page = page("one");
        assertEquals("1a", row(page, "specialists"));
        assertEquals("2b", row(page, "stand"));
        assertEquals("2b", row(page, "limp"));
        assertTrue(page.contains("4 bundles in 2 tables"), page);
        assertTrue(Pattern.compile("\\[0\\.0000, 0\\.\\d{4}]\\*</td>").matcher(page).find(), page);
        assertTrue(page.contains("<br>* interval of the official score: all resamples of the 8 observations agree"),
                page);
        assertTrue(page.contains("3 refused"), page);
        assertTrue(page.contains("&lt;b&gt;&amp;.ringside") && !page.contains("<b>&"), page);
        assertTrue(page.contains("holds the same episodes, bit for bit, as limp8.ringside"), page);
        assertFalse(page.contains("http") || page.contains("<script"), "it needs nothing from outside");
    }

    @Test
    void theSameBundlesMakeTheSamePage() throws IOException {
        bundle("limp", 2);
        bundle("stand", 2);
        assertEquals(page("one"), page("two"));
    }

    @Test
    void aFolderThatIsNoneIsToldSo() {
        assertEquals(ExitCode.BAD_INPUT, CommandLineRun.of("leaderboard", folder.resolve("none").toString())
                .exitCode());
    }

    @Test
    void aFolderWithoutBundlesIsToldSoAndNoPageIsWritten() {
        CommandLineRun run = CommandLineRun.of(
                "leaderboard", folder.toString(), "--out", folder.resolve("site").toString());
        assertEquals(ExitCode.BAD_INPUT, run.exitCode());
        assertTrue(run.err().contains("holds no bundle"), run.err());
        assertTrue(Files.notExists(folder.resolve("site")));
    }
}
