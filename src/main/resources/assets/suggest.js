// Proposals under a search box, as an ARIA combobox: arrows choose, Enter opens, Escape closes.
// Without this script the box is a plain field of a form.
(() => {
  const language = document.documentElement.lang;
  const WAIT = 120;

  const equip = (input, number) => {
    const compares = input.dataset.suggest === "compare";
    const list = document.createElement("ul");
    const status = document.createElement("div");
    list.id = `suggestions-${number}`;
    list.className = "suggestions";
    list.hidden = true;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", input.getAttribute("aria-label") || input.placeholder || input.labels[0].textContent);
    status.className = "visually-hidden";
    status.setAttribute("role", "status");
    input.after(list, status);
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-expanded", "false");
    input.setAttribute("aria-controls", list.id);

    let found = [];
    let chosen = -1;
    let timer = 0;
    let asked = new AbortController();

    const close = () => {
      list.hidden = true;
      chosen = -1;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
    };

    const choose = (index) => {
      chosen = index;
      [...list.children].forEach((option, i) => option.setAttribute("aria-selected", String(i === index)));
      if (index < 0) {
        input.removeAttribute("aria-activedescendant");
      } else {
        input.setAttribute("aria-activedescendant", list.children[index].id);
        list.children[index].scrollIntoView({ block: "nearest" });
      }
    };

    const take = (one) => {
      close();
      if (compares) {
        input.value = one.id;
      } else {
        location.href = `/page/${encodeURIComponent(one.id)}?lang=${language}`;
      }
    };

    const show = (result) => {
      found = result;
      list.replaceChildren(
        ...result.map((one, i) => {
          const option = document.createElement("li");
          const description = document.createElement("span");
          option.id = `${list.id}-${i}`;
          option.setAttribute("role", "option");
          option.setAttribute("aria-selected", "false");
          option.append(one.name, description);
          description.textContent = one.description;
          option.addEventListener("mousedown", (event) => event.preventDefault());
          option.addEventListener("click", () => take(one));
          return option;
        }),
      );
      list.hidden = result.length === 0;
      chosen = -1;
      input.removeAttribute("aria-activedescendant");
      input.setAttribute("aria-expanded", String(result.length > 0));
      status.textContent = result.length ? String(result.length) : "";
    };

    const ask = async () => {
      asked.abort();
      asked = new AbortController();
      const text = input.value.trim();
      if (text.length < 2) {
        close();
        return;
      }
      try {
        const address = `/suggest?q=${encodeURIComponent(text.slice(0, 100))}&lang=${language}`;
        const answer = await fetch(address, { signal: asked.signal });
        if (answer.status === 503) {
          // The index is being made; the answer will come.
          timer = setTimeout(ask, 2000);
        } else if (answer.ok && document.activeElement === input) {
          const { result } = await answer.json();
          const fits = (one) => /#(State|Territory)$|\/Person$/.test(one.type);
          show(compares ? result.filter(fits) : result);
        }
      } catch (fault) {
        if (fault.name !== "AbortError") {
          close();
        }
      }
    };

    input.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(ask, WAIT);
    });
    input.addEventListener("blur", close);
    input.addEventListener("keydown", (event) => {
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        if (list.hidden) {
          ask();
        } else {
          const step = event.key === "ArrowDown" ? 1 : -1;
          choose(((chosen + step + found.length + 1 + 1) % (found.length + 1)) - 1);
        }
        event.preventDefault();
      } else if (event.key === "Enter" && chosen >= 0) {
        event.preventDefault();
        take(found[chosen]);
      } else if (event.key === "Escape" && !list.hidden) {
        event.preventDefault();
        close();
      }
    });
  };

  document.querySelectorAll("input[data-suggest]").forEach(equip);
})();
