// Completes prefixes, classes, properties, concepts and entities, with their names.
(() => {
  const E = window.Entente;
  if (!E || !E.data) return;
  const { prefixes, terms, lang } = E.data;
  const Yasqe = Yasgui.Yasqe;
  const known = Yasqe.Autocompleters;
  const names = new Map(terms.map(([iri, , label]) => [iri, label]));
  const MOST = 60;

  /** The short form of an IRI, or the IRI in angle brackets. */
  E.short = (iri) => {
    for (const [prefix, namespace] of Object.entries(prefixes)) {
      if (iri.startsWith(namespace)) {
        const local = iri.slice(namespace.length);
        if (/^[\w-][\w.-]*$/.test(local)) return `${prefix}:${local}`;
      }
    }
    return `<${iri}>`;
  };

  const folded = (text) =>
    text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase();

  /** Terms whose IRI begins with what was typed, or whose name has it. */
  const matching = (kinds) => (_yasqe, token) => {
    const typed = token.autocompletionString || "";
    const words = folded(typed.replace(/^.*[#/]/, "").replace(/^\w*:/, ""));
    const found = terms.filter(
      ([iri, kind, label]) =>
        kinds.includes(kind) &&
        (iri.startsWith(typed) ||
          (words.length > 1 && inNamespace(token, iri) && folded(label).includes(words))),
    );
    return found.slice(0, MOST).map(([iri]) => iri);
  };
  const inNamespace = (token, iri) => !token.tokenPrefixUri || iri.startsWith(token.tokenPrefixUri);

  /** In a prefixed name where the prefix is known here, whether or not the query declares it. */
  const written = (_yasqe, _token, iri) => E.short(iri);

  /** Puts the names beside what is written, and declares the prefix when one is picked. */
  const named = (yasqe, hints) =>
    hints.map((hint) => ({
      ...hint,
      render: (place) => {
        const iri = expanded(hint.text);
        place.append(E.element("code", {}, hint.text));
        if (names.has(iri)) place.append(E.element("span", { className: "hint-name" }, names.get(iri)));
      },
      hint: (_cm, result, picked) => {
        yasqe.getDoc().replaceRange(picked.text, picked.from || result.from, picked.to || result.to);
        declare(yasqe, picked.text);
      },
    }));

  const expanded = (short) => {
    if (short.startsWith("<")) return short.slice(1, -1);
    const colon = short.indexOf(":");
    return (prefixes[short.slice(0, colon)] || "") + short.slice(colon + 1);
  };

  const declare = (yasqe, short) => {
    const prefix = short.slice(0, short.indexOf(":"));
    if (!short.startsWith("<") && prefixes[prefix] && !yasqe.getPrefixesFromQuery()[prefix]) {
      yasqe.addPrefixes({ [prefix]: prefixes[prefix] });
    }
  };

  known.prefixes.get = Object.entries(prefixes).map(([prefix, namespace]) => `${prefix}: <${namespace}>`);
  for (const [name, kinds] of [["class", ["class"]], ["property", ["property"]]]) {
    Object.assign(known[name], {
      get: matching(kinds),
      postProcessSuggestion: written,
      postprocessHints: named,
      autoShow: true,
    });
  }

  const valid = known.property.isValidCompletionPosition;
  known.property.isValidCompletionPosition = (yasqe) =>
    valid(yasqe) && !/^(id|scheme|graph):/.test(yasqe.getCompleteToken().string);

  const suggested = async (typed) => {
    const words = typed.replace(/^\w*:/, "").replaceAll("-", " ").trim();
    if (words.length < 2) return [];
    const answer = await fetch(`/suggest?${new URLSearchParams({ q: words, lang })}`);
    if (!answer.ok) return [];
    const { result } = await answer.json();
    return result.map(({ id, name, description }) => {
      const iri = /^https?:/.test(id) ? id : id.includes(":") ? expanded(id) : prefixes.id + id;
      names.set(iri, description ? `${name} · ${description}` : name);
      return iri;
    });
  };

  const concepts = matching(["concept"]);
  Yasqe.registerAutocompleter({
    name: "entities",
    bulk: false,
    autoShow: false,
    isValidCompletionPosition: (yasqe) => {
      const { string } = yasqe.getCompleteToken();
      if (/^(id|scheme):/.test(string)) return true;
      const isOther = known.class.isValidCompletionPosition(yasqe) || known.property.isValidCompletionPosition(yasqe);
      return !isOther && /^\p{L}[\p{L}\p{N}_-]+$/u.test(string);
    },
    preProcessToken: known.class.preProcessToken,
    get: async (yasqe, token) => {
      const typed = token.string.trim();
      const found = typed.startsWith("id:") ? [] : concepts(yasqe, token);
      return typed.startsWith("scheme:") ? found : [...found, ...(await suggested(typed))];
    },
    postProcessSuggestion: written,
    postprocessHints: named,
  });

  const show = Yasqe.prototype.showNotification;
  Yasqe.prototype.showNotification = function (key) {
    show.call(this, key, E.text("complete"));
  };
})();
