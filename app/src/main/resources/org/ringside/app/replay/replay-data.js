/* The data of a replay as numbers: poses between frames, progress along the course, touches. */
(() => {
"use strict";
const Ringside = window.Ringside = window.Ringside || {};

const bytes = text => {
  const characters = atob(text), numbers = new Uint8Array(characters.length);
  for (let i = 0; i < numbers.length; i++) numbers[i] = characters.charCodeAt(i);
  return numbers.buffer;
};

/* a number as Java's formatter writes it: halves up, where toFixed goes by the binary fraction */
Ringside.digits = (value, count) => (Math.sign(value) * Math.round(Math.abs(value) * 10 ** count + 1e-7) / 10 ** count).toFixed(count);
Ringside.seconds = value => Ringside.digits(value, 2) + " s";

/* the last index whose value is not above the wanted one, or 0 */
const lastNotAbove = (values, wanted) => {
  let low = 0, high = values.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (values[middle] <= wanted) low = middle; else high = middle - 1;
  }
  return low;
};

class Run {
  constructor(source, robot) {
    Object.assign(this, source);
    this.robot = robot;
    const count = this.count = source.frames.count, unit = source.frames.unit, base = new Int32Array(bytes(source.frames.base));
    this.unit = unit;
    this.time = new Float64Array(count);
    this.place = new Float64Array(3 * count);
    this.arc = new Float64Array(count);
    this.progress = new Float64Array(count);
    for (let i = 0, most = -Infinity; i < count; i++) {
      this.time[i] = base[5 * i] * unit;
      for (let k = 0; k < 3; k++) this.place[3 * i + k] = base[5 * i + 1 + k] * unit;
      this.arc[i] = base[5 * i + 4] * unit;
      this.progress[i] = most = Math.max(most, this.arc[i]);
    }
    this.bodies = new Int16Array(bytes(source.frames.bodies));
    this.first = this.time[0];
    this.last = this.time[count - 1];
    const strict = source.cards[source.cards.length - 1];
    this.courseTime = strict.courseTime === undefined ? Infinity : strict.courseTime;
    this.readTouches(source.contacts);
  }

  readTouches(contacts) {
    const numbers = new Int32Array(bytes(contacts.touches)), unit = contacts.unit;
    this.touches = [];
    for (let i = 0; i < numbers.length; i += contacts.stride) {
      const part = contacts.parts[numbers[i]];
      this.touches.push({
        part: part.name, foot: part.foot, surface: contacts.surfaces[numbers[i + 1]],
        from: numbers[i + 2] * unit, to: numbers[i + 3] * unit,
        at: [numbers[i + 4] * unit, numbers[i + 5] * unit, numbers[i + 6] * unit],
        force: numbers[i + 7] * contacts.forceUnit,
        normal: [numbers[i + 8] * unit, numbers[i + 9] * unit, numbers[i + 10] * unit],
      });
    }
    this.longest = this.touches.reduce((longest, touch) => Math.max(longest, touch.to - touch.from), 0);
    this.touchTimes = this.touches.map(touch => touch.from);
  }

  /* the touches at an instant; those of one sample last until the next frame */
  touchesAt(time) {
    const found = [];
    for (let i = lastNotAbove(this.touchTimes, time); i >= 0 && i < this.touches.length; i--) {
      const touch = this.touches[i];
      if (touch.from < time - this.longest - 0.03) break;
      if (touch.from <= time + 1e-6 && time <= touch.to + 0.02) found.push(touch);
    }
    return found;
  }

  frameAt(time) { return Math.min(Math.max(0, this.count - 2), lastNotAbove(this.time, time)); }

  shareAt(frame, time) {
    if (this.count < 2) return 0;
    const step = this.time[frame + 1] - this.time[frame];
    return step > 0 ? Math.min(1, Math.max(0, (time - this.time[frame]) / step)) : 0;
  }

  between(values, time, stride = 1, offset = 0) {
    const frame = this.frameAt(time), share = this.shareAt(frame, time), i = frame * stride + offset;
    return this.count < 2 ? values[i] : values[i] + share * (values[i + stride] - values[i]);
  }

  placeAt(time) { return [0, 1, 2].map(k => this.between(this.place, time, 3, k)); }

  /* in the plan, over a fifth of a second, m/s */
  speedAt(time) {
    const from = Math.max(this.first, time - 0.1), to = Math.min(this.last, time + 0.1);
    const a = this.placeAt(from), b = this.placeAt(to);
    return to > from ? Math.hypot(b[0] - a[0], b[1] - a[1]) / (to - from) : 0;
  }

  progressAt(time) { return this.between(this.progress, time); }

  /* when the run first got so far, or undefined where it never did */
  timeAtProgress(wanted) {
    if (wanted <= this.progress[0]) return this.first;
    if (wanted > this.progress[this.count - 1]) return undefined;
    let low = 0, high = this.count - 1;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.progress[middle] >= wanted) high = middle; else low = middle;
    }
    const step = this.progress[high] - this.progress[low];
    return this.time[low] + (step > 0 ? (wanted - this.progress[low]) / step : 1) * (this.time[high] - this.time[low]);
  }

  /* when the run got as far as it ever did */
  timeOfMost() { return this.timeAtProgress(this.progress[this.count - 1]); }

  /* which obstacle is due at an instant: the one after the last that was passed; past the last one: its number */
  dueAt(time, gates, obstacleCount) {
    if (time >= this.clockStart + this.courseTime) return obstacleCount;
    let due = 0;
    gates.forEach((gate, i) => {
      const last = i === gates.length - 1 || gates[i + 1].obstacle !== gate.obstacle;
      if (last && this.gates[i] !== null && this.gates[i] <= time) due = Math.max(due, gate.obstacle + 1);
    });
    return Math.min(due, obstacleCount - 1);
  }

  /* the gate to be crossed next, or -1 */
  nextGateAt(time) {
    let last = -1;
    this.gates.forEach((crossed, i) => { if (crossed !== null && crossed <= time + 1e-6) last = i; });
    return last + 1 < this.gates.length ? last + 1 : -1;
  }
}

/* whole data, checked as far as a wrong version goes */
Ringside.readReplay = data => {
  if (data.format !== "ringside-replay/2") throw new Error("these data are " + data.format + ", not ringside-replay/2");
  return {course: data.course, robots: data.robots, runs: data.runs.map(run => new Run(run, data.robots[run.robot]))};
};

/* how the runs are told apart: by letter and pattern too, not by colour alone (hues of Okabe and Ito) */
Ringside.looks = [
  {letter: "A", colour: "#d55e00", dark: "#ff8a3d", dash: [1, 0], dashText: "solid"},
  {letter: "B", colour: "#0072b2", dark: "#58aef0", dash: [0.12, 0.06], dashText: "dashed"},
  {letter: "C", colour: "#00835f", dark: "#2fd6a4", dash: [0.03, 0.04], dashText: "dotted"},
  {letter: "D", colour: "#b0568a", dark: "#e59bc4", dash: [0.24, 0.08], dashText: "long dashes"},
  {letter: "E", colour: "#2b87bd", dark: "#8fd3fb", dash: [0.06, 0.12], dashText: "sparse dashes"},
  {letter: "F", colour: "#a87400", dark: "#ffc24d", dash: [0.4, 0.1], dashText: "longest dashes"},
  {letter: "G", colour: "#6f5d14", dark: "#d8c24a", dash: [0.03, 0.1], dashText: "sparse dots"},
  {letter: "H", colour: "#7a5ba6", dark: "#b79be0", dash: [0.12, 0.2], dashText: "far dashes"},
  {letter: "I", colour: "#4d7d2b", dark: "#9fd070", dash: [0.24, 0.24], dashText: "even dashes"},
  {letter: "J", colour: "#6a6a6a", dark: "#c0c0c0", dash: [0.06, 0.03], dashText: "dense dashes"},
];
})();
