// What the page of a question does beyond its HTML: sorting by a column, copying a program.
(() => {
  for (const table of document.querySelectorAll("[data-sortable]")) {
    const body = table.tBodies[0];
    const original = [...body.rows];
    const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
    [...table.tHead.rows[0].cells].forEach((cell, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = cell.textContent;
      cell.replaceChildren(button);
      button.addEventListener("click", () => {
        const before = cell.getAttribute("aria-sort");
        for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
        const order = before === "ascending" ? "descending" : before ? "" : "ascending";
        if (order) cell.setAttribute("aria-sort", order);
        const sign = order === "descending" ? -1 : 1;
        const text = (row) => row.cells[column].textContent;
        const sorted = [...original].sort((a, b) => sign * collator.compare(text(a), text(b)));
        body.replaceChildren(...(order ? sorted : original));
      });
    });
  }
  for (const block of document.querySelectorAll("pre[data-copy]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy secondary outline";
    button.textContent = block.dataset.copy;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(block.textContent);
      button.textContent = block.dataset.copied;
      setTimeout(() => (button.textContent = block.dataset.copy), 2000);
    });
    block.before(button);
  }
})();
