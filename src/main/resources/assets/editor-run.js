// Runs the query of a tab, stops it, and shows where it is wrong.
window.Entente = window.Entente || {};
(() => {
  const node = document.getElementById("editor-data");
  if (!node || !window.Yasgui) return;
  const data = JSON.parse(node.textContent);
  const E = window.Entente;
  E.data = data;
  E.endpoint = new URL("/sparql", location.href).href;

  /** The text under `key` with what is put in. */
  E.text = (key, ...values) =>
    values.reduce((text, value, i) => text.replaceAll(`{${i}}`, value), data.texts[key] || key);

  /** An element with properties and children. */
  E.element = (name, properties = {}, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(properties)) {
      if (key in element && key !== "list") element[key] = value;
      else element.setAttribute(key, value);
    }
    element.append(...children);
    return element;
  };

  E.isGraph = (yasqe) => ["CONSTRUCT", "DESCRIBE"].includes((yasqe.getQueryType() || "").toUpperCase());

  E.formats = {
    json: "application/sparql-results+json",
    xml: "application/sparql-results+xml",
    csv: "text/csv",
    tsv: "text/tab-separated-values",
    xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ttl: "text/turtle",
    trig: "application/trig",
    nt: "application/n-triples",
    nq: "application/n-quads",
    jsonld: "application/ld+json",
    rdf: "application/rdf+xml",
  };
  E.formatsOf = (isGraph) =>
    isGraph ? ["ttl", "jsonld", "nt", "rdf", "trig", "nq"] : ["csv", "xlsx", "json", "xml", "tsv"];

  /** Asks the endpoint; short queries by an address, whose answers the browser may keep. */
  E.ask = (query, accept, signal) => {
    const form = new URLSearchParams({ query });
    return form.toString().length < 6000
      ? fetch(`${E.endpoint}?${form}`, { headers: { Accept: accept }, signal })
      : fetch(E.endpoint, { method: "POST", body: form, headers: { Accept: accept }, signal });
  };

  const seconds = (since) => (performance.now() - since) / 1000;

  /** YASR's reader wants rows even in the answer of ASK. */
  const whole = (text, contentType) => {
    if (!contentType.includes("sparql-results+json") || !text.slice(0, 400).includes('"boolean"')) return text;
    const json = JSON.parse(text);
    return "boolean" in json ? JSON.stringify({ ...json, results: { bindings: [] } }) : text;
  };

  async function answer(yasqe, controller, begin) {
    const accept = E.isGraph(yasqe) ? E.formats.ttl : E.formats.json;
    const response = await E.ask(yasqe.getValue(), accept, controller.signal);
    controller.queryId = response.headers.get("Query-Id");
    const text = await response.text();
    const contentType = response.headers.get("Content-Type") || "";
    if (response.ok) {
      const summary = { data: whole(text, contentType), contentType, status: response.status };
      return { ...summary, executionTime: Math.round(seconds(begin) * 1000) };
    }
    let problem = { title: response.statusText, detail: text };
    if (contentType.includes("json")) problem = JSON.parse(text);
    problem.retryAfter = response.headers.get("Retry-After") || problem.retryAfter;
    return { error: { status: response.status, text: problem.detail || problem.title, problem } };
  }

  Yasgui.Yasqe.prototype.query = async function () {
    this.abortQuery();
    E.unmark(this);
    const controller = new AbortController();
    const begin = performance.now();
    this.emit("queryBefore");
    this.emit("query", { url: E.endpoint }, controller);
    this.controller = controller;
    let summary;
    try {
      summary = await answer(this, controller, begin);
    } catch (fault) {
      if (controller.signal.aborted) return undefined;
      summary = { error: { text: E.text("lost"), problem: { title: E.text("lost"), detail: "" } } };
    }
    this.controller = undefined;
    this.emit("queryResponse", summary, Math.round(seconds(begin) * 1000));
    if (summary.error) E.mark(this, summary.error.problem);
    return summary;
  };

  const abort = Yasgui.Yasqe.prototype.abortQuery;
  /** Leaves the connection, which stops the query; where its name is known, says so besides. */
  Yasgui.Yasqe.prototype.abortQuery = function () {
    const id = this.controller && this.controller.queryId;
    if (id) fetch(`/queries/${encodeURIComponent(id)}`, { method: "DELETE", keepalive: true }).catch(() => {});
    this.controller = undefined;
    abort.call(this);
  };

  /** Marks line and column of a problem in the editor. */
  E.mark = (yasqe, problem) => {
    if (!problem || !problem.line) return;
    const doc = yasqe.getDoc();
    const line = Math.min(problem.line, doc.lineCount()) - 1;
    const length = doc.getLine(line).length;
    const start = Math.max(0, Math.min((problem.column || 1) - 1, length - 1));
    const token = yasqe.getTokenAt({ line, ch: start + 1 });
    const end = token.start === start && token.end > start ? token.end : Math.min(start + 1, length);
    yasqe.faulty = {
      handle: doc.addLineClass(line, "background", "fault-line"),
      mark: doc.markText({ line, ch: start }, { line, ch: end }, { className: "fault-token" }),
    };
    yasqe.scrollIntoView({ line, ch: start }, 60);
    yasqe.on("change", forget);
  };
  const forget = (yasqe) => E.unmark(yasqe);

  E.unmark = (yasqe) => {
    if (!yasqe.faulty) return;
    const { handle, mark } = yasqe.faulty;
    yasqe.faulty = undefined;
    mark.clear();
    yasqe.getDoc().removeLineClass(handle, "background", "fault-line");
    yasqe.off("change", forget);
  };
})();
