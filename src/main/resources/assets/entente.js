// What every page does beyond its HTML: the switch between light and dark.
(() => {
  for (const button of document.querySelectorAll("[data-theme-switch]")) {
    button.hidden = false;
    button.addEventListener("click", () => {
      const root = document.documentElement;
      const dark = root.dataset.theme
        ? root.dataset.theme === "dark"
        : matchMedia("(prefers-color-scheme: dark)").matches;
      root.dataset.theme = dark ? "light" : "dark";
      localStorage.setItem("theme", root.dataset.theme);
    });
  }

  // Where a network is wider than the screen, its middle is what it is about.
  for (const frame of document.querySelectorAll(".picture-frame")) {
    if (frame.querySelector(".drawing.network")) frame.scrollLeft = (frame.scrollWidth - frame.clientWidth) / 2;
  }
})();
