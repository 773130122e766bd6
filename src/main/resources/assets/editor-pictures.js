// Answers as chart, map, timeline and graph, where their columns fit.
(() => {
  const E = window.Entente;
  if (!E || !E.data) return;
  const { element, text } = E;
  const Yasr = Yasgui.Yasr;
  const NS = "http://www.w3.org/2000/svg";
  const MOST = 60;
  const STYLE = "__________cytoscape_stylesheet";

  const svg = (name, attributes = {}, ...children) => {
    const node = document.createElementNS(NS, name);
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
    node.append(...children);
    return node;
  };
  const drawing = (label, width, height) =>
    svg("svg", { viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": label, class: "drawing" });

  const isNumber = (term) => /#(integer|decimal|double|float|int|long|nonNegativeInteger)$/.test((term && term.datatype) || "");
  const time = (term) => {
    const found = term && term.type !== "uri" && /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(term.value);
    if (!found || isNumber(term)) return undefined;
    return Date.UTC(Number(found[1]), Number(found[2] || 7) - 1, Number(found[3] || (found[2] ? 15 : 1)));
  };
  const state = (term) => {
    const found = term && term.type === "uri" && term.value.startsWith(E.data.prefixes.id) && term.value.slice(E.data.prefixes.id.length);
    return found && /^[a-z]{2}$/.test(found) ? found : undefined;
  };
  const said = (term, name) => (!term ? "" : term.type === "uri" ? name(term.value) : term.value);
  const cut = (label, length) => (label.length > length ? `${label.slice(0, length - 1)}…` : label);

  class Picture {
    constructor(yasr) {
      this.yasr = yasr;
    }
    get rows() {
      return (this.yasr.results && this.yasr.results.getBindings()) || [];
    }
    get columns() {
      return (this.yasr.results && this.yasr.results.getVariables()) || [];
    }
    column(fits) {
      return this.columns.find((name) => this.rows.slice(0, 50).some((row) => fits(row[name])));
    }
    canHandleResults() {
      return Boolean(this.rows.length && this.fits());
    }
    async draw() {
      const iris = new Set(this.rows.flatMap((row) => Object.values(row).filter((t) => t.type === "uri").map((t) => t.value)));
      await this.paint(await E.name([...iris]));
    }
    note(count) {
      if (count > MOST) this.yasr.resultsEl.append(element("p", { className: "muted small" }, text("cut", MOST)));
    }
  }

  class Chart extends Picture {
    priority = 5;
    label = text("chart");
    fits() {
      return this.column(isNumber) && this.column((t) => t && !isNumber(t));
    }
    paint(name) {
      const number = this.column(isNumber);
      const of = this.columns.filter((c) => this.rows.some((row) => row[c] && !isNumber(row[c])));
      const rows = this.rows.filter((row) => isNumber(row[number])).slice(0, MOST);
      const most = Math.max(...rows.map((row) => Number(row[number].value)), 0) || 1;
      const root = drawing(text("axis", number, of.join(", ")), 760, rows.length * 26 + 8);
      rows.forEach((row, i) => {
        const label = of.map((column) => said(row[column], name)).filter(Boolean).join(" · ");
        const value = Number(row[number].value);
        const width = Math.max(0, (value / most) * 440);
        root.append(
          svg("text", { x: 246, y: i * 26 + 20, class: "label end" }, cut(label, 38)),
          svg("rect", { x: 254, y: i * 26 + 6, width, height: 18, class: "series-1" }, svg("title", {}, `${label}: ${value}`)),
          svg("text", { x: 260 + width, y: i * 26 + 20, class: "value" }, row[number].value),
        );
      });
      this.yasr.resultsEl.append(root);
      this.note(this.rows.length);
    }
  }

  class Timeline extends Picture {
    priority = 4;
    label = text("timeline");
    fits() {
      return this.column((t) => time(t) !== undefined);
    }
    paint(name) {
      const date = this.column((t) => time(t) !== undefined);
      const of = this.columns.find((c) => c !== date && this.rows.some((row) => row[c] && row[c].type === "uri")) || this.columns.find((c) => c !== date) || date;
      const seen = new Set();
      const events = this.rows
        .map((row) => ({ at: time(row[date]), when: said(row[date], name), label: said(row[of], name) }))
        .filter(({ when, label }) => !seen.has(`${when} ${label}`) && seen.add(`${when} ${label}`));
      const dated = events.filter((event) => event.at !== undefined).sort((a, b) => a.at - b.at).slice(0, MOST);
      const [first, last] = [dated[0].at, dated[dated.length - 1].at];
      const x = (at) => 20 + (last === first ? 0 : ((at - first) / (last - first)) * 300);
      const root = drawing(text("axis", of, date), 900, dated.length * 24 + 30);
      dated.forEach((event, i) => {
        const y = i * 24 + 18;
        root.append(
          svg("line", { x1: 20, x2: 320, y1: y, y2: y, class: "lane" }),
          svg("circle", { cx: x(event.at), cy: y, r: 6, class: "series-1" }, svg("title", {}, `${event.when}: ${event.label}`)),
          svg("text", { x: 336, y: y + 4, class: "value" }, event.when),
          svg("text", { x: 430, y: y + 4, class: "label" }, cut(event.label, 64)),
        );
      });
      this.yasr.resultsEl.append(root);
      const undated = events.length - events.filter((event) => event.at !== undefined).length;
      if (undated) this.yasr.resultsEl.append(element("p", { className: "muted small" }, `${text("undated")}: ${undated}`));
      this.note(events.length - undated);
    }
  }

  let outlines;
  const world = () => {
    outlines ||= fetch(E.data.outlines).then((answer) => (answer.ok ? answer.text() : ""));
    return outlines;
  };

  class StateMap extends Picture {
    priority = 3;
    label = text("map");
    fits() {
      return this.column(state);
    }
    async paint(name) {
      const of = this.column(state);
      const number = this.column(isNumber);
      const counts = new Map();
      for (const row of this.rows) {
        const code = state(row[of]);
        if (code) counts.set(code, (counts.get(code) || 0) + (number && row[number] ? Number(row[number].value) : 1));
      }
      const most = Math.max(...counts.values(), 1);
      const root = drawing(`${text("map")}: ${[...counts].map(([code, n]) => `${name(E.data.prefixes.id + code)} ${n}`).join(", ")}`, 1200, 522);
      for (const line of (await world()).split("\n")) {
        const [code, x, y, size, path] = line.split("\t");
        if (line.startsWith("#") || path === undefined) continue;
        const count = counts.get(code);
        const shade = count === undefined ? "land" : `shade-${1 + Math.round((3 * Math.log(count + 1)) / Math.log(most + 1))}`;
        const title = count === undefined ? "" : `${name(E.data.prefixes.id + code)}: ${count}`;
        if (path) root.append(svg("path", { d: path, class: shade }, svg("title", {}, title)));
        if (size === "point" && count !== undefined) root.append(svg("circle", { cx: x, cy: y, r: 5, class: shade }, svg("title", {}, title)));
      }
      this.yasr.resultsEl.append(root);
    }
  }

  let cytoscape;
  const library = () =>
    (cytoscape ||= new Promise((done, failed) => {
      const script = element("script", { src: E.data.cytoscape });
      script.onload = () => done(window.cytoscape);
      script.onerror = failed;
      document.head.append(script);
    }));

  class Graph extends Picture {
    priority = 11;
    label = text("graph");
    canHandleResults() {
      return Boolean(this.yasr.results && !this.yasr.results.getError() && this.statements().length);
    }
    /** Subject, property, object of each statement between two things. */
    statements() {
      this.yasr.results.getAsJson();
      const quads = this.yasr.results.getStatements();
      if (!quads) return [];
      return quads.filter((quad) => quad.object.termType !== "Literal").map((quad) => [quad.subject.value, quad.predicate.value, quad.object.value]);
    }
    async paint(name) {
      const all = this.statements();
      const part = all.slice(0, 300);
      const nodes = new Set(part.flatMap(([subject, , object]) => [subject, object]));
      const naming = await E.name([...nodes, ...new Set(part.map(([, property]) => property))]);
      // Cytoscape writes no style of its own where it finds one by this name.
      if (!document.getElementById(STYLE)) document.head.append(element("link", { id: STYLE }));
      const place = element("div", { className: "network", role: "img", "aria-label": `${text("graph")}: ${nodes.size}` });
      this.yasr.resultsEl.append(place);
      const draw = await library();
      const colour = (variable) => getComputedStyle(document.documentElement).getPropertyValue(variable).trim();
      const network = draw({
        container: place,
        elements: [
          ...[...nodes].map((id) => ({ data: { id, label: cut(naming(id), 32) } })),
          ...part.map(([source, property, target]) => ({ data: { source, target, label: naming(property) } })),
        ],
        style: [
          { selector: "node", style: { label: "data(label)", "font-size": 15, color: colour("--pico-color"), "background-color": colour("--series-1"), width: 24, height: 24, "text-margin-y": -4 } },
          { selector: "edge", style: { label: "data(label)", "font-size": 11, color: colour("--pico-muted-color"), width: 1.2, "line-color": colour("--line"), "target-arrow-color": colour("--line"), "target-arrow-shape": "triangle", "curve-style": "bezier" } },
        ],
        layout: { name: "cose", animate: false, nodeDimensionsIncludeLabels: true },
      });
      network.on("tap", "node", (event) => {
        const page = E.page(event.target.id());
        if (page) location.href = page;
      });
      if (all.length > part.length) this.yasr.resultsEl.append(element("p", { className: "muted small" }, text("cut", part.length)));
    }
  }

  Yasr.registerPlugin("chart", Chart);
  Yasr.registerPlugin("timeline", Timeline);
  Yasr.registerPlugin("map", StateMap);
  Yasr.registerPlugin("graph", Graph);
})();
