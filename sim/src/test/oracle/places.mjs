// Where on course.xml random states are drawn: x, y, radius.
export const COURSE = [
  [0.5, -0.5, 0.5], [4.5, -4.5, 0.5],        // tables and their edges
  [2.3, -0.65, 0.25], [4.05, -0.6, 0.25],      // among the poles
  [2.5, -2.5, 0.5], [1.6, -3.1, 0.4], [3.4, -1.9, 0.4], // apex and slopes
  [0.85, -2, 0.5],                           // rough ground
  [4.4, -2.6, 0.3], [0.75, -4.3, 0.3], [3.4, -3.6, 0.3], [2.75, -4.5, 0.4], // kerb, log, stone, board
];
export const FLAT = [[0, 0, 1]];
