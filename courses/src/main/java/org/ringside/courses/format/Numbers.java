package org.ringside.courses.format;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Decimal forms of doubles. */
final class Numbers {
    private static final double RADIANS_PER_DEGREE = Math.PI / 180;
    private static final int LONGEST_PLAIN = 24;

    private Numbers() {}

    /**
     * Writes the shortest decimal number that reads back as the same double; negative zero becomes 0.
     *
     * @param value a finite number
     * @return digits that are a JSON number
     */
    static String shortest(double value) {
        if (value == 0) {
            return "0";
        }
        String digits = Double.toString(value);
        String plain = new BigDecimal(digits).stripTrailingZeros().toPlainString();
        return plain.length() <= LONGEST_PLAIN ? plain : digits;
    }

    static double radians(double degrees) {
        return degrees * RADIANS_PER_DEGREE;
    }

    /**
     * Finds the shortest number of degrees that reads back as the same radians, so that a file's -145 stays -145.
     *
     * @param radians an angle, rad
     * @return the angle, degrees; where no double gives exactly these radians, the nearest
     */
    static double degrees(double radians) {
        double degrees = radians / RADIANS_PER_DEGREE;
        for (int digits = 1; digits <= 17; digits++) {
            double rounded = new BigDecimal(degrees)
                    .round(new MathContext(digits, RoundingMode.HALF_EVEN))
                    .doubleValue();
            if (radians(rounded) == radians) {
                return rounded;
            }
        }
        for (double near : new double[] {Math.nextUp(degrees), Math.nextDown(degrees)}) {
            if (radians(near) == radians) {
                return near;
            }
        }
        return degrees;
    }
}
