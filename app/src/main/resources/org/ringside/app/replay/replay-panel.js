/* What stands beside the picture: scores, runs, events, keys. */
(() => {
"use strict";
const Ringside = window.Ringside;

/* a new element: its classes, its words (never markup) and where it goes */
const make = Ringside.make = (name, parent, words, style) => {
  const node = document.createElement(name);
  if (words !== undefined && words !== null) node.textContent = words;
  if (style) node.className = style;
  if (parent) parent.append(node);
  return node;
};

const {seconds, digits} = Ringside;

/* one row a run, with the score by each set of rules; the numbers are those of the scorecards */
Ringside.addScores = (panel, replay) => {
  const card = make("section", panel, null, "card scores"), several = replay.runs.length > 1;
  make("h2", card, several ? "Scores" : "Score");
  const table = make("table", card), head = make("tr", make("thead", table)), body = make("tbody", table);
  make("th", head, several ? "run" : "rules").scope = "col";
  for (const words of several ? replay.runs[0].cards.map(c => c.rules).concat("time") : ["score", "time", "obstacles"]) {
    make("th", head, words, "number").scope = "col";
  }
  const time = c => c.finished && c.courseTime !== undefined ? seconds(c.courseTime) : "no finish";
  if (several) {
    replay.runs.forEach((run, i) => {
      const row = make("tr", body), name = make("td", row);
      make("b", name, Ringside.looks[i].letter + " ");
      make("span", name, run.name, "name");
      for (const c of run.cards) make("td", row, digits(c.score, 4), "number").dataset.score = c.rules;
      make("td", row, time(run.cards[run.cards.length - 1]), "number");
    });
    return;
  }
  const run = replay.runs[0];
  for (const c of run.cards) {
    const row = make("tr", body);
    make("td", row, c.rules);
    const score = make("td", row, null, "number");
    score.dataset.score = c.rules;
    make("b", score, digits(c.score, 4));
    make("td", row, time(c), "number");
    make("td", row, c.completed + " of " + c.obstacles.length, "number");
  }
  const details = make("details", card), strict = run.cards[run.cards.length - 1];
  make("summary", details, "Obstacle by obstacle (" + strict.rules + ")");
  const split = make("table", details), line = make("tr", make("thead", split)), rows = make("tbody", split);
  for (const words of ["obstacle", "allotted", "took", "points"]) make("th", line, words, words === "obstacle" ? "" : "number").scope = "col";
  for (const o of strict.obstacles) {
    const row = make("tr", rows);
    make("td", row, (o.completed ? "\u2713 " : "\u2717 ") + o.name);
    make("td", row, seconds(o.allotted), "number");
    make("td", row, o.seconds === undefined ? "-" : seconds(o.seconds), "number");
    make("td", row, o.pointsLost ? "\u2212" + digits(o.pointsLost, 2) : "0", "number");
  }
};

const NS = "http://www.w3.org/2000/svg";
/* a piece of the run's line; its colour is the style sheet's, which knows whether it is dark */
const sample = look => {
  const svg = document.createElementNS(NS, "svg"), path = document.createElementNS(NS, "path");
  svg.setAttribute("width", 44); svg.setAttribute("height", 8); svg.setAttribute("aria-hidden", "true");
  path.setAttribute("d", "M1 4H43"); path.setAttribute("stroke", "var(--run)"); path.setAttribute("stroke-width", 4);
  if (look.dash[1]) path.setAttribute("stroke-dasharray", look.dash.map(d => (d * 70).toFixed(1)).join(" "));
  svg.append(path);
  return svg;
};

/* the runs: choose the lead, hide and show, align */
Ringside.addLegend = (panel, replay, on) => {
  const card = make("section", panel, null, "card");
  make("h2", card, "Runs");
  const list = make("ul", card, null, "legend");
  const rows = replay.runs.map((run, i) => {
    const look = Ringside.looks[i], item = make("li", list), who = make("button", item, null, "who");
    who.type = "button";
    who.title = "Put " + run.name + " in the lead";
    who.style.setProperty("--light", look.colour);
    who.style.setProperty("--dark", look.dark);
    make("span", who, look.letter, "letter");
    who.append(sample(look));
    make("span", who, run.name, "name");
    const gap = make("span", who, "", "gap"), eye = make("button", item, "Hide");
    eye.type = "button";
    eye.setAttribute("aria-label", "Show " + look.letter + ", " + run.name);
    who.addEventListener("click", () => on.lead(i));
    eye.addEventListener("click", () => on.visible(i));
    return {who, gap, eye};
  });
  const row = make("div", card, null, "row");
  make("span", row, "aligned by", "soft");
  const group = make("div", row, null, "group"), choices = {};
  group.setAttribute("role", "group");
  group.setAttribute("aria-label", "Runs are aligned by");
  for (const [key, title] of [["time", "the same instant of every run"], ["progress", "where the lead is on the course"]]) {
    choices[key] = make("button", group, key);
    choices[key].type = "button";
    choices[key].title = title;
    choices[key].addEventListener("click", () => on.align(key));
  }
  return {
    show: (state, gaps) => {
      rows.forEach(({who, gap, eye}, i) => {
        who.setAttribute("aria-pressed", String(i === state.lead));
        eye.setAttribute("aria-pressed", String(state.visible[i]));
        eye.textContent = state.visible[i] ? "Shown" : "Hidden";
        eye.disabled = i === state.lead;
        if (gap.textContent !== gaps[i]) gap.textContent = gaps[i];
      });
      for (const key of Object.keys(choices)) choices[key].setAttribute("aria-pressed", String(key === state.align));
    },
  };
};

const MARKS = {start: "\u25b8", gate: "\u2502", done: "\u2713", fault: "\u2717", end: "\u25a0"};

/* what a judge looked at; each row seeks */
Ringside.addEvents = (panel, seek) => {
  const card = make("section", panel, null, "card"), title = make("h2", card, "Events"), list = make("ol", card, null, "list");
  let rows = [], shown = -2, events = [];
  return {
    fill: (run, letter) => {
      events = run.events;
      title.textContent = "Events" + (letter ? " of " + letter : "") + ", by the " + run.cards[run.cards.length - 1].rules + " rules";
      list.replaceChildren();
      rows = events.map(event => {
        const button = make("button", make("li", list), null, event.kind);
        button.type = "button";
        make("time", button, seconds(event.time));
        make("b", button, MARKS[event.kind]).setAttribute("aria-hidden", "true");
        make("span", button, (event.kind === "fault" ? "Fault: " : "") + event.text);
        button.addEventListener("click", () => seek(event.time));
        return button;
      });
      shown = -2;
    },
    show: now => {
      let latest = -1;
      events.forEach((event, i) => { if (event.time <= now + 1e-6) latest = i; });
      if (latest === shown) return;
      rows.forEach((row, i) => {
        row.classList.toggle("now", i === latest);
        if (i === latest) row.setAttribute("aria-current", "true"); else row.removeAttribute("aria-current");
      });
      shown = latest;
      const row = rows[Math.max(0, latest)];
      // keep it in sight without moving the page
      if (row && !list.contains(document.activeElement)) list.scrollTop = row.offsetTop - list.clientHeight / 2;
    },
  };
};

Ringside.addKeys = panel => {
  const card = make("details", panel, null, "card");
  make("summary", card, "Keys");
  const keys = make("dl", card, null, "keys");
  for (const [key, what] of [["Space", "play, pause"], ["\u2190 \u2192", "a tenth of a second; with Shift a second"], [", .", "a frame back, on"],
    ["Home End", "start, end"], ["[ ]", "slower, faster"], ["1 to 5", "cameras: follow, orbit, top, side, chase"],
    ["F G T O", "forces, gates, trail, ghosts"], ["N P", "next, previous event"], ["A L", "align by time or progress; next run leads"]]) {
    const dt = make("dt", keys);
    for (const k of key.split(" ")) if (k === "to") dt.append(" to "); else { make("kbd", dt, k); dt.append(" "); }
    make("dd", keys, what);
  }
};
})();
