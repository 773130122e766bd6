// Networks that can be moved about. The drawing of the server stays until the reader asks for more;
// the library is loaded then. Keys: arrows choose, Enter opens, + and - change the size.
(() => {
  const load = (address) =>
    new Promise((done, failed) => {
      if (window.cytoscape) {
        done();
        return;
      }
      const script = document.createElement("script");
      script.src = address;
      script.onload = done;
      script.onerror = failed;
      document.head.append(script);
    });

  // The library would write a style sheet into the page, which the policy of the pages forbids; it
  // does not where something of this name is there.
  const forestallStyles = () => {
    const name = "__________cytoscape_stylesheet";
    if (!document.getElementById(name)) {
      const mark = document.createElement("meta");
      mark.id = name;
      document.head.append(mark);
    }
  };

  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

  const draw = (container, graph) =>
    window.cytoscape({
      container,
      elements: [
        ...graph.nodes.map((data) => ({ data })),
        ...graph.edges.map((data, i) => ({ data: { ...data, id: `edge-${i}` }, classes: data.kind })),
      ],
      minZoom: 0.2,
      maxZoom: 4,
      layout: { name: "cose", animate: false, randomize: false, nodeRepulsion: 60000, idealEdgeLength: 110, padding: 40 },
      style: [
        { selector: "node", style: {
          "label": "data(label)", "font-size": 12, "color": colour("--pico-color"),
          "background-color": colour("--series-1"), "width": 16, "height": 16,
          "text-wrap": "wrap", "text-max-width": 130, "text-valign": "bottom", "text-margin-y": 4,
          "text-outline-color": colour("--surface"), "text-outline-width": 2 } },
        { selector: "node[?centre]", style: { "background-color": colour("--series-3"), "width": 24, "height": 24 } },
        { selector: "node.chosen", style: { "border-width": 4, "border-color": colour("--series-2"), "font-weight": "bold" } },
        { selector: "edge", style: {
          "curve-style": "bezier", "line-color": colour("--series-1"), "opacity": 0.7,
          "width": (edge) => Math.min(1.2 + Math.log(edge.data("count")), 6) } },
        { selector: "edge.owes", style: {
          "line-color": colour("--series-2"), "target-arrow-color": colour("--series-2"), "target-arrow-shape": "triangle" } },
      ],
    });

  const steer = (container, network, say) => {
    let chosen = null;
    const choose = (node) => {
      network.nodes().removeClass("chosen");
      chosen = node;
      node.addClass("chosen");
      network.animate({ center: { eles: node }, duration: 0 });
      say(node);
    };
    const open = (node) => {
      if (node.data("href")) {
        location.href = node.data("href");
      }
    };
    const towards = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };
    // The node that lies best in the direction of the arrow: near, and not far off the line.
    const next = ([dx, dy]) => {
      const here = chosen.position();
      let best = null;
      let least = Infinity;
      network.nodes().forEach((node) => {
        const x = node.position("x") - here.x;
        const y = node.position("y") - here.y;
        const along = x * dx + y * dy;
        const across = Math.abs(x * dy) + Math.abs(y * dx);
        if (along > 1 && along + 2 * across < least) {
          best = node;
          least = along + 2 * across;
        }
      });
      return best;
    };
    container.addEventListener("keydown", (event) => {
      if (towards[event.key]) {
        const node = chosen ? next(towards[event.key]) : network.nodes("[?centre]")[0] || network.nodes()[0];
        if (node) {
          choose(node);
        }
      } else if (event.key === "Enter" && chosen) {
        open(chosen);
      } else if (event.key === "+" || event.key === "-") {
        network.zoom({ level: network.zoom() * (event.key === "+" ? 1.25 : 0.8), renderedPosition: { x: container.clientWidth / 2, y: container.clientHeight / 2 } });
      } else {
        return;
      }
      event.preventDefault();
    });
    network.on("tap", "node", (event) => (event.target === chosen ? open(chosen) : choose(event.target)));
  };

  for (const live of document.querySelectorAll("[data-network]")) {
    live.hidden = false;
    const drawing = live.parentElement.querySelector(".picture-frame");
    const button = live.querySelector("[data-explore]");
    const hint = live.querySelector("[data-hint]");
    const status = live.querySelector("[data-status]");
    const wording = [button.textContent, button.dataset.close];
    let container = null;
    button.addEventListener("click", async () => {
      if (container) {
        container.remove();
        container = null;
        hint.hidden = true;
        status.textContent = "";
        drawing.hidden = false;
        button.textContent = wording[0];
        return;
      }
      forestallStyles();
      await load(live.dataset.network);
      container = document.createElement("div");
      container.className = "network-canvas";
      container.tabIndex = 0;
      container.setAttribute("role", "application");
      container.setAttribute("aria-label", live.dataset.title);
      live.prepend(container);
      drawing.hidden = true;
      hint.hidden = false;
      button.textContent = wording[1];
      const graph = JSON.parse(live.querySelector("script").textContent);
      const network = draw(container, graph);
      steer(container, network, (node) => {
        status.textContent = live.dataset.chosen.replace("{0}", node.data("label"));
      });
      container.focus();
    });
  }
})();
