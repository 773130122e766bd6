package org.entente.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.entente.ontology.Namespaces;

/// What a parameter's value is, and how its text becomes a term.
public enum ParameterType {
  IRI {
    @Override
    Node read(String text) {
      var iri = absolute(text);
      try {
        IRIx.create(iri);
      } catch (IRIException e) {
        throw new IllegalArgumentException("is not an IRI, a prefixed name or a slug", e);
      }
      return NodeFactory.createURI(iri);
    }
  },
  STRING {
    @Override
    Node read(String text) {
      return NodeFactory.createLiteralString(text);
    }
  },
  EN {
    @Override
    Node read(String text) {
      return NodeFactory.createLiteralLang(text, "en");
    }
  },
  VI {
    @Override
    Node read(String text) {
      return NodeFactory.createLiteralLang(text, "vi");
    }
  },
  FR {
    @Override
    Node read(String text) {
      return NodeFactory.createLiteralLang(text, "fr");
    }
  },
  INTEGER {
    @Override
    Node read(String text) {
      return typed(text, XSDDatatype.XSDinteger, "a whole number such as 20");
    }
  },
  DECIMAL {
    @Override
    Node read(String text) {
      return typed(text, XSDDatatype.XSDdecimal, "a number such as 0.8");
    }
  },
  BOOLEAN {
    @Override
    Node read(String text) {
      return typed(text, XSDDatatype.XSDboolean, "true or false");
    }
  },
  DATE {
    @Override
    Node read(String text) {
      return typed(text, XSDDatatype.XSDdate, "a date such as 2021-06-22");
    }
  },
  YEAR {
    @Override
    Node read(String text) {
      return typed(text, XSDDatatype.XSDgYear, "a year such as 2021");
    }
  };

  private static final Pattern SLUG = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]*");

  /// The term that `text` stands for; text of another kind is an [IllegalArgumentException] whose
  /// message goes on from "country=…".
  abstract Node read(String text);

  /// How headers write it.
  String written() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<ParameterType> named(String written) {
    return Arrays.stream(values()).filter(type -> type.written().equals(written)).findFirst();
  }

  private static String absolute(String text) {
    if (text.startsWith("<") && text.endsWith(">")) {
      return text.substring(1, text.length() - 1);
    }
    if (SLUG.matcher(text).matches()) {
      return Namespaces.ID + text;
    }
    return Namespaces.expand(text).orElse(text);
  }

  private static Node typed(String text, RDFDatatype datatype, String wanted) {
    if (!datatype.isValid(text)) {
      throw new IllegalArgumentException("is not " + wanted);
    }
    return NodeFactory.createLiteralDT(text, datatype);
  }
}
