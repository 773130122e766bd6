package org.entente.conformance;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/// The terms in which the test suites are written.
final class Vocabulary {

  private static final String MF = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";
  private static final String QT = "http://www.w3.org/2001/sw/DataAccess/tests/test-query#";
  private static final String UT = "http://www.w3.org/2009/sparql/tests/test-update#";
  private static final String HT = "http://www.w3.org/2011/http#";

  static final Node INCLUDE = mf("include");
  static final Node ENTRIES = mf("entries");
  static final Node NAME = mf("name");
  static final Node ACTION = mf("action");
  static final Node RESULT = mf("result");
  static final Node CARDINALITY = mf("resultCardinality");
  static final Node LAX = mf("LaxCardinality");

  static final Node QUERY = qt("query");
  static final Node DATA = qt("data");
  static final Node GRAPH_DATA = qt("graphData");
  static final Node SERVICE_DATA = qt("serviceData");
  static final Node ENDPOINT = qt("endpoint");

  static final Node REQUEST = ut("request");
  static final Node UPDATE_DATA = ut("data");
  static final Node UPDATE_GRAPH_DATA = ut("graphData");
  static final Node UPDATE_GRAPH = ut("graph");

  static final Node GRAPH_STORE_TEST = mf("GraphStoreProtocolTest");
  static final Node REQUESTS = ht("requests");
  static final Node PATH = ht("absolutePath");
  static final Node METHOD = ht("methodName");
  static final Node HEADERS = ht("headers");
  static final Node FIELD_NAME = ht("fieldName");
  static final Node FIELD_VALUE = ht("fieldValue");
  static final Node BODY = ht("body");
  static final Node RESPONSE = ht("resp");
  static final Node STATUS = mf("expectedStatus");
  static final Node BOOLEAN = mf("expectedBoolean");
  static final Node FORMAT = mf("expectedFormat");
  static final Node LOCATION = mf("expectedLocation");
  static final Node CHARS = node("http://www.w3.org/2011/content#chars");
  static final Node ENCODING = node("http://www.w3.org/2011/content#characterEncoding");

  static final Node LABEL = node("http://www.w3.org/2000/01/rdf-schema#label");
  static final Node TYPE = node("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
  static final Node RESULT_BOOLEAN =
      node("http://www.w3.org/2001/sw/DataAccess/tests/result-set#boolean");

  private Vocabulary() {}

  private static Node mf(String name) {
    return node(MF + name);
  }

  private static Node qt(String name) {
    return node(QT + name);
  }

  private static Node ut(String name) {
    return node(UT + name);
  }

  private static Node ht(String name) {
    return node(HT + name);
  }

  private static Node node(String iri) {
    return NodeFactory.createURI(iri);
  }
}
