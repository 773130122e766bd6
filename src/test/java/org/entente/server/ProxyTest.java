package org.entente.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.entente.exchange.Bundle;
import org.entente.ontology.Modules;
import org.entente.ops.Settings;
import org.entente.store.Store;
import org.entente.store.StoreConfig;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A server behind a proxy names the addresses by which the proxy was asked; another believes no
/// such thing.
class ProxyTest {

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theAddressIsThatOfTheProxyWhereThereIsOne(boolean isBehindProxy) throws Exception {
    var settings = Settings.of(Map.of("ENTENTE_BEHIND_PROXY", Boolean.toString(isBehindProxy)));
    try (var store = Store.open(new StoreConfig.InMemory(), Modules.rules());
        var client = HttpClient.newHttpClient()) {
      store.replaceAll(Bundle.whole());
      try (var server = Server.start(store, "127.0.0.1", 0, settings)) {
        var request =
            HttpRequest.newBuilder(URI.create(server.address() + "page/to-lam?lang=en"))
                .header("Accept", "text/html")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "graph.example.org")
                .build();

        var canonical =
            isBehindProxy
                ? "rel=\"canonical\" href=\"https://graph.example.org/page/to-lam?lang=en\""
                : "rel=\"canonical\" href=\"" + server.address() + "page/to-lam?lang=en\"";
        assertThat(client.send(request, BodyHandlers.ofString()).body()).contains(canonical);
      }
    }
  }
}
