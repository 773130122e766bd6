// Before the page is drawn: light or dark as the reader chose, else as the system says; and that scripts run.
(() => {
  document.documentElement.classList.add("scripted");
  const chosen = localStorage.getItem("theme");
  if (chosen === "light" || chosen === "dark") {
    document.documentElement.dataset.theme = chosen;
  }

  // Paper is light.
  let shown;
  addEventListener("beforeprint", () => {
    shown = document.documentElement.dataset.theme;
    document.documentElement.dataset.theme = "light";
  });
  addEventListener("afterprint", () => {
    if (shown) document.documentElement.dataset.theme = shown;
    else delete document.documentElement.dataset.theme;
  });
})();
