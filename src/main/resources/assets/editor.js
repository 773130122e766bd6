// Puts the editor together: tabs, saved questions, run and stop, downloads, links.
(() => {
  const E = window.Entente;
  if (!E || !E.data || !window.Yasgui) {
    document.documentElement.classList.remove("scripted");
    return;
  }
  const { text, element } = E;
  const byId = (id) => document.getElementById(id);
  const start = byId("plain-text").value;
  const asked = new URLSearchParams(location.search);

  const { Yasgui } = window;
  Yasgui.Yasqe.defaults.value = start;
  Object.assign(Yasgui.defaults, { tabName: text("tab"), autofocus: false, populateFromUrl: false, copyEndpointOnNewTab: false });
  Object.assign(Yasgui.defaults.requestConfig, { endpoint: E.endpoint, method: "GET" });
  Object.assign(Yasgui.defaults.yasqe, {
    value: start,
    showQueryButton: false,
    createShareableLink: undefined,
    pluginButtons: () => [],
    editorHeight: "330px",
  });
  Object.assign(Yasgui.defaults.yasr, {
    pluginOrder: ["table", "chart", "timeline", "map", "graph", "response"],
    defaultPlugin: "table",
    maxPersistentResponseSize: 200_000,
  });

  byId("plain-query").hidden = true;
  const plainAnswer = byId("plain-answer");
  if (plainAnswer) {
    plainAnswer.hidden = true;
    // Its answer comes below: what stands under that is out of sight from the start.
    byId("yasgui").style.minHeight = "100vh";
  }
  // YASGUI puts itself together in some steps, which nobody needs to see.
  const app = byId("editor-app");
  app.style.visibility = "hidden";
  app.hidden = false;
  setTimeout(() => (app.style.visibility = ""), 150);

  // Made anew each time: the label of a view of YASGUI's own.
  const Raw = Yasgui.Yasr.plugins.response;
  Yasgui.Yasr.registerPlugin(
    "response",
    class extends Raw {
      label = text("raw");
    },
  );

  const yasgui = new Yasgui(byId("yasgui"), { persistenceId: "entente", contextMenuContainer: byId("yasgui") });
  E.yasgui = yasgui;

  // The button for a new tab stands beside the list of tabs, not in it: it is no tab.
  const list = yasgui.rootEl.querySelector(".tabsList");
  const add = yasgui.tabElements.addTabEl;
  yasgui.tabElements.addTabEl = undefined;
  list.setAttribute("aria-label", text("tabs"));
  const row = element("div", { className: "tabs-row" });
  list.replaceWith(row);
  row.append(list, add);

  /** Names what YASGUI leaves unnamed, or names in English. */
  const nameParts = () => {
    for (const button of row.querySelectorAll(".addTab")) {
      button.title = text("newTab");
      button.setAttribute("aria-label", text("newTab"));
    }
    for (const close of row.querySelectorAll(".closeTab")) close.title = text("closeTab");
    for (const input of row.querySelectorAll("input")) input.setAttribute("aria-label", text("tab"));
    for (const editor of yasgui.rootEl.querySelectorAll(".yasqe .CodeMirror")) {
      editor.querySelector("textarea").setAttribute("aria-label", text("editor"));
      const scroll = editor.querySelector(".CodeMirror-scroll");
      scroll.tabIndex = 0;
      scroll.setAttribute("role", "group");
      scroll.setAttribute("aria-label", text("editor"));
    }
    for (const view of yasgui.rootEl.querySelectorAll(".yasr_btnGroup .yasr_btn")) {
      view.title = text("view", view.textContent);
      view.setAttribute("aria-label", text("view", view.textContent));
      view.setAttribute("aria-pressed", String(view.classList.contains("selected")));
    }
  };

  const current = () => yasgui.getTab().getYasqe();
  const status = (says) => (byId("status").textContent = says);

  /** Shows the tab that has this query already, or a new one. */
  const open = (query, name, view) => {
    const same = Object.values(yasgui._tabs).find((tab) => tab.getPersistedJson().yasqe.value === query);
    const tab = same || yasgui.addTab(true, { ...Yasgui.Tab.getDefaults(yasgui), name: name || yasgui.createTabName(), yasqe: { value: query } });
    if (same) yasgui.selectTabId(same.getId());
    if (view) tab.getYasr().selectPlugin(view);
    return tab;
  };

  const updateFormats = () => {
    const formats = E.formatsOf(E.isGraph(current()));
    const select = byId("format");
    const chosen = select.value || asked.get("format");
    select.replaceChildren(...formats.map((format) => element("option", { value: format, selected: format === chosen }, format.toUpperCase())));
  };

  const isRunning = () => Boolean(current().controller);
  const update = () => {
    byId("run").disabled = isRunning();
    byId("stop").disabled = !isRunning();
    byId("yasgui").setAttribute("aria-busy", String(isRunning()));
    updateFormats();
    nameParts();
    E.writeSnippets(current().getValue(), E.isGraph(current()));
  };

  const says = (tab) => {
    const results = tab.getYasr().results;
    if (!results) return "";
    const error = results.getError();
    if (error) return (error.problem && error.problem.title) || error.text;
    const seconds = ((results.getResponseTime() || 0) / 1000).toLocaleString(E.data.lang, { maximumFractionDigits: 2 });
    const rows = results.getBindings();
    return rows && typeof results.getBoolean() !== "boolean" ? text("rows", rows.length.toLocaleString(E.data.lang), seconds) : text("done", seconds);
  };

  yasgui.on("query", () => {
    // The controller is set right after this event.
    queueMicrotask(update);
    status(text("running"));
  });
  yasgui.on("queryAbort", () => {
    queueMicrotask(update);
    status(text("stopped"));
  });
  yasgui.on("queryResponse", (_yasgui, tab) => {
    setTimeout(() => {
      if (tab === yasgui.getTab()) status(says(tab));
      update();
    });
  });
  yasgui.on("tabSelect", () => queueMicrotask(() => (update(), status(says(yasgui.getTab())))));
  yasgui.on("tabChange", () => queueMicrotask(update));

  byId("run").addEventListener("click", () => current().query());
  byId("stop").addEventListener("click", () => current().abortQuery());

  let saved;
  byId("examples").addEventListener("change", async (event) => {
    const name = event.target.value;
    if (!name) return;
    saved ||= fetch("/api/queries", { headers: { Accept: "application/json" } }).then((answer) => answer.json());
    const found = (await saved).find((query) => query.name === name);
    const tab = open(`# ${found.question[E.data.lang] || found.summary}\n${found.sparql}`, name);
    event.target.value = "";
    tab.query();
  });

  const linkTo = (parameters) => new URL(`/sparql?${new URLSearchParams(parameters)}`, location.href).href;

  byId("share").addEventListener("click", () => {
    const query = current().getValue();
    const view = yasgui.getTab().getYasr().getSelectedPluginName();
    const format = byId("format").value;
    byId("share-page").value = linkTo({ query, view, format, lang: E.data.lang });
    byId("share-answer").value = linkTo({ query, format });
    byId("share-dialog").showModal();
  });
  byId("share-close").addEventListener("click", () => byId("share-dialog").close());
  for (const button of document.querySelectorAll("[data-copy-from]")) {
    button.addEventListener("click", () => {
      const input = byId(button.dataset.copyFrom);
      input.select();
      navigator.clipboard.writeText(input.value).then(() => (button.textContent = text("copied")));
    });
  }

  byId("download").addEventListener("click", async () => {
    const format = byId("format").value;
    const answer = await E.ask(current().getValue(), E.formats[format]);
    if (!answer.ok) {
      const problem = await answer.json().catch(() => ({}));
      status(text("downloadFailed", problem.detail || answer.statusText));
      return;
    }
    const link = element("a", { download: `${yasgui.getTab().getName().replace(/[^\p{L}\p{N}-]+/gu, "-")}.${format}` });
    link.href = URL.createObjectURL(await answer.blob());
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  });

  if (asked.get("query")) {
    const tab = open(asked.get("query"), undefined, asked.get("view") || undefined);
    history.replaceState(undefined, "", `/sparql?lang=${E.data.lang}`);
    tab.query();
  }
  update();
})();
