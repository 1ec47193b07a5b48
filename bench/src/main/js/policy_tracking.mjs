#!/usr/bin/env node
// How a policy follows velocity commands on level ground in MuJoCo 3.14 (WebAssembly), as JSON lines:
//   node policy_tracking.mjs CARD.json POLICY.onnx MODEL.xml SECONDS SETTLING HEIGHT vx,vy,wz...
// The first line says what was asked, every further line is one command.
// The network runs in ONNX Runtime for Node. Both packages are looked for in the working directory. MODEL.xml holds robot and floor and
// position actuators, one a joint. The robot starts at rest in the keyframe's joint positions with its base at HEIGHT; the command is there
// from the start; means are taken over the control steps after SETTLING seconds.
// It knows the terms and actions of docs/go1-policy.json, and refuses a card with others.
import { createRequire } from 'node:module';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const require = createRequire(pathToFileURL(path.join(process.cwd(), 'package.json')));
const load = (await import(pathToFileURL(require.resolve('@mujoco/mujoco')))).default;
const ort = require('onnxruntime-node');

const [cardFile, onnxFile, modelFile, seconds, settling, height, ...commands] = process.argv.slice(2);
const card = JSON.parse(fs.readFileSync(cardFile, 'utf8'));
const { jointOrder, defaultJointPos } = card.robot;
const [inputName, groupName] = Object.entries(card.model.inputs)[0];
const outputName = Object.entries(card.model.outputs).find(([, meaning]) => meaning === 'action')[0];
const terms = card.observations[groupName].terms;
const [action] = card.actions;
const refuse = what => { throw new Error(`this script does not know ${what}`); };
if (card.actions.length !== 1 || action.term !== 'joint_position' || action.offset !== 'default') refuse('these actions');
if (card.observations[groupName].history || card.model.state) refuse('history and state');

const mj = await load();
mj.FS.mkdir('/m');
const folder = path.dirname(path.resolve(modelFile));
for (const name of fs.readdirSync(folder)) if (name.endsWith('.xml')) mj.FS.writeFile(`/m/${name}`, fs.readFileSync(path.join(folder, name)));
const m = mj.MjModel.from_xml_path(`/m/${path.basename(modelFile)}`);
const d = new mj.MjData(m);
m.opt.timestep = 1 / card.rates.physicsHz;
m.opt.iterations = 200;
m.opt.tolerance = 1e-14;
m.opt.ls_iterations = 200;
m.opt.ls_tolerance = 1e-8;

const value = e => (typeof e === 'object' && e !== null && 'value' in e ? e.value : e);
const idOf = (type, name) => mj.mj_name2id(m, value(mj.mjtObj[type]), name);
const joint = jointOrder.map(name => idOf('mjOBJ_JOINT', name));
const actuator = joint.map(j => { for (let a = 0; a < m.nu; a++) if (m.actuator_trnid[2 * a] === j) return a; return refuse('a joint without actuator'); });
const imu = Array.from(m.site_pos).slice(3 * idOf('mjOBJ_SITE', 'imu'), 3 * idOf('mjOBJ_SITE', 'imu') + 3);
if (imu.length !== 3) refuse('a model without the site imu');

// world to base
const toBase = ([w, x, y, z], v) => {
  const t = [2 * (z * v[1] - y * v[2]), 2 * (x * v[2] - z * v[0]), 2 * (y * v[0] - x * v[1])];
  return [v[0] + w * t[0] + (z * t[1] - y * t[2]), v[1] + w * t[1] + (x * t[2] - z * t[0]), v[2] + w * t[2] + (y * t[0] - x * t[1])];
};
function observe(command, last) {
  const q = d.qpos, v = d.qvel, quat = [q[3], q[4], q[5], q[6]], w = [v[3], v[4], v[5]];
  const linear = toBase(quat, [v[0], v[1], v[2]]);
  return terms.flatMap(t => {
    const atImu = t.frame === 'imu' ? [w[1] * imu[2] - w[2] * imu[1], w[2] * imu[0] - w[0] * imu[2], w[0] * imu[1] - w[1] * imu[0]] : [0, 0, 0];
    switch (t.term) {
      case 'base_lin_vel': return linear.map((a, i) => a + atImu[i]);
      case 'base_ang_vel': return w;
      case 'projected_gravity': return toBase(quat, [0, 0, t.sign ?? 1]);
      case 'joint_pos': return joint.map((j, i) => q[m.jnt_qposadr[j]] - (t.relativeTo === 'default' ? defaultJointPos[i] : 0));
      case 'joint_vel': return joint.map(j => v[m.jnt_dofadr[j]]);
      case 'last_action': return last;
      case 'command': return command;
      default: return refuse(t.term);
    }
  });
}

console.log(JSON.stringify({ engine: `MuJoCo ${mj.mj_versionString()}`, network: `ONNX Runtime ${require('onnxruntime-node/package.json').version}`, model: path.basename(modelFile), seconds: +seconds, settling: +settling, height: +height }));
const session = await ort.InferenceSession.create(onnxFile, { intraOpNumThreads: 1, interOpNumThreads: 1 });
const mean = numbers => numbers.reduce((a, b) => a + b, 0) / numbers.length;
for (const text of commands) {
  const command = text.split(',').map(Number);
  mj.mj_resetDataKeyframe(m, d, 0);
  d.qpos[2] = +height;
  let last = jointOrder.map(() => 0), lowest = Infinity;
  const ahead = [], left = [], turn = [];
  for (let k = 0; k < +seconds * card.rates.controlHz; k++) {
    const input = Float32Array.from(observe(command, last));
    const output = (await session.run({ [inputName]: new ort.Tensor('float32', input, [1, input.length]) }))[outputName].data;
    last = Array.from(output);
    actuator.forEach((a, i) => {
      const target = defaultJointPos[i] + action.scale * output[i], j = joint[i];
      d.ctrl[a] = action.limit === 'joint-range' ? Math.min(Math.max(target, m.jnt_range[2 * j]), m.jnt_range[2 * j + 1]) : target;
    });
    for (let i = 0; i < card.rates.decimation; i++) mj.mj_step(m, d);
    lowest = Math.min(lowest, d.qpos[2]);
    if (k + 1 > +settling * card.rates.controlHz) {
      const [w, x, y, z] = d.qpos.slice(3, 7), yaw = Math.atan2(2 * (w * z + x * y), 1 - 2 * (y * y + z * z));
      ahead.push(Math.cos(yaw) * d.qvel[0] + Math.sin(yaw) * d.qvel[1]);
      left.push(Math.cos(yaw) * d.qvel[1] - Math.sin(yaw) * d.qvel[0]);
      // the turn about the vertical: the base's axes to the world's
      turn.push(2 * (x * z - w * y) * d.qvel[3] + 2 * (y * z + w * x) * d.qvel[4] + (1 - 2 * (x * x + y * y)) * d.qvel[5]);
    }
  }
  console.log(JSON.stringify({ command, vx: mean(ahead), vy: mean(left), wz: mean(turn), lowest }));
}
