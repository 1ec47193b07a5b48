package org.ringside.courses.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonPrinterTest {
    @Test
    void theCanonicalFormSortsKeysAtEveryDepthAndHasNoWhiteSpace() {
        Map<String, Object> inner = new LinkedHashMap<>();
        inner.put("d", "\"\\\n é");
        inner.put("c", 1e-3);
        Map<String, Object> outer = new LinkedHashMap<>();
        outer.put("b", List.of(inner, 2.0, true));
        outer.put("a", -0.0);
        assertEquals("{\"a\":0,\"b\":[{\"c\":0.001,\"d\":\"\\\"\\\\\\u000a é\"},2,true]}",
                JsonPrinter.canonical(outer));
    }

    @Test
    void thePrettyFormKeepsTheOrderAndPutsShortListsOnOneLine() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("b", List.of(1.0, 2.5));
        map.put("a", List.of(new LinkedHashMap<>(map)));
        assertEquals("{\n  \"b\": [1, 2.5],\n  \"a\": [\n    {\"b\": [1, 2.5]}\n  ]\n}\n", JsonPrinter.pretty(map));
    }
}
