// Answers as a table, as yes or no, as what went wrong.
(() => {
  const E = window.Entente;
  if (!E || !E.data) return;
  const { element, text } = E;
  const Yasr = Yasgui.Yasr;
  const PAGE = 200;
  const { lang, prefixes } = E.data;
  const LABELS = `PREFIX rdfs: <${prefixes.rdfs}> PREFIX skos: <${prefixes.skos}>
SELECT ?entity ?label { VALUES ?entity { $iris } { ?entity rdfs:label ?label } UNION { ?entity skos:prefLabel ?label } }`;
  const labels = new Map();

  /** Asks for the names of IRIs that are not known yet. */
  E.name = async (iris) => {
    const asked = iris.filter((iri) => !labels.has(iri) && /^https?:[^<>"{}|^`\\\s]+$/.test(iri)).slice(0, 400);
    if (asked.length) {
      const query = LABELS.replace("$iris", () => asked.map((iri) => `<${iri}>`).join(" "));
      const answer = await E.ask(query, E.formats.json);
      if (answer.ok) {
        const order = [lang, undefined, "en", "fr", "vi"];
        const rank = (row) => (order.indexOf(row.label["xml:lang"]) + 9) % 9;
        const rows = (await answer.json()).results.bindings;
        rows.sort((one, other) => rank(other) - rank(one));
        for (const row of rows) labels.set(row.entity.value, row.label.value);
      }
    }
    return (iri) => labels.get(iri) || E.short(iri).replace(/^<|>$/g, "");
  };

  /** Where the page about an IRI is. */
  E.page = (iri) => {
    if (iri.startsWith(prefixes.id)) return `/page/${iri.slice(prefixes.id.length)}?lang=${lang}`;
    const base = prefixes.id.replace(/id\/$/, "");
    if (iri.startsWith(base)) return `/${iri.slice(base.length)}`;
    return /^https?:/.test(iri) ? iri : undefined;
  };

  const isNumber = (term) => /#(integer|decimal|double|float|int|long|nonNegativeInteger)$/.test(term.datatype || "");

  const cell = (term, name) => {
    if (!term) return element("td");
    if (term.type === "uri") {
      const link = element("a", { title: term.value }, name ? name(term.value) : E.short(term.value));
      const page = E.page(term.value);
      if (page) link.href = page;
      return element("td", {}, link);
    }
    const td = element("td", { className: isNumber(term) ? "number" : "" }, term.value);
    if (term["xml:lang"]) td.lang = term["xml:lang"];
    return td;
  };

  const sorted = (rows, { column, down }) => {
    const collator = new Intl.Collator(lang, { numeric: true });
    const value = (row) => (row[column] ? row[column].value : "");
    const order = (one, other) => {
      const numbers = row2numbers(one[column], other[column]);
      return numbers === undefined ? collator.compare(value(one), value(other)) : numbers;
    };
    return [...rows].sort((one, other) => (down ? -order(one, other) : order(one, other)));
  };
  const row2numbers = (one, other) =>
    one && other && isNumber(one) && isNumber(other) ? Number(one.value) - Number(other.value) : undefined;

  class Table {
    priority = 10;
    label = text("table");
    constructor(yasr) {
      this.yasr = yasr;
    }
    canHandleResults() {
      const { results } = this.yasr;
      return Boolean(results && !results.getError() && typeof results.getBoolean() !== "boolean" && results.getVariables().length);
    }
    async draw() {
      const columns = this.yasr.results.getVariables();
      const all = this.yasr.results.getBindings() || [];
      const state = { filter: "", shown: PAGE, sort: undefined, named: localStorage.getItem("editor-names") !== "no" };
      const filter = element("input", { type: "search", "aria-label": text("filter"), placeholder: text("filter") });
      const names = element("input", { type: "checkbox", checked: state.named });
      const place = element("div", { className: "scroll", tabIndex: 0 });
      place.setAttribute("role", "group");
      place.setAttribute("aria-label", text("results"));
      const controls = element("div", { className: "table-controls" }, filter, element("label", {}, names, ` ${text("names")}`));
      this.yasr.resultsEl.append(controls, place);
      const redraw = () => this.fill(place, columns, all, state, redraw);
      filter.addEventListener("input", () => redraw(Object.assign(state, { filter: filter.value.toLowerCase(), shown: PAGE })));
      names.addEventListener("change", () => {
        localStorage.setItem("editor-names", names.checked ? "yes" : "no");
        redraw((state.named = names.checked));
      });
      await redraw();
    }
    async fill(place, columns, all, state, redraw) {
      const has = (row) => columns.some((name) => row[name] && this.says(row[name], state).includes(state.filter));
      let rows = state.filter ? all.filter(has) : all;
      if (state.sort) rows = sorted(rows, state.sort);
      const part = rows.slice(0, state.shown);
      const iris = new Set(part.flatMap((row) => columns.filter((c) => row[c] && row[c].type === "uri").map((c) => row[c].value)));
      const name = state.named ? await E.name([...iris]) : undefined;
      const head = element("tr", {}, ...columns.map((column) => this.heading(column, state, redraw)));
      const body = part.map((row) => element("tr", {}, ...columns.map((column) => cell(row[column], name))));
      const table = element("table", { className: "answer striped" }, element("thead", {}, head), element("tbody", {}, ...body));
      place.replaceChildren(all.length ? table : element("p", {}, text("none")));
      if (rows.length > part.length) {
        const more = element("button", { type: "button", className: "secondary outline" }, text("more", Math.min(PAGE, rows.length - part.length)));
        more.addEventListener("click", () => redraw((state.shown += PAGE)));
        place.append(more);
      }
    }
    says(term, state) {
      const name = state.named && term.type === "uri" ? labels.get(term.value) || "" : "";
      return `${name} ${term.value}`.toLowerCase();
    }
    heading(column, state, redraw) {
      const button = element("button", { type: "button", title: text("sort", column) }, column);
      const th = element("th", { scope: "col" }, button);
      const sort = state.sort;
      if (sort && sort.column === column) th.setAttribute("aria-sort", sort.down ? "descending" : "ascending");
      button.addEventListener("click", () =>
        redraw((state.sort = sort && sort.column === column ? (sort.down ? undefined : { column, down: true }) : { column, down: false })),
      );
      return th;
    }
  }

  class Truth {
    priority = 12;
    label = text("truth");
    hideFromSelection = true;
    constructor(yasr) {
      this.yasr = yasr;
    }
    canHandleResults() {
      return Boolean(this.yasr.results && typeof this.yasr.results.getBoolean() === "boolean");
    }
    draw() {
      const says = text(this.yasr.results.getBoolean() ? "yes" : "no");
      this.yasr.resultsEl.append(element("p", { className: "truth" }, says));
    }
  }

  class Fault {
    priority = 20;
    hideFromSelection = true;
    constructor(yasr) {
      this.yasr = yasr;
    }
    canHandleResults() {
      return Boolean(this.yasr.results && this.yasr.results.getError());
    }
    draw() {
      const error = this.yasr.results.getError();
      const problem = error.problem || { title: error.text };
      const card = element("div", { className: "card fault" }, element("strong", {}, problem.title || ""));
      card.setAttribute("role", "alert");
      if (problem.line) card.append(this.place(problem));
      for (const part of [problem.detail, problem.hint]) {
        if (part && part !== problem.title) card.append(element("p", { className: "detail", lang: "en" }, part));
      }
      this.yasr.resultsEl.append(card);
    }
    place({ line, column }) {
      const go = element("button", { type: "button", className: "secondary outline goto" }, text("goto"));
      go.addEventListener("click", () => {
        const yasqe = E.yasgui.getTab().getYasqe();
        yasqe.focus();
        yasqe.getDoc().setCursor({ line: line - 1, ch: Math.max(0, (column || 1) - 1) });
      });
      return element("p", { className: "place" }, `${text("place", line, column || 1)} `, go);
    }
  }

  Yasr.registerPlugin("table", Table);
  Yasr.registerPlugin("boolean", Truth);
  Yasr.registerPlugin("error", Fault);
})();
