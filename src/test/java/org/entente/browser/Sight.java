package org.entente.browser;

import java.util.List;
import java.util.stream.Stream;

/// A page worth looking at: one of each kind. Tests of accessibility and the screenshots go through
/// the lists here; whoever makes a page of a new kind adds it.
///
/// @param name of its picture
public record Sight(String name, String path) {

  /// One thing of each kind that has pages of its own make, and what stands in for one.
  public static final List<Sight> ENTITIES =
      List.of(
          new Sight("person", "/page/to-lam"),
          new Sight("state", "/page/vn"),
          new Sight("territory", "/page/hk"),
          new Sight("ministry", "/page/vn-ministry-of-public-security"),
          new Sight("body", "/page/gb-embassy-in-vietnam"),
          new Sight("international-organization", "/page/interpol"),
          new Sight("party-organ", "/page/communist-party-of-vietnam"),
          new Sight("office", "/page/vn-minister-of-public-security"),
          new Sight("encounter", "/page/encounter-2016-05-11-kh-vn-talks"),
          new Sight("series", "/page/series-gb-vn-migration-and-immigration-dialogue"),
          new Sight("agreement", "/page/agreement-be-vn-mou-illegal-migration-2009-01"),
          new Sight("pledge", "/page/000-40248a33bbc1d78b-pledge-1758"),
          new Sight("undertaking", "/page/001-1cb86d86045a36fa-undertaking-2457"),
          new Sight("proposal", "/page/000-40248a33bbc1d78b-proposal-1089"),
          new Sight("claim", "/page/004-ba688eebe7a3a719-claim-839"),
          new Sight("act", "/page/000-40248a33bbc1d78b-act-1089"),
          new Sight("domain", "/page/human-trafficking"),
          new Sight("mode", "/page/information-exchange"),
          new Sight("concept", "/page/rank-general"),
          new Sight("scheme", "/page/crime-domains"),
          new Sight("document", "/page/003-168ea4d0c1b8a90a"),
          new Sight("place", "/page/place-hanoi"),
          new Sight("other", "/page/to-lam-as-vn-minister-of-public-security"),
          new Sight("section", "/page/vn?section=state-agreements"),
          new Sight("unknown", "/page/to-lan"),
          new Sight("merged", "/page/002-a68dfe0f452dad71-agreement-1402"),
          new Sight("fault", "/nothing-here"),
          new Sight("sign-in", "/review"));

  /// The ways to them.
  public static final List<Sight> WAYS_IN =
      List.of(
          new Sight("home", "/"),
          new Sight("search", "/search?q=trafficking"),
          new Sight("search-nothing", "/search?q=nothing-of-the-kind"),
          new Sight("kinds", "/browse"),
          new Sight("list", "/browse/encounter?country=vn"),
          new Sight("compare", "/compare"),
          new Sight("compare-states", "/compare?a=vn&b=gb"),
          new Sight("compare-persons", "/compare?a=to-lam&b=dominic-raab"));

  /// Questions, the editor and what documents the data.
  public static final List<Sight> DOCUMENTS =
      List.of(
          new Sight("questions", "/docs"),
          new Sight("question-map", "/docs/items-per-partner"),
          new Sight("question-timeline", "/docs/encounters"),
          new Sight("question-bars", "/docs/domains-over-time"),
          new Sight("question-fault", "/docs/encounters?date=x"),
          new Sight("editor", "/sparql"),
          new Sight(
              "editor-answer",
              "/sparql?query=SELECT%20%3Fkind%20(COUNT(*)%20AS%20%3Fn)%20%7B%20%3Fthing%20a%20%3Fkind"
                  + "%20%7D%20GROUP%20BY%20%3Fkind%20ORDER%20BY%20DESC(%3Fn)"),
          new Sight("ontology", "/ontology"),
          new Sight("class", "/ontology/Encounter"),
          new Sight("property", "/ontology/participant"),
          new Sight("dataset", "/dataset"));

  /// What those who signed in see, of the first record that waits for its verdict.
  public static List<Sight> ofReview(Visit signedIn) {
    signedIn.arrive("/review");
    var link = signedIn.page().locator("main a[href^='/review/']").first().getAttribute("href");
    var slug = link.replaceFirst("^/review/([^?]+).*", "$1");
    return List.of(
        new Sight("review-queue", "/review"),
        new Sight("review-record", "/review/" + slug),
        new Sight("extracted", "/page/" + slug));
  }

  /// Every page that anybody sees.
  public static final List<Sight> PUBLIC =
      Stream.of(ENTITIES, WAYS_IN, DOCUMENTS).flatMap(List::stream).toList();

  @Override
  public String toString() {
    return name;
  }
}
