package org.entente.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the layout knows of a page.
///
/// @param origin scheme and host of the address, e.g. `https://example.org`; empty where unknown
/// @param path the path under which the page is found, e.g. `/page/to-lam`
/// @param parameters those of the query string that make this page, without `lang`, in order
/// @param title of the page alone; the layout adds the name of the site
/// @param description one sentence for search engines and previews; may be empty
public record Page(
    Messages messages,
    String origin,
    String path,
    Map<String, String> parameters,
    String title,
    String description,
    Head head) {

  public Page {
    parameters = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
  }

  /// What a page adds to the head of the layout.
  ///
  /// @param links from the page as a whole
  /// @param jsonLd schema.org's description of what the page is about, as JSON
  /// @param styles names of style sheets beside the common one, in `src/main/resources/assets/`
  /// @param scripts names of scripts loaded after the page, likewise; it is whole without them
  public record Head(
      List<HeadLink> links, Optional<String> jsonLd, List<String> styles, List<String> scripts) {

    public Head {
      links = List.copyOf(links);
      styles = List.copyOf(styles);
      scripts = List.copyOf(scripts);
    }
  }

  public static Page of(Messages messages, String path, String title) {
    var head = new Head(List.of(), Optional.empty(), List.of(), List.of());
    return new Page(messages, "", path, Map.of(), title, "", head);
  }

  public Page at(String host) {
    return new Page(messages, host, path, parameters, title, description, head);
  }

  public Page described(String text) {
    return new Page(messages, origin, path, parameters, title, text, head);
  }

  public Page with(Map<String, String> asked) {
    return new Page(messages, origin, path, asked, title, description, head);
  }

  public Page with(HeadLink link) {
    return with(new Head(and(head.links, link), head.jsonLd, head.styles, head.scripts));
  }

  public Page withJsonLd(String json) {
    return with(new Head(head.links, Optional.of(json), head.styles, head.scripts));
  }

  public Page withStyle(String name) {
    return with(new Head(head.links, head.jsonLd, and(head.styles, name), head.scripts));
  }

  public Page withScript(String name) {
    return with(new Head(head.links, head.jsonLd, head.styles, and(head.scripts, name)));
  }

  private Page with(Head other) {
    return new Page(messages, origin, path, parameters, title, description, other);
  }

  public Language language() {
    return messages.language();
  }

  /// The address of this page in `language`.
  public String in(Language language) {
    var all = new LinkedHashMap<>(parameters);
    all.put("lang", language.tag());
    return path + query(all);
  }

  /// The address under which each reader finds this page in a language of theirs.
  public String anyLanguage() {
    return path + query(parameters);
  }

  /// The path of another page in the language of this one.
  public String link(String other) {
    return other + (other.indexOf('?') < 0 ? '?' : '&') + "lang=" + language().tag();
  }

  /// `parameters` as a query string with its `?`; empty for none.
  public static String query(Map<String, String> parameters) {
    var text = new StringBuilder();
    parameters.forEach(
        (name, value) ->
            text.append(text.isEmpty() ? '?' : '&')
                .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
    return text.toString();
  }

  private static <T> List<T> and(List<T> list, T last) {
    var more = new ArrayList<>(list);
    more.add(last);
    return more;
  }
}
