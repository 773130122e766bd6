package org.entente.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.entente.bench.GeneratedNames;
import org.entente.ontology.Namespaces;
import org.entente.search.Entry;
import org.entente.search.Label;
import org.entente.search.Tenure;

/// Persons with made-up names, the same every time: half Vietnamese, with the namesakes that come
/// with few families, half from syllables of nowhere.
final class GeneratedEntries {

  private static final String[] STATES = {"vn", "gb", "fr", "be", "kh", "la", "th", "jp"};

  private GeneratedEntries() {}

  static List<Entry> of(int number) {
    var random = new Random(7);
    var entries = new ArrayList<Entry>(number);
    for (int i = 0; i < number; i++) {
      var name = i % 2 == 0 ? GeneratedNames.vietnamese(random) : GeneratedNames.foreign(random);
      entries.add(entry(i, name, STATES[random.nextInt(STATES.length)]));
    }
    return entries;
  }

  private static Entry entry(int number, String name, String state) {
    return new Entry(
        Namespaces.ID + "person-" + number,
        List.of("http://xmlns.com/foaf/0.1/Person"),
        List.of(new Label(name, "vi", Label.Kind.PREFERRED)),
        Set.of(Namespaces.ID + state),
        Set.of(),
        List.of(new Tenure(Namespaces.ID + state + "-minister", Optional.empty())),
        Set.of("P" + number),
        number % 13);
  }
}
