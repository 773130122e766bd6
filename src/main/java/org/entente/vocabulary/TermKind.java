package org.entente.vocabulary;

/// What a term of the ontology is.
public enum TermKind {
  CLASS,
  OBJECT_PROPERTY,
  DATATYPE_PROPERTY,
  ANNOTATION_PROPERTY
}
