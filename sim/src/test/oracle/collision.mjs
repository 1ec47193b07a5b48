// Contacts of pairs of primitive geoms as MuJoCo computes them: the golden files of src/test/resources/mujoco/collision.
// How to run, in any directory where `npm install @mujoco/mujoco@3.14.0` was done:
//   node PATH/TO/collision.mjs OUTPUT_DIRECTORY
// A line is a case, numbers separated by blanks: size of geom 1 (3), size of geom 2 (3), margin, then position (3) and quaternion (4)
// of each, then the number of contacts, then for each its distance (1), position (3), normal (3) and first tangent (3).
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import fs from 'node:fs';
import path from 'node:path';

const require = createRequire(path.join(process.cwd(), 'any.js'));
const load = (await import(pathToFileURL(require.resolve('@mujoco/mujoco')))).default;
const mj = await load();
const directory = process.argv[2];

// own generator (xorshift128), so that the same cases come out anywhere
const s = [1, 2, 3, 4];
const u32 = () => { let t = s[3]; const w = s[0]; s[3] = s[2]; s[2] = s[1]; s[1] = w; t ^= t << 11; t ^= t >>> 8; return (s[0] = (t ^ w ^ (w >>> 19)) >>> 0); };
for (let i = 0; i < 50; i++) u32();
const uniform = (a, b) => a + (b - a) * ((u32() + 0.5) / 4294967296);
const below = n => Math.floor(uniform(0, n));
const normal = () => Math.sqrt(-2 * Math.log(uniform(0, 1))) * Math.cos(2 * Math.PI * uniform(0, 1));
const round = (x, digits) => Math.round(x * 10 ** digits) / 10 ** digits;
const unit = v => { const n = Math.hypot(...v); return v.map(x => x / n); };
const direction = () => unit([normal(), normal(), normal()]);
const times = (a, b) => [a[0]*b[0] - a[1]*b[1] - a[2]*b[2] - a[3]*b[3], a[0]*b[1] + a[1]*b[0] + a[2]*b[3] - a[3]*b[2],
  a[0]*b[2] - a[1]*b[3] + a[2]*b[0] + a[3]*b[1], a[0]*b[3] + a[1]*b[2] - a[2]*b[1] + a[3]*b[0]];
const h = Math.SQRT1_2;
const quarterTurns = [[1, 0, 0, 0], [0, 1, 0, 0], [h, h, 0, 0], [h, 0, h, 0], [h, 0, 0, h], [0.5, 0.5, 0.5, 0.5]];
const anyTurn = () => unit(unit([normal(), normal(), normal(), normal()]).map(x => round(x, 4)));

function size(type) {
  const x = () => round(uniform(0.05, 0.4), 2);
  return { plane: [0, 0, 1], sphere: [x(), 0, 0], capsule: [x(), x(), 0], cylinder: [x(), x(), 0], box: [x(), x(), x()], ellipsoid: [x(), x(), x()] }[type];
}

function scene(type1, size1, type2, size2, margin) {
  const geom = (type, size) => `<geom type="${type}" size="${size.filter(x => x > 0 || type === 'plane').join(' ')}" mass="1" margin="${margin / 2}"/>`;
  const model = mj.MjModel.from_xml_string(`<mujoco><worldbody>
    <body mocap="${type1 === 'plane'}">${type1 === 'plane' ? '' : '<freejoint/>'}${geom(type1, size1)}</body>
    <body><freejoint/>${geom(type2, size2)}</body></worldbody></mujoco>`);
  return { model, data: new mj.MjData(model), plane: type1 === 'plane' };
}

function contacts({ model, data, plane }, pose1, pose2) {
  if (plane) {
    data.mocap_pos.set(pose1.slice(0, 3)); data.mocap_quat.set(pose1.slice(3)); data.qpos.set(pose2);
  } else {
    data.qpos.set([...pose1, ...pose2]);
  }
  mj.mj_kinematics(model, data); mj.mj_comPos(model, data); mj.mj_collision(model, data);
  const list = data.contact, found = [];
  for (let i = 0; i < data.ncon; i++) {
    const c = list.get(i);
    found.push([c.dist, ...Array.from(c.pos), ...Array.from(c.frame).slice(0, 6)]);
    c.delete();
  }
  list.delete();
  return found;
}

function close({ model, data }) { data.delete(); model.delete(); }

// kinds of case: shallow, deep, far within the margin; turned at random, parallel to each other, aligned with the axes
function sample(type1, type2, index) {
  const size1 = size(type1), size2 = size(type2), margin = index % 4 === 1 ? 0.02 : 0;
  const world = scene(type1, size1, type2, size2, margin);
  // a round shape that stands upright on a plane within rounding has no direction: leave the plane level then
  const turn = index % 3, level = type1 === 'plane' && (type2 === 'capsule' || type2 === 'cylinder');
  const q1 = (turn === 2 && index % 2) || (turn > 0 && level) ? [1, 0, 0, 0] : anyTurn();
  const quarter = quarterTurns[below(6)], yaw = uniform(-3, 3), about = [Math.cos(yaw), 0, 0, Math.sin(yaw)];
  const q2 = turn === 0 ? anyTurn() : times(q1, turn === 2 && level ? times(quarter, about) : quarter);
  const pose1 = [...direction().map(x => round(x, 3)), ...q1];
  const way = type1 === 'plane' ? [2 * (q1[1]*q1[3] + q1[0]*q1[2]), 2 * (q1[2]*q1[3] - q1[0]*q1[1]), 1 - 2 * (q1[1]**2 + q1[2]**2)] : direction();
  const at = x => [0, 1, 2].map(k => round(pose1[k] + x * way[k], 5)).concat(q2);
  // how far along the way they just touch
  let near = type1 === 'plane' ? -2 : 0, far = 3;
  for (let i = 0; i < 40; i++) { const x = (near + far) / 2; if (contacts(world, pose1, at(x)).length > 0) near = x; else far = x; }
  const depth = [0.01, 0.01, 0.05, 0.2, 1][below(5)];
  const x = type1 === 'plane' ? near - uniform(0, depth) : near * (1 - uniform(0, depth));
  const pose2 = at(x);
  const found = contacts(world, pose1, pose2);
  close(world);
  return [...size1, ...size2, margin, ...pose1, ...pose2, found.length, ...found.flat().map(v => +v.toPrecision(12))].join(' ');
}

const pairs = [['plane', 'sphere', 30], ['plane', 'capsule', 60], ['plane', 'cylinder', 80], ['plane', 'box', 60], ['plane', 'ellipsoid', 40],
  ['sphere', 'sphere', 40], ['sphere', 'capsule', 60], ['sphere', 'cylinder', 80], ['sphere', 'box', 80], ['capsule', 'capsule', 100],
  ['capsule', 'box', 150], ['box', 'box', 150]];
for (const [type1, type2, count] of pairs) {
  const lines = Array.from({ length: count }, (_, i) => sample(type1, type2, i));
  fs.writeFileSync(path.join(directory, `${type1}-${type2}.txt`), `# MuJoCo ${mj.mj_versionString()}\n${lines.join('\n')}\n`);
}
