#!/usr/bin/env node
// Writes the golden file of the rules of collision: which geoms collide, in which order, with which parameters and frames. Each
// line is a small model and its contacts at the reference position.
// Once: npm install. Then: node rules.mjs ../resources/mujoco/collision/rules.jsonl.gz
import fs from 'node:fs';
import zlib from 'node:zlib';
import { mujoco, list } from './engine.mjs';
import { header } from './header.mjs';
import { contacts } from './results.mjs';

const cases = [];
const scene = (name, world, extra = '', flags = '') =>
  cases.push([name, `<mujoco><option><flag ${flags}/></option><worldbody>${world}</worldbody>${extra}</mujoco>`]);
const ball = (name, more = '') => `<geom name="${name}" type="sphere" size=".1" ${more}/>`;
const free = (inner, more = '') => `<body ${more}><freejoint/>${inner}</body>`;
const hinged = (inner) => `<body><joint/>${inner}</body>`;
const still = (inner, more = '') => `<body ${more}>${inner}</body>`;
const massive = '<inertial pos="0 0 0" mass="1" diaginertia="1 1 1"/>';
const off = 'contype="0" conaffinity="0"';
const two = free(ball('a'), 'name="A"') + free(ball('b'), 'name="B"');
const contact = (inner) => `<contact>${inner}</contact>`;
const pair = (geom1, geom2, more = '') => `<pair geom1="${geom1}" geom2="${geom2}" ${more}/>`;

// who collides
scene('type meets affinity', free(ball('a', 'contype="1" conaffinity="0"')) + free(ball('b', 'contype="0" conaffinity="1"')));
scene('type meets type', free(ball('a', 'contype="1" conaffinity="0"')) + free(ball('b', 'contype="1" conaffinity="0"')));
scene('other bits', free(ball('a', 'contype="6" conaffinity="8"')) + free(ball('b', 'contype="1" conaffinity="4"')) + ball('c', 'contype="8" conaffinity="1"'));
scene('same body', free(ball('a') + ball('b')));
scene('welded', free(ball('a') + still(ball('b')) + still(ball('c'))));
scene('parent and child', free(ball('a') + hinged(ball('b'))));
scene('parent and child unfiltered', free(ball('a') + hinged(ball('b')) + still(ball('c'))), '', 'filterparent="disable"');
scene('grandparent', free(ball('a') + hinged(ball('b') + hinged(ball('c')))));
scene('welded to a child', free(ball('a') + hinged(massive + still(ball('c')))));
scene('welded to the parent', free(massive + still(ball('w')) + hinged(ball('b'))));
scene('world and child', ball('a') + hinged(ball('b')));
scene('static parent and child', still(ball('a') + hinged(ball('b'))));
scene('static and static', ball('a') + still(ball('b')) + free(ball('c', 'pos="9 0 0"')));
scene('excluded', two, contact('<exclude body1="B" body2="A"/>'));
scene('world excluded', ball('w') + still(ball('s')) + free(ball('b'), 'name="B"'), contact('<exclude body1="world" body2="B"/>'));
scene('excluded without the welded', free(ball('a') + still(ball('a2'))).replace('<body', '<body name="A"') + free(ball('b'), 'name="B"'), contact('<exclude body1="A" body2="B"/>'));
scene('excluded but declared', two, contact('<exclude body1="A" body2="B"/>' + pair('a', 'b')));
scene('declared', two, contact(pair('b', 'a', 'condim="4" friction=".1 .2 .3 .4 .5" solref=".1 .2" solreffriction=".3 .4" solimp=".1 .2 .3 .4 5" margin=".2" gap=".1"')));
scene('declared in spite of masks', free(ball('a', off)) + free(ball('b', off)), contact(pair('a', 'b')));
scene('declared in one body', free(ball('a') + ball('b')), contact(pair('b', 'a')));
scene('declared parent and child', free(ball('a') + hinged(ball('b'))), contact(pair('a', 'b')));
scene('declared twice', two, contact(pair('a', 'b', 'margin=".1"') + pair('a', 'b')));
scene('no contacts', two, contact(pair('a', 'b')), 'contact="disable"');
scene('no constraints', two, '', 'constraint="disable"');
// in which order
const many = '<geom type="plane" size="1 1 1"/>' + ball('q') + ball('z') + still(ball('y')) + free(ball('a') + ball('b'))
  + free(ball('c') + '<geom name="d" type="capsule" size=".1 .1"/>' + hinged(ball('c2')) + still(ball('c3'))) + still(ball('s')) + free(ball('e'));
scene('order', many);
scene('order with declared', many, contact(pair('e', 'c') + pair('b', 'q') + pair('s', 'a') + pair('b', 'a') + pair('c2', 'c') + pair('d', 'a')));
// with which parameters
const on = (a, b, extra) => scene(`${a} on ${b} ${extra ?? ''}`,
  `<geom name="f" type="plane" size="1 1 1" ${b}/><body pos="0 0 .09"><freejoint/>${ball('s', a)}</body>`, extra);
const soft = 'friction=".2 .1 .3" solref="0.1 0.5" solimp=".1 .2 .3 .4 3"';
on(`priority="1" condim="1" ${soft}`, 'condim="4" friction=".9 .2 .1"');
on('condim="4" friction=".9 .2 .1"', `priority="1" condim="1" ${soft}`);
on(`condim="1" ${soft}`, 'condim="4" friction=".9 .2 .1"');
for (const [a, b] of [[3, 1], [0, 0], [0, 1], [1, 0], [1e-16, 1], [1e-16, 1e-16]]) on(`solmix="${a}" ${soft}`, `solmix="${b}"`);
for (const [a, b] of [['-100 -5', '-300 -1'], ['-100 -5', '.1 1'], ['.2 .5', '-200 -3'], ['.2 -.5', '.1 .4'], ['-.2 .5', '.1 .4']]) on(`solref="${a}"`, `solmix="3" solref="${b}"`);
for (const [a, b] of [['.01', '.03'], ['-.02', '.01'], ['-.02', '0']]) on(`margin="${a}"`, `margin="${b}"`);
on('margin=".01" gap=".004"', 'margin=".03" gap=".01" priority="1"');
on('friction="0 0 0" condim="6"', 'friction="1e-9 0 0"');
on('', '', contact(pair('f', 's', 'condim="6" friction="0 0 0 0 0"')));
for (const z of [0.12, 0.139, 0.141, 0.153, 0.155]) {
  scene(`gap at ${z}`, `<geom type="plane" size="1 1 1" margin=".01" gap=".004"/><body pos="0 0 ${z}"><freejoint/>${ball('s', 'margin=".03" gap=".01"')}</body>`);
  scene(`declared gap at ${z}`, `<geom name="f" type="plane" size="1 1 1"/><body pos="0 0 ${z}"><freejoint/>${ball('s')}</body>`, contact(pair('f', 's', 'margin=".04" gap=".014"')));
}
// in which frames
for (const n of [[0, 0, 1], [0, 0, -1], [0, 1, 0], [-1, 0, 0], [0, 0.49, Math.sqrt(1 - 0.49 ** 2)], [0, 0.51, Math.sqrt(1 - 0.51 ** 2)], [0.1, -0.51, 0.3], [0.1, 0.3, -0.3]]) {
  const at = n.map((x) => (0.15 * x) / Math.hypot(...n)).join(' ');
  scene(`normal ${n}`, ball('a') + free(ball('b'), `pos="${at}"`));
}
for (const euler of ['0 0 0', '90 0 0', '20 30 40', '0 60 0', '1 2 3']) {
  scene(`capsule turned by ${euler}`, `<geom type="plane" size="1 1 1" euler="10 20 30"/><body euler="${euler}"><freejoint/><geom type="capsule" size=".1 .2"/></body>`);
}

const lines = cases.map(([name, xml]) => {
  const model = mujoco.MjModel.from_xml_string(xml);
  const data = new mujoco.MjData(model);
  mujoco.mj_forward(model, data);
  const found = contacts(model, data).map(({ force, row, ...c }) => ({ ...c, active: row >= 0 }));
  const line = JSON.stringify({ name, model: header(model), contacts: found });
  data.delete();
  model.delete();
  return line;
});
fs.writeFileSync(process.argv[2], zlib.gzipSync(lines.join('\n') + '\n', { level: 9 }));
