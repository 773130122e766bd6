package org.entente.ingest;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.entente.extract.RuleExtractor;
import org.entente.lexicon.Lexicon;
import org.entente.ontology.CompiledShapes;
import org.entente.ontology.Modules;
import org.entente.ontology.Resources;

/// Articles written for the tests, three of them about one reception, and what reads them.
final class Samples {

  static final String VIETNAMESE =
      """
      Việt Nam và Bỉ bàn hợp tác chống mua bán người

      12/3/2024

      Ngày 12/3/2024, tại Hà Nội, Thượng tướng Trần Quốc Hùng, Thứ trưởng Bộ Công an đã tiếp bà Anna Peeters, Bộ trưởng Bộ Nội vụ Bỉ sang thăm và làm việc tại Việt Nam.

      Thứ trưởng Trần Quốc Hùng đề nghị phía Bỉ hỗ trợ đào tạo cán bộ và trao đổi thông tin về tội phạm mua bán người.

      Hai bên thống nhất tăng cường phối hợp phòng, chống tội phạm ma túy.
      """;

  static final String FRENCH =
      """
      Le Vietnam et la Belgique renforcent leur coopération

      12 mars 2024

      Hanoï - Le vice-ministre de la Sécurité publique, Tran Quoc Hung, a reçu le 12 mars à Hanoï la ministre belge de l'Intérieur, Anna Peeters.

      Les deux parties sont convenues de renforcer la lutte contre le trafic de drogue et d'échanger des informations.
      """;

  static final String ENGLISH =
      """
      Vietnam, Belgium step up security ties

      March 12, 2024

      Deputy Minister of Public Security Tran Quoc Hung held talks with Belgium's Minister of the Interior Anna Peeters in Hanoi on March 12, 2024.

      Both sides agreed to strengthen cooperation in the fight against human trafficking.
      """;

  static final Graph KNOWN = known();
  static final CompiledShapes SHAPES = new CompiledShapes(Modules.shapes(), KNOWN);
  static final Labels LABELS = Labels.of(List.of(KNOWN));
  static final RuleExtractor RULES = new RuleExtractor(Lexicon.bundled());
  static final Provenance PROVENANCE = new Provenance("kind-extracted", "rules 1", "test");

  private Samples() {}

  static Ingest ingest() {
    return new Ingest(RULES, LABELS, SHAPES);
  }

  /// The ontology with its schemes, and the reference graph.
  private static Graph known() {
    var known = GraphFactory.createDefaultGraph();
    Modules.ontology().stream().forEach(known::add);
    reference().stream().forEach(known::add);
    return known;
  }

  static Graph reference() {
    return RDFParser.fromString(Resources.text("graph/reference.trig"), Lang.TRIG)
        .toDatasetGraph()
        .getGraph(Terms.REFERENCE);
  }
}
