package org.ringside.app.bundle;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import org.ringside.controllers.ControllerProvider;
import org.ringside.sim.robot.RobotModel;

/**
 * What to verify of a bundle.
 *
 * @param key fingerprint of the key that must have signed it, if any
 * @param commitment hash that was published before the run, if any: the manifest must have it
 * @param sample how many episodes to replay, chosen anew each time; all if absent
 * @param threads how many episodes at a time
 * @param controller finds the controller to run again, from the robot and its recorded name; absent to replay alone
 */
public record VerifyOptions(
        Optional<String> key,
        Optional<String> commitment,
        OptionalInt sample,
        int threads,
        Optional<BiFunction<RobotModel, String, ControllerProvider>> controller) {
    /**
     * Returns options that replay everything and ask for nothing else.
     *
     * @param threads how many episodes at a time
     * @return the options
     */
    public static VerifyOptions everything(int threads) {
        return new VerifyOptions(Optional.empty(), Optional.empty(), OptionalInt.empty(), threads, Optional.empty());
    }
}
