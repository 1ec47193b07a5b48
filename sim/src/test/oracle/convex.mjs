// Contacts of pairs of convex geoms that MuJoCo iterates, and of height fields: the golden files convex-*.txt and heightfield-*.txt of
// src/test/resources/mujoco/collision. MuJoCo's own tolerance is set as low as it helps.
// How to run, in any directory where `npm install @mujoco/mujoco@3.14.0` was done:
//   node PATH/TO/convex.mjs OUTPUT_DIRECTORY
// A line is a case, numbers separated by blanks: size of geom 1 (3), size of geom 2 (3), margin, then position (3) and quaternion (4)
// of each, then the number of contacts, then for each its distance (1), position (3), normal (3) and first tangent (3).
// Geom 1 of a height field: rows, columns, seed of its heights; its half extents are 1 and 0.8, elevation 0.5, base 0.2, and the
// height of row r, column c is frac(0.618 * ((7 r + 13 c + 5 r c + seed) mod 101)).
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
const anyTurn = () => unit(unit([normal(), normal(), normal(), normal()]).map(x => round(x, 4)));

function size(type) {
  const x = () => round(uniform(0.05, 0.4), 2);
  return { heightfield: [3 + below(6), 3 + below(6), below(100)], sphere: [x(), 0, 0], capsule: [x(), x(), 0], cylinder: [x(), x(), 0], box: [x(), x(), x()], ellipsoid: [x(), x(), x()] }[type];
}

export const height = (r, c, seed) => { const k = 0.618 * ((7 * r + 13 * c + 5 * r * c + seed) % 101); return k - Math.floor(k); };

function scene(type1, size1, type2, size2, margin) {
  const geom = (type, size) => `<geom type="${type}" size="${size.filter(x => x > 0).join(' ')}" mass="1" margin="${margin / 2}"/>`;
  const field = type1 === 'heightfield';
  // for a box its default collider gives any point of a patch, its older one the deepest
  const older = field && type2 === 'box' ? '<option><flag nativeccd="disable"/></option>' : '';
  const model = mj.MjModel.from_xml_string(`<mujoco>${older}
    <asset>${field ? `<hfield name="h" nrow="${size1[0]}" ncol="${size1[1]}" size="1 0.8 0.5 0.2"/>` : ''}</asset><worldbody>
    <body mocap="${field}">${field ? '<geom type="hfield" hfield="h"/>' : '<freejoint/>' + geom(type1, size1)}</body>
    <body><freejoint/>${geom(type2, size2)}</body></worldbody></mujoco>`);
  if (field) for (let r = 0; r < size1[0]; r++) for (let c = 0; c < size1[1]; c++) model.hfield_data[r * size1[1] + c] = height(r, c, size1[2]);
  model.opt.ccd_tolerance = 1e-12;
  model.opt.ccd_iterations = 500;
  return { model, data: new mj.MjData(model), field };
}

function contacts({ model, data, field }, pose1, pose2) {
  if (field) {
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

// random places at random depths, some of them apart but within the margin
function sample(type1, type2, index) {
  const field = type1 === 'heightfield';
  const size1 = size(type1), size2 = size(type2), margin = !field && index % 4 === 1 ? 0.02 : 0;
  const world = scene(type1, size1, type2, size2, margin);
  const q1 = anyTurn(), q2 = anyTurn(), pose1 = [...direction().map(x => round(x, 3)), ...q1];
  const [w, x, y, z] = q1;
  // a height field is met from above, somewhere
  const up = [2 * (x * z + w * y), 2 * (y * z - w * x), w * w - x * x - y * y + z * z];
  const side = [w * w + x * x - y * y - z * z, 2 * (x * y + w * z), 2 * (x * z - w * y)];
  const across = [2 * (x * y - w * z), w * w - x * x + y * y - z * z, 2 * (y * z + w * x)];
  const a = uniform(-1, 1), b = uniform(-0.8, 0.8), way = field ? up : direction();
  const start = [0, 1, 2].map(k => pose1[k] + (field ? a * side[k] + b * across[k] : 0));
  const at = t => [0, 1, 2].map(k => round(start[k] + t * way[k], 5)).concat(q2);
  let near = 0, far = 3;
  for (let i = 0; i < 30; i++) { const t = (near + far) / 2; if (contacts(world, pose1, at(t)).length > 0) near = t; else far = t; }
  const depth = field ? [0.002, 0.02, 0.1][below(3)] : [0.01, 0.01, 0.05, 0.2, 0.9][below(5)];
  const pose2 = at(field ? near - uniform(0, depth) : near * (1 - uniform(0, depth)));
  const found = contacts(world, pose1, pose2);
  world.data.delete(); world.model.delete();
  return [...size1, ...size2, margin, ...pose1, ...pose2, found.length, ...found.flat().map(v => +v.toPrecision(12))].join(' ');
}

const pairs = { sphere: ['ellipsoid'], capsule: ['ellipsoid', 'cylinder'], ellipsoid: ['ellipsoid', 'cylinder', 'box'], cylinder: ['cylinder', 'box'],
  heightfield: ['sphere', 'capsule', 'ellipsoid', 'cylinder', 'box'] };
for (const [type1, others] of Object.entries(pairs)) for (const type2 of others) {
  const lines = ['# MuJoCo ' + mj.mj_versionString()];
  for (let i = 0; i < 48; i++) lines.push(sample(type1, type2, i));
  fs.writeFileSync(path.join(directory, type1 === 'heightfield' ? `heightfield-${type2}.txt` : `convex-${type1}-${type2}.txt`), lines.join('\n') + '\n');
}
