package org.ringside.scoring.trace.mcap;

/** The topics of a trace file. */
enum Topic {
    STATE("/ringside/state", RosType.STATE),
    CONTACTS("/ringside/contacts", RosType.CONTACT),
    ODOMETRY("/odom", RosType.ODOMETRY),
    TF("/tf", RosType.TF),
    JOINT_STATES("/joint_states", RosType.JOINT_STATE);

    /**
     * Reliable, volatile, the last ten, no deadlines. Numbers instead of words, because the ROS 2 releases before Iron
     * read only those.
     */
    static final String QOS = """
            - history: 1
              depth: 10
              reliability: 1
              durability: 2
              deadline:
                sec: 9223372036
                nsec: 854775807
              lifespan:
                sec: 9223372036
                nsec: 854775807
              liveliness: 1
              liveliness_lease_duration:
                sec: 9223372036
                nsec: 854775807
              avoid_ros_namespace_conventions: false""";

    private final String path;
    private final RosType type;

    Topic(String path, RosType type) {
        this.path = path;
        this.type = type;
    }

    String path() {
        return path;
    }

    RosType type() {
        return type;
    }
}
