package org.ringside.sim.math;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ringside.sim.robot.Robots;

class NumericSettingsTest {
    @AfterEach
    void clear() {
        System.clearProperty("joml.fastmath");
        System.clearProperty("joml.sinLookup");
        System.clearProperty("joml.useMathFma");
    }

    @Test
    void plainJavaIsExact() {
        assertDoesNotThrow(NumericSettings::requireExact);
    }

    @ParameterizedTest
    @ValueSource(strings = {"joml.fastmath", "joml.sinLookup", "joml.useMathFma"})
    void noRobotIsReadUnderASettingThatChangesResults(String property) {
        System.setProperty(property, "");
        IllegalStateException refused = assertThrows(IllegalStateException.class, () -> Robots.named("barkour-v0"));
        assertTrue(refused.getMessage().contains(property), refused.getMessage());
    }
}
