package org.entente.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;

class EntTest {

  @Test
  void everyConstantIsATermOfTheOntologyUnderItsOwnName() throws IllegalAccessException {
    var ontology = Modules.ontology();

    for (Field field : Ent.class.getDeclaredFields()) {
      if (Modifier.isPublic(field.getModifiers())) {
        var term = (Node) field.get(null);
        assertThat(term.getURI()).isEqualTo(Namespaces.ENT + field.getName());
        assertThat(ontology.contains(term, RDFS.isDefinedBy.asNode(), Node.ANY))
            .as(field.getName())
            .isTrue();
      }
    }
  }

  @Test
  void everyTermOfTheOntologyIsAConstant() {
    var here = NodeFactory.createURI(Namespaces.BASE + "ontology");
    var names =
        Arrays.stream(Ent.class.getDeclaredFields())
            .map(Field::getName)
            .collect(Collectors.toSet());

    assertThat(Modules.ontology().stream(Node.ANY, RDFS.isDefinedBy.asNode(), here))
        .extracting(triple -> triple.getSubject().getURI())
        .filteredOn(iri -> iri.startsWith(Namespaces.ENT))
        .isNotEmpty()
        .allSatisfy(iri -> assertThat(names).contains(iri.substring(Namespaces.ENT.length())));
  }
}
