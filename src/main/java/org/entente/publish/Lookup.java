package org.entente.publish;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.entente.ontology.Namespaces;
import org.entente.store.Store;

/// Finds entities by what others call them: an IRI of Wikidata, GeoNames, VIAF …, or a code such as
/// that of ISO 3166.
final class Lookup {

  private static final Pattern WIKIDATA =
      Pattern.compile(
          "(?:www\\.)?wikidata\\.org/(?:wiki|entity|wiki/Special:EntityData)/(Q\\d+).*");
  private static final Pattern GEONAMES = Pattern.compile("(?:www|sws)\\.geonames\\.org/(\\d+).*");
  private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._:-]{0,99}");

  private final Store store;

  Lookup(Store store) {
    this.store = store;
  }

  /// The entities that carry `identifier`, or that it already names; none if nobody does.
  List<Node> carriers(String identifier) {
    var found = new LinkedHashSet<Node>();
    for (var form : forms(identifier.strip())) {
      if (form.isURI() && form.getURI().startsWith(Namespaces.ID)) {
        found.add(form);
      }
      Questions.CARRIERS
          .ask(store, "identifier", form)
          .forEachRemaining(row -> found.add(row.get("entity")));
    }
    return List.copyOf(found);
  }

  /// The ways in which an identifier is written: with `http` and `https`, as the page and as the
  /// thing; a code as it is and in capitals.
  static Set<Node> forms(String identifier) {
    var forms = new LinkedHashSet<Node>();
    if (!identifier.matches("(?i)https?://.*")) {
      if (CODE.matcher(identifier).matches()) {
        forms.add(NodeFactory.createLiteralString(identifier));
        forms.add(NodeFactory.createLiteralString(identifier.toUpperCase(Locale.ROOT)));
      }
      return forms;
    }
    var rest = identifier.replaceFirst("(?i)^https?://", "");
    add(forms, identifier);
    add(forms, "http://" + rest);
    add(forms, "https://" + rest);
    var wikidata = WIKIDATA.matcher(rest);
    if (wikidata.matches()) {
      add(forms, "http://www.wikidata.org/entity/" + wikidata.group(1));
    }
    var geonames = GEONAMES.matcher(rest);
    if (geonames.matches()) {
      add(forms, "https://sws.geonames.org/" + geonames.group(1) + "/");
      add(forms, "http://sws.geonames.org/" + geonames.group(1) + "/");
    }
    return forms;
  }

  private static void add(Set<Node> forms, String iri) {
    try {
      forms.add(NodeFactory.createURI(IRIx.create(iri).str()));
    } catch (IRIException _) {
      // Not an IRI in this form: nobody carries it.
    }
  }
}
