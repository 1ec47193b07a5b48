package org.ringside.app.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The committed library is what its build note says, from the versions that its lock file names. */
class ThreeBundleTest {
    private static final Path SOURCE = Path.of("src/main/web/three");

    private static JsonNode note() {
        return JsonMapper.shared().readTree(ReplayAssets.text("three.slim.json"));
    }

    @Test
    void theBundleIsTheOneThatWasNoted() throws NoSuchAlgorithmException {
        byte[] bytes = ReplayAssets.text(ReplayAssets.THREE).getBytes(StandardCharsets.UTF_8);
        assertEquals(note().get("bytes").asInt(), bytes.length);
        String sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        assertEquals(note().get("sha256").asString(), sha256, "rebuild it with app/src/main/web/three/build");
        assertTrue(bytes.length < 700_000, "only what is used");
    }

    @Test
    void itsVersionsAreThoseOfTheLockFileWhichNamesNoHost() throws IOException {
        String text = Files.readString(SOURCE.resolve("package-lock.json"));
        assertFalse(Pattern.compile("https?:|\"resolved\"").matcher(text).find(), "the registry is the builder's own");
        JsonNode packages = JsonMapper.shared().readTree(text).get("packages");
        for (String name : new String[] {"three", "esbuild"}) {
            assertEquals(note().get(name).asString(), packages.get("node_modules/" + name).get("version").asString());
        }
    }

    @Test
    void itsLicenceGoesWithIt() throws IOException {
        String licence = ReplayAssets.text("three.LICENSE.txt");
        assertTrue(licence.contains("The MIT License") && licence.contains("three.js authors"), licence);
        assertTrue(ReplayAssets.script().contains(licence));
        assertTrue(Files.readString(Path.of("../NOTICE")).contains("three.js"), "NOTICE names it");
    }

    @Test
    void everyNameThatTheScriptsUseIsExportedAndNoOther() throws IOException {
        TreeSet<String> used = new TreeSet<>();
        for (String script : ReplayAssets.SCRIPTS) {
            Pattern.compile("\\bTHREE\\.(\\w+)").matcher(ReplayAssets.text(script)).results()
                    .forEach(found -> used.add(found.group(1)));
        }
        TreeSet<String> exported = new TreeSet<>();
        Pattern.compile("export \\{(.*?)\\}", Pattern.DOTALL).matcher(Files.readString(SOURCE.resolve("entry.mjs")))
                .results()
                .flatMap(found -> Pattern.compile("\\w+").matcher(found.group(1)).results())
                .forEach(found -> exported.add(found.group()));
        assertEquals(exported, used);
    }
}
