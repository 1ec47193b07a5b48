package org.ringside.sim.spatial.collision;

import org.ringside.sim.spatial.ContactPair;
import org.ringside.sim.spatial.Contacts;
import org.ringside.sim.spatial.Geoms;

/**
 * Dimension, friction, solref and solimp of contacts. The geom of higher priority decides; among equals the larger dimension
 * and friction count, and solver parameters are averaged by solmix (MuJoCo documentation, chapter Modeling, "Contact parameters"). A
 * direct solref, whose first number is not positive, is not averaged: the smaller numbers count. The limits were found by experiment.
 */
final class ContactParameters {
    private static final double LEAST_FRICTION = 1e-5;
    private static final double LEAST_WEIGHT = 1e-15;

    private ContactParameters() {}

    /** Writes the parameters of the contacts from {@code first} on. */
    static void mix(Geoms geoms, int geom1, int geom2, Contacts contacts, int first) {
        int priority1 = geoms.priority[geom1];
        int priority2 = geoms.priority[geom2];
        int g = priority1 >= priority2 ? geom1 : geom2;
        int h = priority2 >= priority1 ? geom2 : geom1;
        double weight = g == h ? 1 : weight(geoms.solmix[g], geoms.solmix[h]);
        double rest = 1 - weight;

        contacts.dimension[first] = Math.max(geoms.condim[g], geoms.condim[h]);
        double[] friction = geoms.friction;
        double slide = Math.max(LEAST_FRICTION, Math.max(friction[3 * g], friction[3 * h]));
        double spin = Math.max(LEAST_FRICTION, Math.max(friction[3 * g + 1], friction[3 * h + 1]));
        double roll = Math.max(LEAST_FRICTION, Math.max(friction[3 * g + 2], friction[3 * h + 2]));
        double[] to = contacts.friction;
        to[5 * first] = slide;
        to[5 * first + 1] = slide;
        to[5 * first + 2] = spin;
        to[5 * first + 3] = roll;
        to[5 * first + 4] = roll;

        double[] solref = geoms.solref;
        boolean average = solref[2 * g] > 0 && solref[2 * h] > 0;
        for (int k = 0; k < 2; k++) {
            double a = solref[2 * g + k];
            double b = solref[2 * h + k];
            contacts.solref[2 * first + k] = average ? weight * a + rest * b : Math.min(a, b);
            contacts.solrefFriction[2 * first + k] = 0;
        }
        double[] solimp = geoms.solimp;
        for (int k = 0; k < 5; k++) {
            contacts.solimp[5 * first + k] = weight * solimp[5 * g + k] + rest * solimp[5 * h + k];
        }
        spread(contacts, first);
    }

    /** Writes the parameters of a declared pair to the contacts from {@code first} on. */
    static void copy(ContactPair pair, Contacts contacts, int first) {
        contacts.dimension[first] = pair.condim();
        for (int k = 0; k < 5; k++) {
            contacts.friction[5 * first + k] = Math.max(LEAST_FRICTION, pair.friction()[k]);
            contacts.solimp[5 * first + k] = pair.solimp()[k];
        }
        for (int k = 0; k < 2; k++) {
            contacts.solref[2 * first + k] = pair.solref()[k];
            contacts.solrefFriction[2 * first + k] = pair.solrefFriction()[k];
        }
        spread(contacts, first);
    }

    /** How much the first of two counts. */
    private static double weight(double mix1, double mix2) {
        if (mix1 >= LEAST_WEIGHT && mix2 >= LEAST_WEIGHT) {
            return mix1 / (mix1 + mix2);
        }
        return mix1 >= LEAST_WEIGHT ? 1 : mix2 >= LEAST_WEIGHT ? 0 : 0.5;
    }

    /** Copies the parameters of one contact to all after it. */
    private static void spread(Contacts contacts, int first) {
        for (int c = first + 1; c < contacts.count; c++) {
            contacts.dimension[c] = contacts.dimension[first];
            System.arraycopy(contacts.friction, 5 * first, contacts.friction, 5 * c, 5);
            System.arraycopy(contacts.solref, 2 * first, contacts.solref, 2 * c, 2);
            System.arraycopy(contacts.solrefFriction, 2 * first, contacts.solrefFriction, 2 * c, 2);
            System.arraycopy(contacts.solimp, 5 * first, contacts.solimp, 5 * c, 5);
        }
    }
}
