package org.ringside.scoring.statistics.ranking;

import java.util.ArrayList;
import java.util.List;

/**
 * Controllers that cannot be told apart. A tie group is a largest possible set of controllers no two of which are separated: the
 * maximal cliques of the graph of pairs without a significant difference. Groups may overlap, as in a compact letter display
 * (Piepho, Journal of Computational and Graphical Statistics 13, 2004): not to be separated is not transitive.
 */
public final class TieGroups {
    /** Most controllers in one comparison. */
    public static final int MAXIMUM_CONTROLLERS = 24;

    private TieGroups() {}

    /**
     * Finds the groups.
     *
     * @param separated whether two controllers are told apart, symmetric. Not modified.
     * @return the groups, each in rising order, sorted by their first members, then the next
     * @throws IllegalArgumentException if there are more than {@value #MAXIMUM_CONTROLLERS} controllers
     */
    public static List<List<Integer>> of(boolean[][] separated) {
        int count = separated.length;
        if (count > MAXIMUM_CONTROLLERS) {
            throw new IllegalArgumentException(
                    count + " controllers: at most " + MAXIMUM_CONTROLLERS + " can be compared");
        }
        int[] tied = new int[count];
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < count; j++) {
                if (i != j && !separated[i][j]) {
                    tied[i] |= 1 << j;
                }
            }
        }
        List<List<Integer>> groups = new ArrayList<>();
        extend(0, (1 << count) - 1, 0, tied, groups);
        groups.sort(TieGroups::compare);
        return groups;
    }

    /** Bron and Kerbosch's search (CACM 16, 1973): a group grows by candidates; excluded ones would repeat a group found. */
    private static void extend(int group, int candidates, int excluded, int[] tied, List<List<Integer>> groups) {
        if (candidates == 0) {
            if (excluded == 0 && group != 0) {
                groups.add(members(group));
            }
            return;
        }
        // a pivot: of it and those not tied to it, one is in every group
        int pivot = Integer.numberOfTrailingZeros(candidates | excluded);
        int left = candidates;
        int done = excluded;
        for (int rest = candidates & ~tied[pivot]; rest != 0; rest &= rest - 1) {
            int member = Integer.numberOfTrailingZeros(rest);
            extend(group | 1 << member, left & tied[member], done & tied[member], tied, groups);
            left &= ~(1 << member);
            done |= 1 << member;
        }
    }

    private static List<Integer> members(int group) {
        List<Integer> members = new ArrayList<>();
        for (int rest = group; rest != 0; rest &= rest - 1) {
            members.add(Integer.numberOfTrailingZeros(rest));
        }
        return List.copyOf(members);
    }

    private static int compare(List<Integer> one, List<Integer> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int order = Integer.compare(one.get(i), other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }
}
