package org.entente.bench;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.entente.ontology.Namespaces;

/// A made-up person: those with even numbers have Vietnamese names, the others foreign ones.
record Person(String name, String slug) {

  static Person of(int number) {
    var random = new Random(7919L * number + 7);
    var name = number % 2 == 0 ? GeneratedNames.vietnamese(random) : GeneratedNames.foreign(random);
    return new Person(name, Namespaces.slug(name) + "-" + number);
  }

  byte[] nameBytes() {
    return name.getBytes(StandardCharsets.UTF_8);
  }

  byte[] slugBytes() {
    return slug.getBytes(StandardCharsets.UTF_8);
  }
}
