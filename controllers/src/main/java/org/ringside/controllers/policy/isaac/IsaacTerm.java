package org.ringside.controllers.policy.isaac;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ringside.controllers.policy.DraftedCard;
import org.ringside.courses.format.Shown;

/** One observation of an IO descriptor. What a card has no word for keeps its own name, so that the check asks about it. */
record IsaacTerm(Tree term, Tree robot, List<String> joints, EnvYaml env) {
    /** Keys of the term of a card. */
    Map<String, Object> card(DraftedCard draft) {
        Map<String, Object> card = new LinkedHashMap<>();
        String function = term.get("full_path").lastName();
        switch (function) {
            case "base_lin_vel", "base_ang_vel", "last_action" -> card.put("term", function);
            case "projected_gravity" -> put(card, "projected_gravity", "base");
            case "root_lin_vel_w" -> put(card, "base_lin_vel", "world");
            case "root_ang_vel_w" -> put(card, "base_ang_vel", "world");
            case "imu_ang_vel" -> put(card, "base_ang_vel", "imu");
            case "imu_lin_acc" -> put(card, "base_lin_acc", "imu");
            case "imu_projected_gravity" -> put(card, "projected_gravity", "imu");
            case "base_pos_z" -> card.put("term", "base_height");
            case "generated_commands" -> command(card);
            case "joint_pos", "joint_pos_rel", "joint_vel", "joint_vel_rel" -> joint(function, card);
            case "height_scan" -> heightScan(card, draft);
            default -> {
                card.put("term", function.isEmpty() ? term.get("name").text().orElse("?") : function);
                draft.note("the observation " + Shown.quoted(function) + " has no word in a card");
            }
        }
        overloads(card, draft);
        return card;
    }

    private static void put(Map<String, Object> card, String name, String frame) {
        card.put("term", name);
        if (!frame.equals("base")) {
            card.put("frame", frame);
        }
        if (name.equals("projected_gravity")) {
            card.put("sign", -1);
        }
    }

    private int width() {
        return term.get("shape").numbers().stream().mapToInt(Double::intValue).reduce(1, (a, b) -> a * b);
    }

    private void command(Map<String, Object> card) {
        card.put("term", "command");
        if (width() == 3) {
            card.put("fields", List.of("vx", "vy", "wz"));
        }
    }

    private void joint(String function, Map<String, Object> card) {
        boolean position = function.startsWith("joint_pos");
        card.put("term", position ? "joint_pos" : "joint_vel");
        List<String> names = term.get("joint_names").texts();
        if (!names.isEmpty() && !names.equals(joints)) {
            card.put("joints", names);
        }
        List<Double> less = term.get(position ? "joint_pos_offsets" : "joint_vel_offsets").numbers();
        if (!function.endsWith("_rel") || less.stream().allMatch(offset -> offset == 0) && !less.isEmpty()) {
            return;
        }
        if (position && (less.isEmpty() || less.equals(IoDescriptor.defaults(robot, joints, names)))) {
            card.put("relativeTo", "default");
        } else {
            IoDescriptor.put(card, "offset", less.stream().map(offset -> -offset).toList());
        }
    }

    private void heightScan(Map<String, Object> card, DraftedCard draft) {
        card.put("term", "height_scan");
        card.putAll(env.grid(width()));
        card.putIfAbsent("gridOrder", "y-major");
        card.put("offset", -0.5);
        draft.note(
                "the descriptor does not tell the offset of height_scan; -0.5 is what Isaac Lab takes if nothing else"
                        + " is said");
    }

    /** Clip, then scale, then the past. */
    private void overloads(Map<String, Object> card, DraftedCard draft) {
        Tree overloads = term.get("overloads");
        List<Double> clip = overloads.get("clip").numbers();
        if (clip.size() == 2) {
            card.put("range", new ArrayList<>(clip));
        } else if (!overloads.get("clip").items().isEmpty()) {
            draft.note("the clip of the observation " + Shown.quoted((String) card.get("term"))
                    + " is not made of two finite numbers");
        }
        IoDescriptor.put(card, "scale", overloads.get("scale").numbers());
        int length = overloads.get("history_length").number().orElse(0.0).intValue();
        if (length > 1) {
            Map<String, Object> history = new LinkedHashMap<>();
            history.put("length", length);
            history.put("order", "oldest-first");
            history.put("fill", "first");
            card.put("history", history);
        }
        if (length > 1 && overloads.get("flatten_history_dim").isFalse()) {
            draft.note("the past of the observation " + Shown.quoted((String) card.get("term"))
                    + " is a dimension of its own, which cards do not know: export the policy with a flat input");
        }
        if (!term.get("extras").get("modifiers").items().isEmpty()) {
            draft.note("the observation " + Shown.quoted((String) card.get("term"))
                    + " has modifiers, which cards do not know");
        }
    }
}
