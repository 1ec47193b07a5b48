// Random states of any model from a seed that means the same on every machine.
import { mujoco, list } from './engine.mjs';

const JOINT = { free: 0, ball: 1, slide: 2, hinge: 3 };

/** Uniform and normal numbers: mulberry32, Box and Muller. */
export class Draws {
  constructor(seed) {
    this.state = seed >>> 0;
  }

  uniform(low = 0, high = 1) {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let t = this.state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return low + (high - low) * ((((t ^ (t >>> 14)) >>> 0) + 0.5) / 4294967296);
  }

  normal() {
    return Math.sqrt(-2 * Math.log(this.uniform())) * Math.cos(2 * Math.PI * this.uniform());
  }
}

/** A short binary fraction: inputs so rounded are the same number in every format and compress well. */
export const short = (x) => Math.round(x * 65536) / 65536;

function quaternion(yaw, axis, tilt) {
  const [c, s] = [Math.cos(yaw / 2), Math.sin(yaw / 2)];
  const [w, t] = [Math.cos(tilt / 2), Math.sin(tilt / 2)];
  const [x, y] = [t * Math.cos(axis), t * Math.sin(axis)];
  // the tilt, then the yaw
  return [c * w, c * x - s * y, c * y + s * x, s * w];
}

/** Whether anything that moves touches anything that does not. */
function touches(model, data) {
  mujoco.mj_kinematics(model, data);
  mujoco.mj_comPos(model, data);
  mujoco.mj_collision(model, data);
  const contacts = data.contact;
  let found = false;
  for (let i = 0; i < data.ncon && !found; i++) {
    const contact = contacts.get(i);
    found = [contact.geom1, contact.geom2].some((g) => model.body_weldid[model.geom_bodyid[g]] === 0);
    contact.delete();
  }
  contacts.delete();
  return found;
}

/** Lowers the first free joint from above until something touches; leaves it where it is if nothing does. */
function lower(model, data, at) {
  const start = data.qpos[at];
  let [free, blocked] = [start + 1.5, start - 0.5];
  data.qpos[at] = blocked;
  if (!touches(model, data)) {
    return start;
  }
  for (let i = 0; i < 14; i++) {
    const middle = (free + blocked) / 2;
    data.qpos[at] = middle;
    [free, blocked] = touches(model, data) ? [free, middle] : [middle, blocked];
  }
  return blocked;
}

/**
 * Draws a state into data and returns its kind: "standing" (level, near the keyframe, slow, several feet down), "loose" (tilted,
 * moving, about to touch) or "wide" (the same, joints all over their range and a little past it). The first free joint goes to
 * a place (x, y, radius) and down to the ground.
 */
export function randomState(model, data, draws, { places = [[0, 0, 1]], gap = 0.01, speed = 2 } = {}) {
  mujoco.mj_resetData(model, data);
  const u = draws.uniform();
  const kind = u < 0.5 ? 'standing' : u < 0.8 ? 'loose' : 'wide';
  const calm = kind === 'standing';
  const home = model.nkey ? list(model.key_qpos).slice(0, model.nq) : list(model.qpos0);
  const q = home.slice();
  let first = -1;
  for (let j = 0; j < model.njnt; j++) {
    const at = model.jnt_qposadr[j];
    const type = model.jnt_type[j];
    const turned = () => quaternion(draws.uniform(-Math.PI, Math.PI), draws.uniform(0, 2 * Math.PI),
      Math.abs(draws.normal()) * (calm ? 0.01 : 0.3));
    if (type === JOINT.free) {
      const [x, y, radius] = places[Math.floor(draws.uniform(0, places.length))];
      const centre = first < 0 ? [x, y] : [home[at], home[at + 1]];
      q[at] = short(centre[0] + draws.uniform(-radius, radius));
      q[at + 1] = short(centre[1] + draws.uniform(-radius, radius));
      turned().forEach((value, k) => { q[at + 3 + k] = value; });
      first = first < 0 ? at : first;
    } else if (type === JOINT.ball) {
      turned().forEach((value, k) => { q[at + k] = value; });
    } else {
      const bounded = model.jnt_range[2 * j] < model.jnt_range[2 * j + 1];
      const [low, high] = bounded ? [model.jnt_range[2 * j], model.jnt_range[2 * j + 1]] : [home[at] - 1, home[at] + 1];
      const near = Math.min(high, Math.max(low, home[at] + (calm ? 0.03 : 0.3) * draws.normal()));
      q[at] = short(kind === 'wide' ? draws.uniform(low - 0.03, high + 0.03) : near);
    }
  }
  data.qpos.set(q);
  if (first >= 0) {
    q[first + 2] = short(lower(model, data, first + 2) - (calm ? draws.uniform(0, 2 * gap) : draws.uniform(-gap, gap)));
  }
  const slow = calm ? 0.25 : 1;
  const v = Array.from({ length: model.nv }, (_, i) => short(speed * slow * (first >= 0 && i < 3 ? 0.3 : 1) * draws.normal()));
  const ctrl = model.nkey ? list(model.key_ctrl).slice(0, model.nu) : new Array(model.nu).fill(0);
  const c = ctrl.map((value) => short(value + (calm ? 0.1 : 0.4) * draws.normal()));
  mujoco.mj_resetData(model, data);
  data.qpos.set(q);
  data.qvel.set(v);
  data.ctrl.set(c);
  return kind;
}
