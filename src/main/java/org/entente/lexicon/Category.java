package org.entente.lexicon;

import java.util.Arrays;
import java.util.Optional;

/// What a lexicon entry is, told by its class or scheme.
public enum Category {
  STATE("https://w3id.org/entente/ontology#State", true),
  TERRITORY("https://w3id.org/entente/ontology#Territory", true),
  PERSON("http://xmlns.com/foaf/0.1/Person", true),
  PLACE("http://purl.org/dc/terms/Location", true),
  MINISTRY("https://w3id.org/entente/ontology#Ministry", true),
  PUBLIC_BODY("https://w3id.org/entente/ontology#PublicBody", true),
  INTERNATIONAL("https://w3id.org/entente/ontology#InternationalOrganization", true),
  PARTY_ORGAN("https://w3id.org/entente/ontology#PartyOrgan", true),
  FUNCTION("https://w3id.org/entente/ontology#BodyFunction", true),
  OFFICE("https://w3id.org/entente/ontology#OfficeTitle", false),
  RANK("https://w3id.org/entente/scheme/ranks", false),
  HONORIFIC("https://w3id.org/entente/ontology#Honorific", false),
  NAME_PART("https://w3id.org/entente/ontology#NamePart", false),
  NOT_A_NAME("https://w3id.org/entente/ontology#NotAName", false),
  REFERENCE("https://w3id.org/entente/ontology#Reference", false),
  DATE_WORD("https://w3id.org/entente/ontology#DateWord", false),
  ABBREVIATION("https://w3id.org/entente/ontology#Abbreviation", false),
  FUNCTION_WORD("https://w3id.org/entente/ontology#FunctionWord", false),
  PAGE_FURNITURE("https://w3id.org/entente/ontology#PageFurniture", false),
  CUE("https://w3id.org/entente/ontology#Cue", false),
  ENCOUNTER("https://w3id.org/entente/ontology#EncounterHead", false),
  AGREEMENT("https://w3id.org/entente/ontology#AgreementHead", false),
  CRIME_DOMAIN("https://w3id.org/entente/scheme/crime-domains", false),
  COOPERATION_MODE("https://w3id.org/entente/scheme/cooperation-modes", false);

  private final String iri;
  private final boolean named;

  Category(String iri, boolean named) {
    this.iri = iri;
    this.named = named;
  }

  /// Whether its forms are proper names, matched without diacritics in French and English.
  public boolean named() {
    return named;
  }

  /// Whether a form of so many words is matched in small letters, too, though the lexicon writes it
  /// with a capital: outlets differ on titles.
  boolean writtenSmall(int words) {
    return (this == RANK || this == OFFICE) && words > 1;
  }

  /// Whether its forms are looked for in texts; the others serve as plain lists.
  public boolean matched() {
    return this != FUNCTION_WORD && this != ABBREVIATION;
  }

  /// The category whose class or scheme this is.
  static Optional<Category> of(String iri) {
    return Arrays.stream(values()).filter(category -> category.iri.equals(iri)).findFirst();
  }
}
