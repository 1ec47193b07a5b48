/* The course as meshes: ground, arena, obstacles, gates, centre line, labels. */
(() => {
"use strict";
const Ringside = window.Ringside;

/* words on a plate that always faces the viewer and is equally large near and far; its height is an angle, rad */
Ringside.plate = (words, height, ink, ground, round) => {
  const canvas = document.createElement("canvas"), size = 44, pad = round ? 10 : 16;
  let pen = canvas.getContext("2d");
  const font = "600 " + size + "px system-ui, 'Helvetica Neue', Arial, 'DejaVu Sans', sans-serif";
  pen.font = font;
  const tall = size + 2 * pad;
  canvas.width = Math.max(tall, Math.ceil(pen.measureText(words).width) + 2 * pad);
  canvas.height = tall;
  pen = canvas.getContext("2d");
  pen.font = font;
  pen.fillStyle = ground;
  pen.beginPath();
  pen.roundRect(0, 0, canvas.width, tall, round ? tall / 2 : 14);
  pen.fill();
  pen.fillStyle = ink;
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  pen.fillText(words, canvas.width / 2, tall / 2 + 3);
  const map = new THREE.CanvasTexture(canvas);
  map.colorSpace = THREE.SRGBColorSpace;
  const sprite = new THREE.Sprite(new THREE.SpriteMaterial({map, transparent: true, depthWrite: false, sizeAttenuation: false}));
  sprite.scale.set(height * canvas.width / tall, height, 1);
  return sprite;
};

/* height of the course above a point of the ground, poles left out */
const heightAt = (course, x, y) => course.solids.reduce((top, solid) => {
  if (solid.shape === "pole") return top;
  const cos = Math.cos(solid.heading), sin = Math.sin(solid.heading), dx = x - solid.x, dy = y - solid.y;
  const ahead = Math.abs(dx * cos + dy * sin), aside = Math.abs(dy * cos - dx * sin);
  if (aside > solid.width / 2 || ahead > (solid.run || solid.length / 2)) return top;
  return Math.max(top, solid.shape === "box" ? solid.height : solid.height * (1 - ahead / solid.run));
}, 0);

const line = (points, colour, opacity = 1, pieces = false) => {
  const geometry = new THREE.BufferGeometry();
  geometry.setAttribute("position", new THREE.Float32BufferAttribute(points, 3));
  const material = new THREE.LineBasicMaterial({color: colour, transparent: opacity < 1, opacity});
  return pieces ? new THREE.LineSegments(geometry, material) : new THREE.Line(geometry, material);
};

const addGround = (group, course, theme) => {
  const [x0, x1, y0, y1] = course.arena, wide = x1 - x0, deep = y1 - y0;
  const flat = (geometry, colour, z) => {
    const mesh = new THREE.Mesh(geometry, new THREE.MeshLambertMaterial({color: colour}));
    mesh.position.set((x0 + x1) / 2, (y0 + y1) / 2, z);
    mesh.receiveShadow = true;
    group.add(mesh);
    return mesh;
  };
  flat(new THREE.CircleGeometry(8 * Math.hypot(wide, deep), 64), theme.earth, -0.004);
  flat(new THREE.PlaneGeometry(wide, deep), theme.arena, -0.002);
  const grid = [];
  for (let x = Math.ceil(x0 + 1e-6); x < x1; x++) grid.push(x, y0, 0, x, y1, 0);
  for (let y = Math.ceil(y0 + 1e-6); y < y1; y++) grid.push(x0, y, 0, x1, y, 0);
  if (grid.length && wide + deep < 200) group.add(line(grid, theme.grid, 1, true));
  const rim = 0.035;
  for (const [x, y, w, d] of [[x0, (y0 + y1) / 2, rim, deep + rim], [x1, (y0 + y1) / 2, rim, deep + rim],
    [(x0 + x1) / 2, y0, wide + rim, rim], [(x0 + x1) / 2, y1, wide + rim, rim]]) {
    const mesh = new THREE.Mesh(new THREE.BoxGeometry(w, d, 0.004), new THREE.MeshLambertMaterial({color: theme.rim}));
    mesh.position.set(x, y, 0);
    group.add(mesh);
  }
};

/* a prism with its ridge across x, with slats drawn on the ramps */
const ridge = (solid, theme) => {
  const r = solid.run, w = solid.width / 2, h = solid.height, group = new THREE.Group();
  const a = [-r, -w, 0], b = [-r, w, 0], c = [r, w, 0], d = [r, -w, 0], e = [0, -w, h], f = [0, w, h];
  const faces = [[a, e, f], [a, f, b], [d, c, f], [d, f, e], [a, d, e], [b, f, c]];
  const geometry = new THREE.BufferGeometry();
  geometry.setAttribute("position", new THREE.Float32BufferAttribute(faces.flat(2), 3));
  geometry.computeVertexNormals();
  group.add(new THREE.Mesh(geometry, new THREE.MeshLambertMaterial({color: theme.ramps, side: THREE.DoubleSide})));
  const slats = [], slope = Math.hypot(r, h), count = Math.max(1, Math.round(slope / 0.25)), lift = 0.004;
  for (let i = 0; i <= count; i++) {
    const x = r * i / count, z = h * (1 - i / count) + lift;
    for (const side of i ? [-1, 1] : [1]) slats.push(side * x, -w, z, side * x, w, z);
  }
  group.add(line(slats, theme.rampsEdge, 1, true));
  group.add(line([...a, ...e, ...e, ...d, ...d, ...a, ...b, ...f, ...f, ...c, ...c, ...b], theme.rampsEdge, 1, true));
  return group;
};

const pole = (solid, theme) => {
  const group = new THREE.Group();
  const piece = (from, to, colour, more) => {
    const mesh = new THREE.Mesh(new THREE.CylinderGeometry(solid.radius + more, solid.radius + more, to - from, 20),
        new THREE.MeshLambertMaterial({color: colour}));
    mesh.rotation.x = Math.PI / 2;
    mesh.position.z = (from + to) / 2;
    group.add(mesh);
  };
  piece(0, solid.height, theme.pole, 0);
  for (const share of [0.2, 0.5, 0.8]) piece((share - 0.08) * solid.height, (share + 0.08) * solid.height, theme.band, 0.0006);
  return group;
};

const box = (solid, kind, theme) => {
  const group = new THREE.Group(), geometry = new THREE.BoxGeometry(solid.length, solid.width, solid.height);
  const mesh = new THREE.Mesh(geometry, new THREE.MeshLambertMaterial({color: theme[kind]}));
  mesh.position.z = solid.height / 2;
  const edges = new THREE.LineSegments(new THREE.EdgesGeometry(geometry), new THREE.LineBasicMaterial({color: theme[kind + "Edge"]}));
  edges.position.z = solid.height / 2 + 0.001;
  group.add(mesh, edges);
  return group;
};

const addObstacles = (group, course, theme) => {
  const middles = course.obstacles.map(() => ({x: 0, y: 0, z: 0, count: 0}));
  for (const solid of course.solids) {
    const kind = course.obstacles[solid.obstacle].kind;
    const built = solid.shape === "pole" ? pole(solid, theme) : solid.shape === "ridge" ? ridge(solid, theme) : box(solid, kind, theme);
    built.position.set(solid.x, solid.y, 0);
    built.rotation.z = solid.heading || 0;
    built.traverse(node => { if (node.isMesh) node.castShadow = node.receiveShadow = true; });
    group.add(built);
    const middle = middles[solid.obstacle];
    middle.x += solid.x; middle.y += solid.y; middle.z = Math.max(middle.z, solid.height); middle.count++;
  }
  const names = new THREE.Group();
  course.obstacles.forEach((obstacle, k) => {
    const {x, y, z, count} = middles[k];
    if (!count) return;
    const sprite = Ringside.plate(obstacle.name, 0.027, theme.nameInk, theme.namePlate);
    sprite.position.set(x / count, y / count, z + 0.22);
    names.add(sprite);
  });
  group.add(names);
  return names;
};

/* thin portals; what a gate's state is shows in its number's plate, its colour and its density */
const addGates = (group, course, theme) => {
  const gates = new THREE.Group(), tall = 0.42;
  group.add(gates);
  return {group: gates, items: course.gates.map((gate, i) => {
    const [lx, ly] = gate.left, [rx, ry] = gate.right, item = new THREE.Group(), wide = Math.hypot(rx - lx, ry - ly);
    const z = Math.max(heightAt(course, (lx + rx) / 2, (ly + ry) / 2), 0);
    const pane = new THREE.Mesh(new THREE.PlaneGeometry(wide, tall),
        new THREE.MeshBasicMaterial({transparent: true, side: THREE.DoubleSide, depthWrite: false}));
    pane.rotation.x = Math.PI / 2;
    pane.position.z = tall / 2;
    const half = wide / 2, rim = line([-half, 0, 0, -half, 0, tall, half, 0, tall, half, 0, 0], theme.gate, 0.9);
    item.add(pane, rim);
    item.position.set((lx + rx) / 2, (ly + ry) / 2, z);
    item.rotation.z = Math.atan2(ry - ly, rx - lx);
    const plates = {};
    for (const [state, words] of [["ahead", "" + (i + 1)], ["next", "\u25b8 " + (i + 1)], ["crossed", "\u2713 " + (i + 1)]]) {
      plates[state] = Ringside.plate(words, 0.026, theme[state + "Ink"], theme[state], true);
      plates[state].position.z = tall + 0.06;
      item.add(plates[state]);
    }
    gates.add(item);
    const set = state => {
      for (const key of Object.keys(plates)) plates[key].visible = key === state;
      pane.material.color.set(theme[state]);
      pane.material.opacity = {ahead: 0.1, next: 0.2, crossed: 0.05}[state];
      rim.material.color.set(theme[state]);
      rim.material.opacity = state === "crossed" ? 0.45 : 0.9;
    };
    set("ahead");
    return {set, state: "ahead"};
  })};
};

Ringside.buildCourse = (course, theme) => {
  const group = new THREE.Group();
  addGround(group, course, theme);
  const names = addObstacles(group, course, theme);
  const points = [], way = course.line;
  // dashes: every other piece of 5 cm
  for (let i = 0; i + 3 < way.length; i += 4) {
    for (const k of [i, i + 2]) points.push(way[k], way[k + 1], heightAt(course, way[k], way[k + 1]) + 0.006);
  }
  group.add(line(points, theme.way, 0.75, true));
  return {group, names, gates: addGates(group, course, theme)};
};
})();
