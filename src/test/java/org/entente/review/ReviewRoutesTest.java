package org.entente.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.entente.exchange.Bundle;
import org.entente.ingest.ReadArticle;
import org.entente.ontology.Modules;
import org.entente.ops.Settings;
import org.entente.server.Server;
import org.entente.store.Store;
import org.entente.store.StoreConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A reviewer with a browser, without scripts.
class ReviewRoutesTest {

  private static final String TOKEN = "open sesame";
  private static final Pattern FORM = Pattern.compile("name=\"form\" value=\"([0-9a-f]+)\"");
  @TempDir Path folder;
  private final HttpClient client = HttpClient.newHttpClient();
  private Store store;
  private Server server;

  @BeforeEach
  void serveWhatWasRead() throws Exception {
    store = Store.open(new StoreConfig.InMemory(), Modules.rules());
    store.replaceAll(Bundle.seed());
    var texts = ReadArticle.into(store, folder, ReadArticle.TIES);
    server =
        Server.start(
            store, "127.0.0.1", 0, Settings.of(Map.of("ENTENTE_TOKEN", TOKEN)), texts::text);
  }

  @AfterEach
  void stop() {
    server.close();
    store.close();
    client.close();
  }

  @Test
  void whoHasNoSessionIsAskedForTheToken() throws Exception {
    assertThat(get("/review", "").body()).contains("type=\"password\"").doesNotContain("verdict");
    assertThat(get("/page/" + record(), "").body()).doesNotContain("/review/");
    assertThat(post("/review/" + record(), "", "verdict=accept").statusCode()).isEqualTo(403);
  }

  @Test
  void aWrongTokenOpensNothing() throws Exception {
    var answer = post("/sign-in", "", "token=guess");

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void guessingIsStoppedForAMinute() throws Exception {
    for (int i = 0; i < 10; i++) {
      post("/sign-in", "", "token=guess" + i);
    }

    assertThat(post("/sign-in", "", "token=" + encoded(TOKEN)).statusCode()).isEqualTo(429);
  }

  @Test
  void theCookieIsForThisSiteAndNotForScripts() throws Exception {
    var answer = post("/sign-in", "", "token=" + encoded(TOKEN));

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
        .contains("HttpOnly")
        .contains("SameSite=Strict")
        .doesNotContain("sesame");
  }

  @Test
  void afterSigningInOneComesToNoOtherSite() throws Exception {
    var answer =
        post("/sign-in", "", "token=" + encoded(TOKEN) + "&next=" + encoded("//evil.example"));

    assertThat(answer.headers().firstValue("Location").orElseThrow()).startsWith("/review");
  }

  @Test
  void aFormOfAnotherSiteIsRefused() throws Exception {
    var session = signIn();
    var path = "/review/" + record();

    assertThat(post(path, session, "verdict=reject").statusCode()).isEqualTo(403);
    assertThat(post(path, session, "verdict=reject&form=0").statusCode()).isEqualTo(403);
    var foreign =
        request(path)
            .header("Cookie", session)
            .header("Origin", "https://evil.example")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("verdict=reject&form=" + form(session)));
    assertThat(send(foreign).statusCode()).isEqualTo(403);
  }

  @Test
  void acceptingMakesItAPersonsWord() throws Exception {
    var session = signIn();
    var record = record();
    assertThat(get("/page/" + record, "").body())
        .contains("Read from the text by rules")
        .contains("<mark>");

    var answer = post("/review/" + record, session, "verdict=accept&form=" + form(session));

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(get("/page/" + record, "").body()).contains("A person has read the source");
    assertThat(get("/review", session).body()).doesNotContain("\"/review/" + record + "?");
  }

  @Test
  void rejectingTakesItOutOfTheGraph() throws Exception {
    var session = signIn();
    var record = record();

    post("/review/" + record, session, "verdict=reject&note=past&form=" + form(session));

    assertThat(get("/data/vn.nt", "").body()).doesNotContain("/" + record + ">");
  }

  @Test
  void correctingChangesWhatItSays() throws Exception {
    var session = signIn();
    var record = record();
    var lines = encoded("ent:crimeDomain = scheme:money-laundering");

    var answer =
        post(
            "/review/" + record,
            session,
            "verdict=correct&lines=" + lines + "&form=" + form(session));

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(get("/page/" + record + "?lang=en", "").body()).contains("money laundering");
  }

  @Test
  void aCorrectionThatMakesNoSenseIsSaidBack() throws Exception {
    var session = signIn();
    var lines = encoded("ent:debtor = nobody knows");

    var answer =
        post(
            "/review/" + record(),
            session,
            "verdict=correct&lines=" + lines + "&form=" + form(session));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("role=\"alert\"").contains("nobody knows");
  }

  @Test
  void afterSigningOutTheCookieOpensNothing() throws Exception {
    var session = signIn();

    post("/sign-out", session, "form=" + form(session));

    assertThat(get("/review", session).body()).contains("type=\"password\"");
  }

  @Test
  void withoutATokenThereIsNothingToSignInTo() throws Exception {
    try (var other = Server.start(store, "127.0.0.1", 0, Settings.of(Map.of()))) {
      var answer = send(HttpRequest.newBuilder(URI.create(other.address() + "review")));

      assertThat(answer.statusCode()).isEqualTo(404);
    }
  }

  private String signIn() throws Exception {
    var cookie =
        post("/sign-in", "", "token=" + encoded(TOKEN))
            .headers()
            .firstValue("Set-Cookie")
            .orElseThrow();
    return cookie.substring(0, cookie.indexOf(';'));
  }

  private String form(String session) throws Exception {
    return first(FORM, get("/review", session).body());
  }

  private String record() throws Exception {
    return new Desk(store)
        .waiting().stream()
            .filter(one -> one.type().equals("JointUndertaking"))
            .map(one -> Waiting.of(one).slug())
            .findFirst()
            .orElseThrow();
  }

  private static String first(Pattern pattern, String text) {
    var found = pattern.matcher(text);
    assertThat(found.find()).as("%s in %s", pattern, text).isTrue();
    return found.group(1);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpResponse<String> get(String path, String session) throws Exception {
    return send(session.isEmpty() ? request(path) : request(path).header("Cookie", session));
  }

  private HttpResponse<String> post(String path, String session, String body) throws Exception {
    var request =
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    return send(session.isEmpty() ? request : request.header("Cookie", session));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server.address() + path.substring(1)))
        .header("Accept", "text/html");
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
