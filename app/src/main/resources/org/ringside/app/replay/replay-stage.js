/* The picture: scene, light, cameras, robots, trails, forces. It draws when asked to. */
(() => {
"use strict";
const Ringside = window.Ringside;

Ringside.themes = {
  light: {sky: "#eceae2", earth: "#dcd8cb", arena: "#f4f1e8", grid: "#dedacc", rim: "#8d877a", way: "#00654a",
    table: "#b9d3e6", tableEdge: "#3c6f96", ramps: "#f0cf8a", rampsEdge: "#8a6414", board: "#efae86", boardEdge: "#a04a0c",
    pole: "#fbfbf8", band: "#2b6a9c", link: "#3b4248", joint: "#5b646b", rubber: "#15181a", glass: "#10161b",
    ahead: "#8e3f78", next: "#005f99", crossed: "#2f7d5b", aheadInk: "#ffffff", nextInk: "#ffffff", crossedInk: "#ffffff",
    gate: "#8e3f78", nameInk: "#2b3136", namePlate: "rgba(255,255,255,.78)", force: "#008a63", hit: "#c02020",
    hemi: 1.62, sun: 1.75, badgeInk: "#ffffff", below: "#b9b2a2"},
  dark: {sky: "#12171a", earth: "#1a2023", arena: "#262d31", grid: "#333c41", rim: "#7b868c", way: "#35c79b",
    table: "#355f7d", tableEdge: "#8cc8ef", ramps: "#8a6a26", rampsEdge: "#f0cd7c", board: "#96512a", boardEdge: "#ffb07d",
    pole: "#dfe3e3", band: "#3d82b5", link: "#c3cbcf", joint: "#8d979d", rubber: "#0b0d0e", glass: "#9fd8ff",
    ahead: "#dd9cca", next: "#7cc6f2", crossed: "#6fd3a8", aheadInk: "#1a1016", nextInk: "#081218", crossedInk: "#071510",
    gate: "#dd9cca", nameInk: "#f1f3f2", namePlate: "rgba(20,26,29,.78)", force: "#3ee0ae", hit: "#ff7a6b",
    hemi: 1.3, sun: 1.7, badgeInk: "#101416", below: "#20282c"},
};

const CAMERAS = {
  // behind and beside, turning with nothing: the way people watch
  follow: {back: 1.45, side: -1.8, up: 1.15, fixed: true},
  side: {back: 0, side: -1.9, up: 0.32},
  chase: {back: 1.7, side: 0, up: 0.85},
};

/* directions along the course, smoothed over half a metre to both sides, so that a camera is never jerked */
const headings = course => {
  const way = course.line, count = way.length / 2, step = course.length / Math.max(1, count - 1);
  const reach = Math.max(1, Math.round(0.6 / Math.max(step, 1e-6)));
  return s => {
    const i = Math.max(0, Math.min(count - 1, s / Math.max(step, 1e-6)));
    const at = k => { const n = 2 * Math.max(0, Math.min(count - 1, Math.round(k))); return [way[n], way[n + 1]]; };
    let x = 0, y = 0;
    for (let k = 1; k <= reach; k++) {
      const [ax, ay] = at(i - k), [bx, by] = at(i + k);
      x += bx - ax; y += by - ay;
    }
    const length = Math.hypot(x, y);
    return length > 1e-9 ? [x / length, y / length] : [1, 0];
  };
};

/* the way of the base as a band, in the run's pattern; the part up to an instant is drawn strong */
const buildTrail = (run, look, colour, ghost) => {
  const positions = [], index = [], frameEnds = [], half = 0.009, [on, off] = look.dash;
  let travelled = 0;
  for (let i = 0; i < run.count; i++) {
    const k = 3 * Math.min(run.count - 2, i), dx = run.place[k + 3] - run.place[k] || 0, dy = run.place[k + 4] - run.place[k + 1] || 0;
    const length = Math.hypot(dx, dy), nx = length > 1e-7 ? -dy / length : 0, ny = length > 1e-7 ? dx / length : 1;
    const [x, y, z] = [run.place[3 * i], run.place[3 * i + 1], run.place[3 * i + 2]];
    positions.push(x + half * nx, y + half * ny, z, x - half * nx, y - half * ny, z);
    if (i + 1 < run.count) {
      if (off === 0 || travelled % (on + off) < on) index.push(2 * i, 2 * i + 1, 2 * i + 2, 2 * i + 1, 2 * i + 3, 2 * i + 2);
      travelled += length;
    }
    frameEnds.push(index.length);
  }
  const geometry = new THREE.BufferGeometry();
  geometry.setAttribute("position", new THREE.Float32BufferAttribute(positions, 3));
  geometry.setIndex(index);
  const mesh = new THREE.Mesh(geometry, new THREE.MeshBasicMaterial({color: colour, side: THREE.DoubleSide,
    transparent: true, opacity: ghost ? 0.6 : 0.85, depthWrite: false}));
  mesh.frustumCulled = false;
  return {mesh, to: time => geometry.setDrawRange(0, run.count > 1 ? frameEnds[run.frameAt(time)] : 0)};
};

/* arrows for touches, made once and used again */
const buildArrows = () => {
  const group = new THREE.Group(), items = [];
  const shaft = new THREE.CylinderGeometry(0.006, 0.006, 1, 10), tip = new THREE.ConeGeometry(0.018, 0.05, 14);
  const disc = new THREE.CylinderGeometry(0.028, 0.028, 0.004, 24), up = new THREE.Vector3(0, 1, 0), normal = new THREE.Vector3();
  const materials = {force: new THREE.MeshBasicMaterial(), hit: new THREE.MeshBasicMaterial()};
  const item = i => {
    if (items[i]) return items[i];
    const arrow = new THREE.Group(), parts = [shaft, tip, disc].map(geometry => new THREE.Mesh(geometry, materials.force));
    arrow.add(...parts);
    group.add(arrow);
    return items[i] = {arrow, parts};
  };
  /* a foot's arrow stands under the foot, which may slide or roll while it touches; other touches are where the trace has them */
  const set = (touches, weight, feet) => {
    touches.forEach((touch, i) => {
      const {arrow, parts} = item(i), length = Math.min(0.7, 0.2 * touch.force / weight);
      arrow.visible = true;
      normal.set(...touch.normal).normalize();
      const foot = touch.foot && feet(touch.part);
      if (foot) arrow.position.copy(foot.centre).addScaledVector(normal, -foot.radius);
      else arrow.position.set(...touch.at);
      arrow.quaternion.setFromUnitVectors(up, normal);
      parts[0].scale.y = Math.max(1e-3, length);
      parts[0].position.y = length / 2;
      parts[1].position.y = length + 0.025;
      parts[0].visible = parts[1].visible = touch.force > 0;
      for (const part of parts) part.material = touch.foot ? materials.force : materials.hit;
      // a touch of anything but a foot stands out by size too
      parts[2].scale.set(touch.foot ? 1 : 2.2, 1, touch.foot ? 1 : 2.2);
    });
    for (let i = touches.length; i < items.length; i++) items[i].arrow.visible = false;
  };
  return {group, set, materials};
};

/* whether the pictures are drawn by the processor: then shadows and smooth edges would take seconds */
const drawnInSoftware = () => {
  const gl = document.createElement("canvas").getContext("webgl2");
  if (!gl) throw new Error("no WebGL 2 context");
  const names = gl.getExtension("WEBGL_debug_renderer_info");
  const name = gl.getParameter(names ? names.UNMASKED_RENDERER_WEBGL : gl.RENDERER);
  const loser = gl.getExtension("WEBGL_lose_context");
  if (loser) loser.loseContext();
  return /swiftshader|llvmpipe|softpipe|software|basic render/i.test(name);
};

/* fewest pixels of the picture for one of the page */
const COARSEST = 0.5;

Ringside.buildStage = (canvas, replay) => {
  const plain = drawnInSoftware();
  const renderer = new THREE.WebGLRenderer({canvas, antialias: !plain, powerPreference: "low-power"});
  renderer.shadowMap.enabled = !plain;
  renderer.shadowMap.type = THREE.PCFShadowMap;
  // a test of the page looks at its picture; asking for each program's log would make the page wait
  renderer.debug.checkShaderErrors = false;
  let pixelRatio = plain ? 1 : Math.min(2, window.devicePixelRatio || 1);
  const course = replay.course, headingAt = headings(course), [x0, x1, y0, y1] = course.arena;
  const centre = new THREE.Vector3((x0 + x1) / 2, (y0 + y1) / 2, 0), radius = Math.hypot(x1 - x0, y1 - y0) / 2;
  const scene = new THREE.Scene(), camera = new THREE.PerspectiveCamera(38, 1, 0.05, Math.max(120, 30 * radius));
  camera.up.set(0, 0, 1);
  const controls = new THREE.OrbitControls(camera, canvas);
  Object.assign(controls, {enableDamping: false, maxPolarAngle: 0.495 * Math.PI, minDistance: 0.4, maxDistance: 6 * radius + 4});
  const sky = new THREE.HemisphereLight(), sun = new THREE.DirectionalLight();
  const spread = Math.min(radius + 0.5, 4.2);
  Object.assign(sun.shadow.camera, {left: -spread, right: spread, top: spread, bottom: -spread, near: 1, far: 24});
  sun.castShadow = true;
  sun.shadow.mapSize.set(1024, 1024);
  sun.shadow.bias = -0.0006;
  sun.shadow.normalBias = 0.02;
  sun.shadow.radius = 3;
  scene.add(sky, sun, sun.target);
  const arrows = buildArrows();
  scene.add(arrows.group);
  let built = null, robots = [], lead = 0, camMode = "follow", theme, lastTarget = null;

  const release = node => node.traverse(part => {
    if (part.geometry) part.geometry.dispose();
    if (part.material) { if (part.material.map) part.material.map.dispose(); part.material.dispose(); }
  });

  /* everything that has a colour is made anew when colours or the lead change */
  const build = (name, leader) => {
    theme = Ringside.themes[name];
    lead = leader;
    for (const old of [built && built.group, ...robots.map(robot => robot.group)]) if (old) { scene.remove(old); release(old); }
    scene.background = new THREE.Color(theme.sky);
    scene.fog = new THREE.Fog(theme.sky, 6 + 2 * radius, 20 + 7 * radius);
    sky.color.set("#ffffff"); sky.groundColor.set(theme.below); sky.intensity = theme.hemi; sky.position.set(0, 0, 1);
    sun.intensity = theme.sun;
    arrows.materials.force.color.set(theme.force);
    arrows.materials.hit.color.set(theme.hit);
    built = Ringside.buildCourse(course, theme);
    scene.add(built.group);
    robots = replay.runs.map((run, i) => {
      const look = Ringside.looks[i], ghost = i !== lead, group = new THREE.Group(), colour = name === "dark" ? look.dark : look.colour;
      const body = Ringside.buildRobot(run.robot, Ringside.robotPaint(colour, theme, ghost));
      const trail = buildTrail(run, look, colour, ghost);
      group.add(body.group, trail.mesh);
      const badge = replay.runs.length > 1 ? Ringside.plate(look.letter, 0.032, theme.badgeInk, colour, true) : null;
      if (badge) {
        badge.renderOrder = ghost ? 2 : 3;
        group.add(badge);
      }
      scene.add(group);
      return {group, body, trail, badge};
    });
  };

  const aim = run => {
    const place = run.placeAt(aim.time), [dx, dy] = headingAt(run.between(run.arc, aim.time));
    return {place: new THREE.Vector3(place[0], place[1], Math.max(0.12, Math.min(place[2], 2))), dx, dy};
  };

  /* puts the camera where its preset has it */
  const setCamera = mode => {
    camMode = mode;
    lastTarget = null;
  };

  const placeCamera = () => {
    const {place, dx, dy} = aim(replay.runs[lead]), preset = CAMERAS[camMode];
    // on a narrow picture the robot still has to fit in
    const far = Math.max(1, 1 / Math.max(0.4, camera.aspect));
    if (lastTarget === null) {
      if (camMode === "top" || camMode === "orbit") {
        const fit = Math.max((y1 - y0) / 2 + 0.35, ((x1 - x0) / 2 + 0.35) / camera.aspect) / Math.tan(camera.fov * Math.PI / 360) * (camMode === "top" ? 1 : 1.02);
        controls.target.copy(centre);
        if (camMode === "top") camera.position.set(centre.x, centre.y - 0.001, fit);
        else camera.position.set(centre.x - 0.25 * fit, centre.y - 0.75 * fit, 0.72 * fit);
      } else {
        controls.target.copy(place);
        const [fx, fy] = preset.fixed ? [1, 0] : [dx, dy];
        camera.position.set(place.x - far * (preset.back * fx + -preset.side * -fy), place.y - far * (preset.back * fy - preset.side * fx),
            place.z + far * preset.up);
      }
    } else if (camMode === "follow") {
      // keeps whatever direction and distance the viewer chose
      camera.position.add(place).sub(lastTarget);
      controls.target.add(place).sub(lastTarget);
    } else if (preset) {
      const back = new THREE.Vector3().subVectors(camera.position, controls.target);
      const turn = Math.atan2(dy, dx) - lastTarget.heading;
      back.applyAxisAngle(camera.up, turn);
      controls.target.copy(place);
      camera.position.addVectors(place, back);
    }
    lastTarget = place;
    lastTarget.heading = Math.atan2(dy, dx);
    controls.update();
  };

  /* one above the other, where robots are at one place; the lead's stays at its robot */
  const stackBadges = visible => {
    const set = [];
    for (const i of [lead, ...robots.keys()]) {
      const {badge} = robots[i];
      if (!badge || !visible[i] || set.includes(badge)) continue;
      badge.center.set(0.5, -1.1 * set.filter(other => other.position.distanceTo(badge.position) < 0.3).length);
      set.push(badge);
    }
  };

  /* shows an instant: times of each run (seconds), which runs, and what of the rest */
  const show = ({times, visible, forces, gates, trail}) => {
    const run = replay.runs[lead];
    aim.time = times[lead];
    robots.forEach((robot, i) => {
      robot.group.visible = visible[i];
      if (!visible[i]) return;
      Ringside.poseRobot(robot.body, replay.runs[i], times[i]);
      robot.trail.mesh.visible = trail;
      robot.trail.to(times[i]);
      if (robot.badge) robot.badge.position.copy(robot.body.group.position).z += 0.28;
    });
    stackBadges(visible);
    arrows.group.visible = forces;
    if (forces) arrows.set(run.touchesAt(times[lead]), 9.81 * run.robot.mass, name => Ringside.footOf(robots[lead].body, run.robot, name));
    const next = run.nextGateAt(times[lead]);
    built.gates.items.forEach((gate, i) => {
      const crossed = run.gates[i] !== null && run.gates[i] <= times[lead] + 1e-6, state = crossed ? "crossed" : i === next ? "next" : "ahead";
      if (gate.state !== state) gate.set(gate.state = state);
    });
    built.gates.group.visible = gates;
    built.names.visible = gates;
    const place = robots[lead].body.group.position, fits = spread >= radius;
    sun.target.position.copy(fits ? centre : place);
    sun.position.copy(sun.target.position).add(new THREE.Vector3(3.5, -4.5, 9));
    placeCamera();
  };

  return {
    renderer, camera, controls, build, show, setCamera,
    draw: () => renderer.render(scene, camera),
    /* fewer pixels, for a machine that cannot follow; whether there is anything left to save */
    coarsen: () => {
      if (pixelRatio <= COARSEST) return false;
      renderer.setPixelRatio(pixelRatio = Math.max(COARSEST, 0.7 * pixelRatio));
      return true;
    },
    resize: (width, height) => {
      renderer.setPixelRatio(pixelRatio);
      renderer.setSize(width, height, false);
      const wasPortrait = camera.aspect < 1;
      camera.aspect = width / height;
      camera.updateProjectionMatrix();
      // a preset frames the course or the robot for one shape of picture
      if (camMode !== "follow" || wasPortrait !== camera.aspect < 1) lastTarget = null;
    },
    get gates() { return built.gates.items.map(gate => gate.state); },
  };
};
})();
