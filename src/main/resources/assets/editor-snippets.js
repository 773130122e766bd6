// The query as it stands, asked by a program: curl, Python, R, JavaScript, Java.
(() => {
  const E = window.Entente;
  if (!E || !E.data) return;
  const { element } = E;

  const tripled = (text) => text.replaceAll("\\", "\\\\").replaceAll('"""', '\\"\\"\\"').replace(/"$/, '\\"');
  const programs = {
    curl: (query, type) => `curl -sS '${E.endpoint}' -H 'Accept: ${type}' --data-urlencode query@- <<'SPARQL'
${query}
SPARQL`,
    Python: (query, type) => `import urllib.parse, urllib.request

query = """${tripled(query)}"""
request = urllib.request.Request(
    "${E.endpoint}",
    data=urllib.parse.urlencode({"query": query}).encode(),
    headers={"Accept": "${type}"},
)
with urllib.request.urlopen(request) as answer:
    print(answer.read().decode())`,
    R: (query, type) => `query <- r"-----(${query})-----"
address <- paste0("${E.endpoint}?query=", URLencode(query, reserved = TRUE))
answer <- url(address, headers = c(Accept = "${type}"), encoding = "UTF-8")
${type === E.formats.csv ? "print(read.csv(answer))" : "cat(readLines(answer), sep = \"\\n\")"}`,
    JavaScript: (query, type) => `const query = \`${query.replaceAll("\\", "\\\\").replaceAll("`", "\\`").replaceAll("${", "\\${")}\`;
const answer = await fetch("${E.endpoint}", {
  method: "POST",
  headers: { Accept: "${type}" },
  body: new URLSearchParams({ query }),
});
if (!answer.ok) throw new Error(await answer.text());
console.log(await answer.text());`,
    Java: (query, type) => `import java.net.URI;
import java.net.http.*;

class Answer {
  static final String QUERY =
      """
${tripled(query)}""";

  public static void main(String[] arguments) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create("${E.endpoint}"))
            .header("Content-Type", "application/sparql-query")
            .header("Accept", "${type}")
            .POST(HttpRequest.BodyPublishers.ofString(QUERY))
            .build();
    var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    System.out.println(answer.body());
  }
}`,
  };

  const place = document.getElementById("snippets");
  const blocks = Object.keys(programs).map((name) => {
    const code = element("code", { "data-language": name });
    const copy = element("button", { type: "button", className: "copy secondary outline" }, place.dataset.copy);
    copy.addEventListener("click", async () => {
      await navigator.clipboard.writeText(code.textContent);
      copy.textContent = place.dataset.copied;
    });
    const pre = element("pre", { className: "code", tabIndex: 0 }, code);
    const details = element("details", { className: "snippet", name: "snippet" }, element("summary", {}, name), copy, pre);
    place.append(details);
    return [name, code, copy];
  });

  /** Writes the programs anew for the query that stands in the editor. */
  E.writeSnippets = (query, isGraph) => {
    const type = isGraph ? E.formats.ttl : E.formats.csv;
    for (const [name, code, copy] of blocks) {
      code.textContent = programs[name](query.trim(), type);
      copy.textContent = place.dataset.copy;
    }
  };
})();
