#!/usr/bin/env node
// Prints JSON lines for a model in which nothing touches: its constants, then states with everything random, forces applied to
// degrees of freedom and bodies and quaternions of any length too; "next" has qpos and qvel one step later by each integrator, "energy"
// potential and kinetic energy, "inverse" the generalised force that mj_inverse finds for "acceleration".
// Once: npm install. Then: node dynamics.mjs MODEL SEED COUNT
import { mujoco, entry, list, loadModel, setOptions } from './engine.mjs';
import { header } from './header.mjs';
import { Draws, short } from './random.mjs';
import { everything } from './results.mjs';

const [file, seed, count] = process.argv.slice(2);
const model = loadModel(file);
const data = new mujoco.MjData(model);
model.opt.enableflags |= entry('mjtEnableBit', 'mjENBL_ENERGY');
console.log(JSON.stringify(header(model)));
const draws = new Draws(Number(seed));
const random = (n, scale) => Array.from({ length: n }, () => short(scale * draws.normal()));

const INTEGRATORS = {
  euler: { integrator: 'euler', flags: { eulerdamp: true } },
  eulerWithoutDamping: { integrator: 'euler', flags: { eulerdamp: false } },
  implicitFast: { integrator: 'implicitfast', flags: { eulerdamp: true } },
  rk4: { integrator: 'rk4', flags: { eulerdamp: true } },
};

function set(state) {
  mujoco.mj_resetData(model, data);
  for (const [name, numbers] of Object.entries(state)) {
    data[name].set(numbers);
  }
}

for (let i = 0; i < Number(count); i++) {
  const state = {
    qpos: random(model.nq, 0.7), qvel: random(model.nv, 2), ctrl: random(model.nu, 1),
    qfrc_applied: random(model.nv, 0.5), xfrc_applied: random(6 * model.nbody, 0.5),
  };
  set(state);
  mujoco.mj_forward(model, data);
  const line = {
    index: i, ...everything(model, data), qpos: state.qpos, appliedForce: state.qfrc_applied, bodyForce: state.xfrc_applied,
    actuatorLength: list(data.actuator_length), actuatorVelocity: list(data.actuator_velocity), energy: list(data.energy),
    acceleration: random(model.nv, 5),
  };
  data.qacc.set(line.acceleration);
  mujoco.mj_inverse(model, data);
  line.inverse = list(data.qfrc_inverse);
  line.next = {};
  for (const [name, options] of Object.entries(INTEGRATORS)) {
    setOptions(model, options);
    set(state);
    mujoco.mj_step(model, data);
    line.next[name] = { qpos: list(data.qpos), qvel: list(data.qvel) };
  }
  console.log(JSON.stringify(line));
}
