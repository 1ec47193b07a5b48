package org.ringside.app.replay;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Headless Chromium with WebGL in software, led over its debugging socket. Used by one thread. */
public final class Browser implements AutoCloseable {
    /** Patience with a machine that does other things too, s. */
    private static final int PATIENCE = 120;

    /** What a probe may use: it runs when the page is there. */
    private static final String HELPERS =
            """
                    const said = {}, note = (name, value) => { said[name] = value; };
                    const drawn = () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
                    const key = name => document.dispatchEvent(new KeyboardEvent("keydown", {key: name, bubbles: true}));
                    const texts = () => Object.fromEntries([...document.querySelectorAll(".hud div")]
                        .map(box => [box.className, box.querySelector("dd").textContent]));
                    const pixels = () => {
                      replay.show();
                      const gl = replay.stage.renderer.getContext(), w = gl.drawingBufferWidth, h = gl.drawingBufferHeight;
                      const bytes = new Uint8Array(4 * w * h);
                      gl.readPixels(0, 0, w, h, gl.RGBA, gl.UNSIGNED_BYTE, bytes);
                      return new Uint32Array(bytes.buffer);
                    };
                    const different = (a, b) => a.reduce((sum, value, i) => sum + (value !== b[i]), 0);
                    const colours = picture => new Set(picture).size;
                    const luminance = picture => {
                      const bytes = new Uint8Array(picture.buffer);
                      let sum = 0;
                      for (let i = 0; i < bytes.length; i += 4) sum += 0.2126 * bytes[i] + 0.7152 * bytes[i + 1] + 0.0722 * bytes[i + 2];
                      return sum / picture.length;
                    };
                    if (window.replay) await replay.ready;
                    await drawn();
                    """;

    private static final String NO_WEBGL = """
            const real = HTMLCanvasElement.prototype.getContext;
            HTMLCanvasElement.prototype.getContext = function (type, ...more) {
              return /webgl/.test(type) ? null : real.call(this, type, ...more);
            };""";

    /** How a page is looked at. */
    public record Look(int width, int height, boolean dark, boolean webGl) {}

    /** What a visit came to: the notes of the probe, and what the page complained of. */
    public record Visit(JsonNode said, List<String> complaints) {}

    private final Path folder;
    private final Process process;
    private final WebSocket socket;
    private final Map<Integer, CompletableFuture<JsonNode>> asked = new ConcurrentHashMap<>();
    private final List<JsonNode> events = new CopyOnWriteArrayList<>();
    private int calls;

    private Browser(Path folder, Process process, URI address) throws IOException {
        this.folder = folder;
        this.process = process;
        socket = HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(address, new Listener()).join();
    }

    /** Starts the program; the calling test is skipped where there is none that works. */
    public static Browser start(Path folder) throws IOException, InterruptedException {
        Path log = folder.resolve("chromium.log");
        Process process = new ProcessBuilder(
                program().toString(), "--headless", "--no-sandbox", "--use-angle=swiftshader",
                "--enable-unsafe-swiftshader",
                "--hide-scrollbars", "--remote-debugging-port=0", "--user-data-dir=" + folder.resolve("profile"))
                .redirectErrorStream(true).redirectOutput(log.toFile()).start();
        Pattern listening = Pattern.compile("DevTools listening on (ws://\\S+)");
        for (int i = 0; i < 10 * PATIENCE && process.isAlive(); i++) {
            Matcher found = listening.matcher(Files.readString(log));
            if (found.find()) {
                return new Browser(folder, process, URI.create(found.group(1)));
            }
            Thread.sleep(100);
        }
        process.destroyForcibly().waitFor();
        Assumptions.abort("chromium does not start here: " + Files.readString(log));
        throw new IllegalStateException("abort never returns");
    }

    private static Path program() {
        String path = System.getenv("PATH");
        for (String directory : path == null ? new String[0] : path.split(File.pathSeparator)) {
            Path file = Path.of(directory, "chromium");
            if (!directory.isEmpty() && Files.isExecutable(file)) {
                return file;
            }
        }
        Assumptions.abort("chromium is not installed");
        throw new IllegalStateException("abort never returns");
    }

    /** Opens a page at an address within it and runs a probe, statements that say {@code note(name, value)}. */
    public Visit visit(String page, String hash, Look look, String probe) throws IOException {
        Path file = Files.createTempFile(folder, "page", ".html");
        Files.writeString(file, page);
        String target = call("", "Target.createTarget", parameters("url", "about:blank")).get("targetId").asString();
        ObjectNode attach = parameters("targetId", target);
        attach.put("flatten", true);
        String session = call("", "Target.attachToTarget", attach).get("sessionId").asString();
        for (String domain : List.of("Runtime", "Log", "Page")) {
            call(session, domain + ".enable", parameters());
        }
        ObjectNode size = parameters();
        size.put("width", look.width()).put("height", look.height()).put("deviceScaleFactor", 1);
        call(session, "Emulation.setDeviceMetricsOverride", size.put("mobile", look.width() < 600));
        ObjectNode media = parameters();
        media.putArray("features").addObject()
                .put("name", "prefers-color-scheme").put("value", look.dark() ? "dark" : "light");
        call(session, "Emulation.setEmulatedMedia", media);
        if (!look.webGl()) {
            call(session, "Page.addScriptToEvaluateOnNewDocument", parameters("source", NO_WEBGL));
        }
        call(session, "Page.navigate", parameters("url", file.toUri() + hash));
        String expression =
                "new Promise(done => document.readyState === 'complete' && location.protocol === 'file:' ? done()"
                        + " : addEventListener('load', done)).then(async () => {" + HELPERS + probe
                        + "; return said; })";
        await(session, "Page.loadEventFired");
        ObjectNode evaluate = parameters("expression", expression);
        evaluate.put("awaitPromise", true).put("returnByValue", true);
        JsonNode answer = call(session, "Runtime.evaluate", evaluate);
        assertTrue(answer.get("exceptionDetails") == null, answer.toString());
        call("", "Target.closeTarget", parameters("targetId", target));
        // reading pixels back makes the driver wait, which it mentions; a page does not do that by itself
        List<String> complaints = events.stream()
                .filter(event -> event.path("sessionId").asString("").equals(session))
                .filter(event -> List.of("Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Log.entryAdded")
                        .contains(event.get("method").asString()))
                .map(JsonNode::toString)
                .filter(text -> !text.contains("GPU stall due to ReadPixels"))
                .toList();
        return new Visit(answer.get("result").get("value"), complaints);
    }

    private static ObjectNode parameters(String... namesAndValues) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return object;
    }

    private void await(String session, String method) {
        for (int i = 0; i < 20 * PATIENCE; i++) {
            if (events.stream().anyMatch(event -> event.get("method").asString().equals(method)
                    && event.path("sessionId").asString("").equals(session))) {
                return;
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new IllegalStateException(method + " did not come");
    }

    private JsonNode call(String session, String method, ObjectNode parameters) {
        ObjectNode message = JsonNodeFactory.instance.objectNode();
        int id = ++calls;
        message.put("id", id).put("method", method).set("params", parameters);
        if (!session.isEmpty()) {
            message.put("sessionId", session);
        }
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        asked.put(id, answer);
        socket.sendText(message.toString(), true).join();
        JsonNode came = answer.orTimeout(PATIENCE, TimeUnit.SECONDS).join();
        assertTrue(came.get("error") == null, method + ": " + came);
        return came.get("result");
    }

    @Override
    public void close() {
        socket.abort();
        process.destroy();
        try {
            process.onExit().get(20, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                JsonNode message = JsonMapper.shared().readTree(text.toString());
                text.setLength(0);
                if (message.get("id") == null) {
                    events.add(message);
                } else {
                    asked.remove(message.get("id").asInt()).complete(message);
                }
            }
            from.request(1);
            return null;
        }
    }
}
