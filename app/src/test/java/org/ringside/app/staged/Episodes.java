package org.ringside.app.staged;

import java.util.ArrayList;
import java.util.List;
import org.ringside.app.staged.StagedEpisode.Expected;
import org.ringside.courses.Arena;
import org.ringside.courses.Course;
import org.ringside.scoring.FaultRule;

/** The staged episodes on the Barkour course: each is the clean run but for one thing. */
final class Episodes {
    private static final Arena WHOLE = new Arena(-0.1, 5.1, -5.1, 0.1);
    private static final Arena WEAVE = new Arena(1.2, 5.1, -1.4, 0.1);
    private static final Arena POLE = new Arena(2.6, 3.8, -1.1, -0.1);
    private static final Arena FRAME = new Arena(0.6, 4.9, -4.2, -0.8);
    private static final Arena JUMP = new Arena(1.5, 4.1, -5.05, -3.95);
    private static final Arena JUMP_AND_BEFORE = new Arena(-0.2, 4.1, -5.05, -3.3);
    private static final Arena TABLE = new Arena(3.6, 5.1, -5.1, -3.9);

    /** Radii of a foot and of a pole together, m. */
    private static final double FOOT_AND_POLE = 0.014 + 0.02;

    private final Course course;
    private final Puppet puppet;
    private final List<StagedEpisode> episodes = new ArrayList<>();

    private Episodes(Course course, Puppet puppet) {
        this.course = course;
        this.puppet = puppet;
    }

    static List<StagedEpisode> of(Course course, Puppet puppet) {
        Episodes episodes = new Episodes(course, puppet);
        episodes.wholeCourse();
        episodes.poles();
        episodes.gates();
        episodes.frame();
        episodes.board();
        episodes.posture();
        episodes.table();
        episodes.refusals();
        return episodes.episodes;
    }

    private void wholeCourse() {
        Script script = leap(begin().followTo(3.2, -0.5).shot().followTo(2.57, -2.55).shot()).shot();
        clean("clean", "The whole course, nothing touched that must not be.",
                finish(land(script.followTo(3.25, -4.5))), WHOLE);
    }

    private void clean(String name, String happens, Script script, Arena window) {
        episodes.add(new StagedEpisode(name, happens, script, List.of(), 5, true, window));
    }

    private void fault(String name, String happens, Script script, FaultRule rule, String place, String evidence,
            int official, Arena window) {
        episodes.add(new StagedEpisode(name, happens, script, List.of(new Expected(rule, place, evidence)), official,
                true, window));
    }

    private Script begin() {
        return new Script(course, puppet).narrow(0.04).stand(0.5);
    }

    /** Through weave and A-frame to the straight before the jump. */
    private Script toTheJump() {
        return begin().followTo(1.4, -4.5);
    }

    private Script jump(Script script) {
        return land(leap(script).followTo(3.25, -4.5));
    }

    /** Up to the middle of the jump. */
    private Script leap(Script script) {
        return script.followTo(2.0, -4.5).foot("all", 0, 0, 0.1).raise(0.1).followTo(2.25, -4.5).followTo(2.75, -4.5);
    }

    private Script land(Script script) {
        return script.foot("all", 0, 0, 0).raise(0).followTo(3.45, -4.5);
    }

    private Script finish(Script script) {
        return script.followTo(4.5, -4.5).stand(5.2);
    }

    private void poles() {
        fault("pole-brushed", "The right fore foot reaches out and brushes pole 3, half a millimetre deep.",
                reach(-0.0005), FaultRule.POLE_TOUCHED, "weave-poles",
                "pole 3 of 5 was touched by foot foot_front_right at .*", 5, POLE);
        clean("pole-passed", "The same, 1 mm beside the pole.", reach(0.001), POLE);
    }

    private Script reach(double beside) {
        Script script = begin().followTo(3.0, -0.5).mark();
        double distance = FOOT_AND_POLE + beside;
        // to the pole's left, as the robot looks
        double x = 3.2 - distance * StrictMath.sin(script.heading());
        double y = -0.7 + distance * StrictMath.cos(script.heading());
        script.reach("FR", x, y, 0.03).stand(0.2).shot().foot("FR", 0, 0, 0).stand(0.2).mark();
        return finish(jump(script));
    }

    private void gates() {
        fault("gate-missed", "Pole 3 is passed on the wrong side: the robot stays below it.",
                finish(jump(begin().followTo(2.45, -0.73).mark().go(3.0, -1.1, 0).go(3.55, -1.1, 0).shot()
                        .join(3.95, -0.68).followTo(3.8, -1.7).mark().followTo(1.4, -4.5))),
                FaultRule.MISSED_GATE, "weave-poles", "2 of 6 gates crossed in order; gate 3 was not crossed before "
                        + "a-frame was begun.*",
                4, WEAVE);
        Script backwards = begin().followTo(0.9, -3.8).speed(4).go(0.95, -3.97, 0).go(2.0, -3.97, 0).go(2.3, -3.7, 0)
                .go(3.78, -3.7, 0)
                .go(3.78, -4.5, 180).foot("all", 0, 0, 0.1).raise(0.1).mark().go(3.4, -4.5).shot().go(2.1, -4.5).mark()
                .foot("all", 0, 0, 0).raise(0).go(1.4, -4.5).join(1.35, -4.5).speed(2);
        fault("jump-backwards", "The jump is taken from its far end, and then as it should be.",
                finish(jump(backwards)), FaultRule.WRONG_DIRECTION, "broad-jump",
                "gate 2 of 2 was crossed against its direction; gate 1 was due", 5, JUMP_AND_BEFORE);
        Script order = begin().followTo(1.43, -0.48).speed(4).go(1.43, -0.48, -90).go(1.43, -0.93, -90)
                .go(1.43, -0.93, 0).go(4.45, -0.93, 0).go(4.62, -1.02, 0).go(4.62, -1.02, -100).join(4.4, -1.22)
                .followTo(0.9, -3.8)
                .go(0.5, -3.2, 90).go(1.25, -1.5, 90).go(1.25, -0.48, 90).go(1.25, -0.48, 0).join(1.3, -0.48).mark()
                .followTo(3.2, -0.5).shot().mark().followTo(4.62, -0.75).go(4.75, -1.3, -90).go(4.75, -3.7, -90)
                .go(3.6, -3.7, 180).go(2.3, -3.7, 180).go(1.9, -3.97, 180).go(1.4, -3.97, 180).go(0.95, -4.3, -45)
                .join(1.35, -4.5).speed(2);
        fault("frame-before-weave", "The A-frame is taken before the weave poles.", finish(jump(order)),
                FaultRule.WRONG_ORDER, "weave-poles",
                "gate 1 of 6 was crossed only after a-frame had been begun at .*", 5, WHOLE);
        episodes.add(new StagedEpisode("stopped-short", "The robot stops 0.15 m before the end table.",
                jump(toTheJump()).followTo(3.85, -4.5).shot().stand(2).mark().stand(4).mark(),
                List.of(new Expected(FaultRule.NOT_FINISHED, "end-table", "judging ended at .* without a hold of 5.*")),
                4, false, TABLE));
    }

    private void frame() {
        double heading = StrictMath.toRadians(-144.94);
        Script round = begin().followTo(4.62, -0.75).mark().go(4.75, -1.2, -90).go(4.72, -2.2, -120)
                .go(3.3, -3.3, -145).shot().go(1.9, -3.97, -160).go(1.3, -3.97, -180).go(0.95, -4.2, -45)
                .join(1.35, -4.5);
        episodes.add(new StagedEpisode("frame-walked-round", "The A-frame is walked round, outside its gates.",
                jump(round).mark().followTo(4.5, -4.5).stand(5.2),
                List.of(new Expected(FaultRule.REFUSAL, "a-frame", "the base ran past gate 1, .*"),
                        new Expected(FaultRule.MISSED_GATE, "a-frame", "0 of 3 gates crossed in order.*")),
                4, true, FRAME));
        double x = 2.57 + 0.4 * StrictMath.cos(heading);
        double y = -2.55 + 0.4 * StrictMath.sin(heading);
        Script side = begin().followTo(2.57, -2.55).mark().followTo(x, y).foot("all", 0, 0, 0.6).raise(0.6)
                .stand(0.1).go(x - 0.75 * StrictMath.sin(heading), y + 0.75 * StrictMath.cos(heading)).shot()
                .foot("all", 0, 0, 0).raise(0).stand(0.2).mark().go(1.8, -3.85, -160).go(1.2, -3.97, -160)
                .join(0.9, -3.95);
        fault("frame-left-by-the-side", "Over the ridge, then off the ramp down by its side.",
                finish(jump(side.followTo(1.4, -4.5))), FaultRule.FRAME_NOT_CLIMBED, "a-frame",
                "the base left the ramp down by the side, 0\\.\\d\\d m behind the ridge.*", 5, FRAME);
        Script flight = begin().followTo(2.57 - 0.6 * StrictMath.cos(heading), -2.55 - 0.6 * StrictMath.sin(heading))
                .mark().foot("all", 0, 0, 0.3).raise(0.3)
                .followTo(2.57 - 0.3 * StrictMath.cos(heading), -2.55 - 0.3 * StrictMath.sin(heading))
                .followTo(1.9, -3.02).shot().followTo(0.88, -3.9).foot("all", 0, 0, 0).raise(0).mark();
        fault("frame-leapt", "Up the ramp, then one leap from the ridge to the ground.",
                finish(jump(flight.followTo(1.4, -4.5))), FaultRule.FRAME_NOT_CLIMBED, "a-frame",
                "no foot touched the ramp down after the ridge was crossed at .*", 5, FRAME);
        double aside = 0.32;
        Script edge = begin().followTo(4.3, -1.33).go(4.08 - aside * StrictMath.sin(heading),
                -1.49 + aside * StrictMath.cos(heading)).go(2.57 - aside * StrictMath.sin(heading),
                        -2.55 + aside * StrictMath.cos(heading))
                .shot().go(1.3 - aside * StrictMath.sin(heading),
                        -3.44 + aside * StrictMath.cos(heading))
                .join(0.9, -3.8);
        clean("frame-at-its-edge", "Over the A-frame 0.32 m beside its middle, the outer feet near the edge.",
                finish(jump(edge)), FRAME);
    }

    private void board() {
        Script off = toTheJump().followTo(2.2, -4.5).mark().foot("all", 0, 0, 0.1).foot("FL", 0, 0, 0).raise(0.1)
                .followTo(2.36, -4.5).shot().foot("all", 0, 0, 0.1).followTo(2.5, -4.5).mark().followTo(3.25, -4.5);
        fault("board-touched-taking-off", "The left fore foot takes off from the board's near edge.",
                finish(land(off)), FaultRule.BOARD_TOUCHED, "broad-jump",
                "the board was touched by foot foot_front_left at .*; taking off, the base 0\\.\\d\\d m before the board",
                4, JUMP);
        Script on = toTheJump().followTo(2.0, -4.5).foot("all", 0, 0, 0.1).raise(0.1).followTo(2.25, -4.5)
                .followTo(3.0, -4.5).mark().foot("HR", 0, 0, 0).followTo(3.1, -4.5).shot().mark().followTo(3.25, -4.5);
        fault("board-touched-landing", "The right hind foot lands on the board's far edge.", finish(land(on)),
                FaultRule.BOARD_TOUCHED, "broad-jump",
                "the board was touched by foot foot_hind_right at .*; landing, the base 0\\.\\d\\d m past the board", 4,
                JUMP);
        Script knee = toTheJump().followTo(2.0, -4.5).foot("all", 0, 0, 0.1).raise(0.1).followTo(2.25, -4.5)
                .followTo(2.7, -4.5).mark().foot("all", 0.13, 0, 0.09).raise(-0.1).followTo(2.8, -4.5).shot()
                .foot("all", 0, 0, 0.1).raise(0.1).followTo(2.95, -4.5).mark().followTo(3.25, -4.5);
        fault("board-touched-by-a-knee", "The legs are tucked, and the knees brush the board; no foot does.",
                finish(land(knee)), FaultRule.BOARD_TOUCHED, "broad-jump",
                "the board was touched by (upper|lower)_leg_\\w+ at .*; the base was over the board; the first of \\d touches",
                4,
                JUMP);
        fault("board-run-across", "No jump: all feet run across the board.", finish(low(0)), FaultRule.BOARD_TOUCHED,
                "broad-jump", "the board was touched by foot foot_front_\\w+ at .*; the first of 4 touches", 4, JUMP);
        clean("board-cleared", "The same, all feet 2 mm above the board.", finish(low(0.002)), JUMP);
    }

    private Script low(double above) {
        return land(toTheJump().followTo(2.0, -4.5).foot("all", 0, 0, above).followTo(2.2, -4.5).mark()
                .followTo(2.75, -4.5).shot().followTo(3.25, -4.5).mark());
    }

    private void posture() {
        fault("belly", "Before the jump the robot lies down: its belly touches the ground.",
                finish(jump(lie(-0.001))), FaultRule.FALL, "broad-jump", "the trunk touched ground: base at .*", 5,
                JUMP_AND_BEFORE);
        clean("belly-low", "The same, the belly 5 mm above the ground.", finish(jump(lie(0.005))),
                JUMP_AND_BEFORE);
        Script kneel = toTheJump().foot("all", 0.13, 0, 0.09).raise(-0.095).stand(0.3).shot().foot("all", 0, 0, 0)
                .raise(0).stand(0.3);
        clean("kneeling", "Before the jump the robot kneels, its feet in the air: knees on the ground are no fall.",
                finish(jump(kneel)), JUMP_AND_BEFORE);
        fault("leaning-65-degrees", "Before the jump the robot leans by 65 degrees.", finish(jump(lean(65))),
                FaultRule.FALL, "broad-jump", "the base leaned by 65\\.0 degrees, more than 60", 5, JUMP_AND_BEFORE);
        clean("leaning-55-degrees", "The same, by 55 degrees.", finish(jump(lean(55))), JUMP_AND_BEFORE);
        fault("off-course", "Between A-frame and jump the base leaves the arena by 5 cm.", finish(jump(swing(-0.05))),
                FaultRule.OFF_COURSE, "broad-jump", "the base was 0\\.050 m outside the arena", 5, JUMP_AND_BEFORE);
        clean("at-the-border", "The same, the base 5 cm inside, two feet outside.", finish(jump(swing(0.05))),
                JUMP_AND_BEFORE);
    }

    private Script lie(double above) {
        // the belly is 0.015 m above the base's origin
        double down = above - 0.015 - puppet.height();
        return toTheJump().mark().foot("all", 0, 0, 0).raise(down).stand(0.4).shot().raise(0).stand(0.4).mark();
    }

    private Script lean(double degrees) {
        return toTheJump().mark().raise(0.15).stand(0.1).roll(degrees).stand(0.3).shot().roll(0).stand(0.3).raise(0)
                .stand(0.1).mark();
    }

    private Script swing(double x) {
        return begin().followTo(0.95, -3.7).mark().go(x, -4.1, -90).shot().go(0.6, -4.5, 0).mark().join(1.3, -4.5);
    }

    private void table() {
        Script three = jump(toTheJump()).followTo(3.6, -4.5).foot("HL", 0, 0, 0.05).mark().followTo(3.8, -4.5)
                .followTo(4.5, -4.5).shot().stand(6).mark();
        episodes.add(
                new StagedEpisode("three-feet-on-the-table", "The left hind foot never comes down on the end table.",
                        three,
                        List.of(new Expected(FaultRule.TABLE_NOT_HELD, "end-table",
                                "reached at .* s, held for 0\\.00 s of 5\\.00 s with all feet on it"),
                                new Expected(FaultRule.NOT_FINISHED, "end-table", "judging ended at .*")),
                        5, true, TABLE));
        clean("bounce-on-the-table", "A foot bounces off the end table for 0.08 s: the count goes on.",
                jump(toTheJump()).followTo(4.5, -4.5).stand(3).foot("HL", 0, 0, 0.02).stand(0.04).shot()
                        .foot("HL", 0, 0, 0).stand(0.04).stand(2.2),
                TABLE);
        clean("step-on-the-table",
                "A foot is off the end table for 0.2 s after 3 s: the count starts again, and the robot waits.",
                jump(toTheJump()).followTo(4.5, -4.5).stand(3).foot("HL", 0, 0, 0.05).stand(0.1).shot()
                        .foot("HL", 0, 0, 0).stand(0.1).stand(5.2),
                TABLE);
    }

    private void refusals() {
        fault("turned-back", "The robot comes near the A-frame, goes back by 0.4 m, and then climbs it.",
                finish(jump(begin().follow(5.45).shot().mark().follow(5.05).mark())), FaultRule.REFUSAL, "a-frame",
                "the base came to 0\\.\\d\\d m before gate 1 and turned back by 0\\.3\\d m; costs no points", 5,
                FRAME);
        clean("hesitated", "The same, but it goes back by 0.2 m and waits.",
                finish(jump(begin().follow(5.45).shot().follow(5.25).stand(1))), FRAME);
        Script past = begin().followTo(1.2, -4.49).mark().go(1.6, -3.97, 30).go(1.85, -3.97, 0).shot().mark()
                .go(1.3, -3.97, 0).go(0.95, -4.3, -45).join(1.35, -4.5);
        fault("ran-past", "The robot makes for the jump, runs past it, comes back and takes it.", finish(jump(past)),
                FaultRule.REFUSAL, "broad-jump", "the base ran past gate 1, 0\\.\\d\\d m beside it; costs no points", 5,
                JUMP_AND_BEFORE);
    }
}
