/* Ringside.mountReplay(element, data, options): a replay of one or more runs in an element of class "replay". */
(() => {
"use strict";
const Ringside = window.Ringside, make = Ringside.make;
const RATES = [0.1, 0.25, 0.5, 1, 2, 4], CAMERAS = ["follow", "orbit", "top", "side", "chase"];
const TOGGLES = [["forces", "Forces", "f"], ["gates", "Gates", "g"], ["trail", "Trail", "t"], ["ghosts", "Ghosts", "o"]];
const {seconds, digits} = Ringside;

/* a frame that comes so late, ms, is late; so many of them in a row, and the picture gets coarser */
const LATE = 90, LATE_FRAMES = 6;

/* a row of buttons of which one is down */
const choice = (parent, label, entries, pick) => {
  const group = make("div", parent, null, "group"), buttons = new Map();
  group.setAttribute("role", "group");
  group.setAttribute("aria-label", label);
  for (const [key, words, hint] of entries) {
    const button = make("button", group, words);
    button.type = "button";
    if (hint) button.title = hint;
    button.addEventListener("click", () => pick(key));
    buttons.set(key, button);
  }
  return key => buttons.forEach((button, k) => button.setAttribute("aria-pressed", String(k === key)));
};

const buildFrame = (root, replay) => {
  const run = replay.runs[0], several = replay.runs.length > 1;
  root.replaceChildren();
  const frame = make("div", root, null, "frame"), head = make("header", frame, null, "head");
  make("h1", head, replay.course.title);
  make("p", head, several ? replay.runs.length + " runs" : run.robot.name + " driven by " + run.controller + ", seed " + run.seed, "soft");
  const engines = new Map(replay.runs.map(r => [r.engine, r.engineRemark]));
  for (const [engine, remark] of engines) make("p", head, engine + " engine" + (remark ? ": " + remark : ""), "soft");
  const stage = make("section", frame, null, "card stage");
  stage.setAttribute("aria-label", "The picture");
  const canvas = make("canvas", stage);
  canvas.tabIndex = 0;
  canvas.setAttribute("aria-busy", "true");
  canvas.setAttribute("role", "img");
  canvas.setAttribute("aria-label", "The robot on the course in three dimensions; drag to turn the camera, scroll or pinch to come nearer");
  const loading = make("p", stage, "The picture is being made ready\u2026", "loading");
  const hud = make("dl", stage, null, "hud"), readout = {};
  for (const [key, words] of [["time", "time"], ["clock", "course clock"], ["speed", "speed"], ["due", "due"]]) {
    const box = make("div", hud, null, key);
    make("dt", box, words);
    readout[key] = make("dd", box, "");
  }
  const key = make("div", stage, null, "key"), touch = make("span", key, "");
  const bar = make("section", frame, null, "card bar"), panel = make("aside", frame, null, "panel");
  bar.setAttribute("aria-label", "Controls");
  return {frame, stage, canvas, loading, readout, touch, bar, panel, spoken: make("div", root, "", "spoken")};
};

const webGlMissing = (view, reason) => {
  view.canvas.hidden = true;
  const box = make("div", view.stage, null, "message");
  box.setAttribute("role", "alert");
  make("h1", box, "This browser gives the page no 3-D graphics (WebGL)");
  make("p", box, "Scores, events and readings work without it. To see the picture, switch on hardware acceleration or WebGL in the"
      + " browser's settings, or open the page in another browser. (" + reason + ")");
};

Ringside.mountReplay = (root, data, options = {}) => {
  const replay = Ringside.readReplay(data), runs = replay.runs, several = runs.length > 1, view = buildFrame(root, replay);
  const state = {now: runs[0].first, playing: false, rate: 1, camera: "follow", align: "time", lead: 0,
    forces: true, gates: true, trail: true, ghosts: true, visible: runs.map(() => true)};
  let stage = null, asked = 0, before = 0, saving = 0, late = 0, error = "";
  const lead = () => runs[state.lead];
  const first = () => state.align === "time" ? Math.min(...runs.map(run => run.first)) : lead().first;
  const last = () => state.align === "time" ? Math.max(...runs.map(run => run.last)) : lead().last;

  /* ---- controls */
  const row = make("div", view.bar, null, "row"), play = make("button", row, "Play", "play");
  play.type = "button";
  const scrubBox = make("div", row, null, "scrub"), ticks = make("div", scrubBox, null, "ticks"), scrub = make("input", scrubBox);
  Object.assign(scrub, {type: "range", step: 0.01});
  scrub.setAttribute("aria-label", "Time");
  ticks.setAttribute("aria-hidden", "true");
  const more = make("div", view.bar, null, "row");
  const showCamera = choice(more, "Camera", CAMERAS.map((name, i) => [name, name[0].toUpperCase() + name.slice(1), "key " + (i + 1)]),
      name => setCamera(name));
  const showRate = choice(more, "Speed", RATES.map(rate => [rate, rate + "\u00d7", "keys [ and ]"]), rate => setRate(rate));
  const toggles = make("div", more, null, "row toggles"), toggleButtons = new Map();
  for (const [key, words, letter] of TOGGLES) {
    if (key === "ghosts" && !several) continue;
    const button = make("button", toggles, words);
    button.type = "button";
    button.title = "key " + letter.toUpperCase();
    button.addEventListener("click", () => toggle(key));
    toggleButtons.set(key, button);
  }
  view.spoken.setAttribute("role", "status");
  Ringside.addScores(view.panel, replay);
  const legend = several ? Ringside.addLegend(view.panel, replay, {
    lead: i => setLead(i),
    visible: i => { state.visible[i] = !state.visible[i]; ask(); },
    align: key => setAlign(key),
  }) : null;
  // while it plays, a little before the event, so that it is seen to happen
  const events = Ringside.addEvents(view.panel, time => seek(state.playing ? time - 0.5 : time));
  Ringside.addKeys(view.panel);

  /* ---- what is shown */
  const timesNow = () => runs.map((run, i) => {
    if (i === state.lead || state.align === "time") return Math.min(run.last, Math.max(run.first, state.now));
    const time = run.timeAtProgress(lead().progressAt(state.now));
    return time === undefined ? run.timeOfMost() : time;
  });
  const gapsNow = times => runs.map((run, i) => {
    if (i === state.lead) return "leads";
    if (state.align === "time") {
      const gap = run.progressAt(times[i]) - lead().progressAt(times[state.lead]);
      return (gap < 0 ? "\u2212" : "+") + Math.abs(gap).toFixed(2) + " m";
    }
    if (run.timeAtProgress(lead().progressAt(state.now)) === undefined) return "never got here";
    const gap = times[i] - times[state.lead];
    return (gap < 0 ? "\u2212" : "+") + Math.abs(gap).toFixed(2) + " s";
  });
  const write = (node, words) => { if (node.textContent !== words) node.textContent = words; };
  const readings = () => {
    const run = lead(), time = Math.min(run.last, Math.max(run.first, state.now)), clock = time - run.clockStart;
    const obstacles = replay.course.obstacles, due = run.dueAt(time, replay.course.gates, obstacles.length);
    const touches = run.touchesAt(time), hits = touches.filter(touch => !touch.foot);
    return {
      time: seconds(state.now),
      clock: clock < 0 ? "not started" : seconds(Math.min(clock, run.courseTime)) + (clock > run.courseTime ? ", stopped" : ""),
      speed: digits(run.speedAt(time), 2) + " m/s",
      due: due < obstacles.length ? obstacles[due].name : "all done",
      touch: hits.length ? hits.map(touch => touch.part + " touches " + touch.surface).join(", ")
          : state.forces ? "arrows: the largest force of each touch of the lead" + (run.contacts.leftOut
              ? "; of many touches the hardest " + run.touches.length : "") : "",
    };
  };
  const show = () => {
    state.now = Math.min(last(), Math.max(first(), state.now));
    const times = timesNow(), text = readings();
    for (const key of Object.keys(view.readout)) write(view.readout[key], text[key]);
    write(view.touch, text.touch);
    view.touch.hidden = !text.touch;
    scrub.value = state.now;
    scrub.setAttribute("aria-valuetext", state.now.toFixed(2) + " seconds, " + text.due);
    events.show(times[state.lead]);
    if (legend) legend.show(state, gapsNow(times));
    toggleButtons.forEach((button, key) => button.setAttribute("aria-pressed", String(state[key])));
    if (stage) {
      stage.show({...state, times, visible: state.visible.map((shown, i) => i === state.lead || shown && state.ghosts)});
      stage.draw();
    }
  };
  const tick = stamp => {
    asked = 0;
    if (state.playing) {
      const passed = Math.max(0, stamp - before);
      state.now += Math.min(0.25, passed / 1000) * state.rate;
      before = stamp;
      late = passed > LATE ? late + 1 : 0;
      if (late === LATE_FRAMES && stage && stage.coarsen()) late = 0;
      if (state.now >= last()) setPlaying(false);
    }
    show();
    if (state.playing) ask();
  };
  const ask = () => { if (!asked) asked = requestAnimationFrame(tick); };
  const redraw = () => { if (stage && !state.playing) ask(); };

  /* ---- what can be done */
  const remember = () => {
    if (!options.address) return;
    clearTimeout(saving);
    saving = setTimeout(() => {
      if (state.playing) return;
      const words = ["t=" + state.now.toFixed(2), "camera=" + state.camera];
      if (several) words.push("align=" + state.align, "lead=" + (state.lead + 1));
      try { history.replaceState(null, "", "#" + words.join("&")); } catch (refused) { /* some browsers do not let a file's address change */ }
    }, 300);
  };
  const setPlaying = wanted => {
    if (wanted && state.now >= last() - 1e-6) state.now = Math.max(first(), lead().clockStart - 1);
    state.playing = wanted;
    before = performance.now();
    write(play, wanted ? "\u275a\u275a Pause" : "\u25b6 Play");
    if (!wanted) remember();
    ask();
  };
  const seek = time => {
    state.now = time;
    ask();
    remember();
    if (!state.playing) view.spoken.textContent = seconds(Math.min(last(), Math.max(first(), time)));
  };
  const step = by => {
    setPlaying(false);
    const run = lead(), frame = run.frameAt(state.now), near = frame + (run.shareAt(frame, state.now) > 0.999 ? 1 : 0);
    const between = by < 0 && run.time[near] < state.now - 1e-6 ? 1 : 0;
    seek(run.time[Math.min(run.count - 1, Math.max(0, near + by + between))]);
  };
  const nextEvent = by => {
    const times = lead().events.map(event => event.time);
    const found = by > 0 ? times.find(time => time > state.now + 0.005) : times.findLast(time => time < state.now - 0.005);
    if (found !== undefined) { setPlaying(false); seek(found); }
  };
  const setRate = rate => { state.rate = rate; showRate(rate); };
  const setCamera = name => {
    state.camera = name;
    showCamera(name);
    if (stage) stage.setCamera(name);
    ask();
    remember();
  };
  const toggle = key => { state[key] = !state[key]; ask(); };
  const fillTicks = () => {
    scrub.min = first();
    scrub.max = last();
    ticks.replaceChildren();
    for (const event of lead().events) {
      make("i", ticks, null, event.kind).style.left = (event.time - first()) / (last() - first() || 1) * 100 + "%";
    }
  };
  const setAlign = key => { state.align = key; fillTicks(); ask(); remember(); };
  const setLead = i => {
    if (i !== state.lead && state.align === "progress") {
      const time = runs[i].timeAtProgress(lead().progressAt(state.now));
      state.now = time === undefined ? runs[i].timeOfMost() : time;
    }
    state.lead = i;
    events.fill(lead(), several ? Ringside.looks[i].letter : "");
    fillTicks();
    if (stage) stage.build(theme(), i);
    ask();
    remember();
  };
  const dark = matchMedia("(prefers-color-scheme: dark)"), theme = () => dark.matches ? "dark" : "light";

  play.addEventListener("click", () => setPlaying(!state.playing));
  scrub.addEventListener("input", () => seek(Number(scrub.value)));
  dark.addEventListener("change", () => { if (stage) { stage.build(theme(), state.lead); ask(); } });
  const onKey = event => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.target.tagName === "INPUT" && event.target.type !== "range") return;
    const onButton = /^(BUTTON|SUMMARY)$/.test(event.target.tagName) && event.target.matches(":focus-visible");
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key, rate = RATES.indexOf(state.rate);
    const known = TOGGLES.find(entry => entry[2] === key && toggleButtons.has(entry[0]));
    if (key === " ") { if (onButton) return; setPlaying(!state.playing); }
    else if (key === "ArrowLeft") { setPlaying(false); seek(state.now - (event.shiftKey ? 1 : 0.1)); }
    else if (key === "ArrowRight") { setPlaying(false); seek(state.now + (event.shiftKey ? 1 : 0.1)); }
    else if (key === ",") step(-1);
    else if (key === ".") step(1);
    else if (key === "Home") seek(first());
    else if (key === "End") seek(last());
    else if (key === "[") setRate(RATES[Math.max(0, rate - 1)]);
    else if (key === "]") setRate(RATES[Math.min(RATES.length - 1, rate + 1)]);
    else if (key >= "1" && key <= "5") setCamera(CAMERAS[Number(key) - 1]);
    else if (key === "n") nextEvent(1);
    else if (key === "p") nextEvent(-1);
    else if (key === "a" && several) setAlign(state.align === "time" ? "progress" : "time");
    else if (key === "l" && several) setLead((state.lead + 1) % runs.length);
    else if (known) toggle(known[0]);
    else return;
    event.preventDefault();
  };
  (options.keyboard || root).addEventListener("keydown", onKey);
  /* ---- begin, at the instant that the address names; whether it names one */
  const readAddress = () => {
    const wanted = new URLSearchParams(options.address ? location.hash.slice(1) : "");
    if (several && ["time", "progress"].includes(wanted.get("align"))) state.align = wanted.get("align");
    setLead(several ? Math.min(runs.length, Math.max(1, parseInt(wanted.get("lead"), 10) || state.lead + 1)) - 1 : 0);
    setCamera(CAMERAS.includes(wanted.get("camera")) ? wanted.get("camera") : state.camera);
    const instant = parseFloat(wanted.get("t"));
    if (!Number.isFinite(instant)) return false;
    setPlaying(false);
    seek(instant);
    return true;
  };
  const begin = () => {
    try {
      stage = Ringside.buildStage(view.canvas, replay);
    } catch (failure) {
      webGlMissing(view, error = failure.message || String(failure));
      return;
    }
    stage.build(theme(), state.lead);
    stage.setCamera(state.camera);
    stage.controls.addEventListener("change", redraw);
    new ResizeObserver(fit).observe(view.stage);
    fit();
    view.canvas.removeAttribute("aria-busy");
  };
  const fit = () => {
    if (!view.stage.clientWidth || !view.stage.clientHeight) return;
    stage.resize(view.stage.clientWidth, view.stage.clientHeight);
    // at once: a canvas that got a new size is blank
    show();
  };
  setRate(1);
  const paused = readAddress();
  if (options.address) addEventListener("hashchange", readAddress);
  write(play, "\u25b6 Play");
  show();
  // words and figures come first: a browser without a graphics card takes a while to get the picture ready
  const ready = new Promise(done => requestAnimationFrame(() => setTimeout(() => {
    begin();
    view.loading.remove();
    if (stage && !paused && view.stage.clientWidth && !matchMedia("(prefers-reduced-motion: reduce)").matches) setPlaying(true);
    done();
  })));
  return {state, replay, get stage() { return stage; }, get error() { return error; }, ready, seek, setPlaying, setCamera, setAlign,
    setLead, setRate, toggle, show};
};
})();
