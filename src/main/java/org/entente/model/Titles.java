package org.entente.model;

import java.util.List;
import java.util.Optional;

/// English titles of offices and ministries, composed from closed lists, so that no free text of a
/// model becomes a label.
final class Titles {

  static final List<String> FUNCTIONS =
      List.of(
          "President",
          "Vice President",
          "Prime Minister",
          "Deputy Prime Minister",
          "First Secretary of State",
          "Secretary of State",
          "State Secretary",
          "Minister",
          "Minister of State",
          "Deputy Minister",
          "Vice Minister",
          "Ambassador",
          "Consul General",
          "Counsellor",
          "Attaché",
          "Secretary General",
          "Deputy Secretary General",
          "Director General",
          "Deputy Director General",
          "Director",
          "Deputy Director",
          "Head of Department",
          "Deputy Head of Department",
          "Commissioner",
          "Commissioner General",
          "Deputy Commissioner",
          "Chief of Police",
          "Deputy Chief of Police",
          "Commander",
          "Deputy Commander",
          "Prosecutor General",
          "Attorney General",
          "Chairman",
          "Vice Chairman",
          "Member of Parliament",
          "Representative",
          "Head of Office");

  static final List<String> PORTFOLIOS =
      List.of(
          "Public Security",
          "the Interior",
          "Home Affairs",
          "Security",
          "Foreign Affairs",
          "Justice",
          "National Defence",
          "Immigration",
          "Migration and Asylum",
          "Emergency Situations",
          "Finance",
          "Labour",
          "Trade");

  private Titles() {}

  static String office(String function, Optional<String> portfolio) {
    return portfolio.map(of -> function + " of " + of).orElse(function);
  }

  static Optional<String> body(String kind, Optional<String> portfolio) {
    return kind.equals("ministry") ? portfolio.map(of -> "Ministry of " + of) : Optional.empty();
  }
}
