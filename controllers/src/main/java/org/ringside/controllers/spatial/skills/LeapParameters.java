package org.ringside.controllers.spatial.skills;

public record LeapParameters(double speed, double stride, double duty, double hipHeight, double clearance, double ahead, double nearMargin, double farMargin, double reach, double gain, double stiffness, double damping, double swing) {
    static double p(String n, double d) { return Double.parseDouble(System.getProperty(n, ""+d)); }
    public static final LeapParameters DEFAULT = new LeapParameters(p("speed", 1.8), p("stride", 0.34), p("duty", 0.48), p("hipHeight", 0.69), p("clearance", 0.07), p("ahead", 0), p("nearMargin", 0.05), p("farMargin", 0.08), p("reach", 0.1), p("gain", .8), p("stiffness", 90), p("damping", 1.8), p("swing", .93));
}
