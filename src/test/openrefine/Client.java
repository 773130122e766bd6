import com.google.refine.model.Cell;
import com.google.refine.model.Column;
import com.google.refine.model.ModelException;
import com.google.refine.model.Project;
import com.google.refine.model.Recon;
import com.google.refine.model.ReconCandidate;
import com.google.refine.model.ReconType;
import com.google.refine.model.Row;
import com.google.refine.model.recon.ReconJob;
import com.google.refine.model.recon.ReconciledDataExtensionJob;
import com.google.refine.model.recon.ReconciledDataExtensionJob.DataExtensionConfig;
import com.google.refine.model.recon.ReconciledDataExtensionJob.DataExtensionProperty;
import com.google.refine.model.recon.StandardReconConfig;
import com.google.refine.model.recon.StandardReconConfig.ColumnDetail;
import com.google.refine.util.HttpClient;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reconciles, extends and asks for suggestions with the classes that OpenRefine does it with, and
/// prints what came of it, one line each. Runs apart from us: its libraries are others.
public final class Client {

  private static final String[][] PEOPLE = {
    {"Tô Lâm", "vn", "to-lam"},
    {"To Lam", "Việt Nam", "to-lam"},
    {"Dominic Raab", "gb", "dominic-raab"},
    {"Nicole de Moore", "Belgium", "nicole-de-moor"},
    {"Matthew Rycroft", "gb", "matthew-rycroft"},
    {"\"quoted\" \\ {json} & <xml> é\u0000", "", ""},
    {"Nobody At All", "", ""}
  };

  private final String service;
  private final ReconType person = new ReconType("http://xmlns.com/foaf/0.1/Person", "person");

  private Client(String service) {
    this.service = service;
  }

  public static void main(String[] arguments) throws Exception {
    var client = new Client(arguments[0]);
    client.reconcile();
    client.extend();
    client.suggest();
    client.guessTypes();
  }

  private StandardReconConfig config(Optional<Integer> batch, boolean autoMatch, ReconType type) {
    return new StandardReconConfig(
        service,
        "https://w3id.org/entente/id/",
        "https://w3id.org/entente/ontology#",
        type,
        autoMatch,
        batch,
        List.of(new ColumnDetail("country", "country", "country", null)),
        5);
  }

  /// Every row several times, so that there are batches of every size.
  private void reconcile() throws Exception {
    var project = project();
    for (var batch : List.of(1, 3, 10, 50)) {
      var config = config(Optional.of(batch), true, person);
      var jobs = new ArrayList<ReconJob>();
      for (int row = 0; row < project.rows.size(); row++) {
        var one = project.rows.get(row);
        jobs.add(config.createJob(project, row, one, "name", one.getCell(0)));
      }
      int errors = 0;
      int right = 0;
      int matched = 0;
      for (int from = 0; from < jobs.size(); from += batch) {
        var some = jobs.subList(from, Math.min(jobs.size(), from + batch));
        var recons = config.batchRecon(some, 1);
        for (int i = 0; i < recons.size(); i++) {
          var recon = recons.get(i);
          var expected = PEOPLE[(from + i) % PEOPLE.length][2];
          errors += recon.error == null ? 0 : 1;
          right += best(recon).equals(expected) ? 1 : 0;
          matched += recon.match == null ? 0 : 1;
        }
      }
      System.out.println(
          "batches of "
              + batch
              + ": "
              + jobs.size()
              + " rows, "
              + errors
              + " errors, "
              + right
              + " right, "
              + matched
              + " matched");
    }
  }

  private static String best(Recon recon) {
    return candidates(recon).isEmpty() ? "" : candidates(recon).get(0).id;
  }

  private static List<ReconCandidate> candidates(Recon recon) {
    return recon.candidates == null ? List.of() : recon.candidates;
  }

  private static Project project() throws ModelException {
    var project = new Project();
    project.columnModel.addColumn(0, new Column(0, "name"), true);
    project.columnModel.addColumn(1, new Column(1, "country"), true);
    project.columnModel.setMaxCellIndex(1);
    for (int i = 0; i < 63; i++) {
      var one = PEOPLE[i % PEOPLE.length];
      var row = new Row(2);
      row.setCell(0, new Cell(one[0], null));
      row.setCell(1, new Cell(one[1], null));
      project.rows.add(row);
    }
    return project;
  }

  /// Values of properties, and of one that nothing has, which must not shift the columns.
  private void extend() throws Exception {
    var properties =
        List.of(
            new DataExtensionProperty("ent:nothing", "nothing", null),
            new DataExtensionProperty("rdfs:label", "label", new HashMap<>(Map.of("limit", "1"))),
            new DataExtensionProperty("ent:heldOffice", "office", null));
    var job = new ReconciledDataExtensionJob(new DataExtensionConfig(properties), service);
    var candidates = new HashMap<String, ReconCandidate>();
    var extended = job.extend(new HashSet<>(List.of("to-lam", "dominic-raab")), candidates);
    System.out.println("columns: " + job.columns.size());
    for (var id : List.of("to-lam", "dominic-raab")) {
      var first = extended.get(id).data[0];
      System.out.println(
          id
              + ": "
              + Arrays.stream(first)
                  .map(cell -> cell instanceof ReconCandidate entity ? entity.id : "" + cell)
                  .toList());
    }
  }

  private void suggest() throws Exception {
    var http = new HttpClient();
    for (var address : List.of("entity", "type", "property")) {
      var prefix =
          URLEncoder.encode(address.equals("entity") ? "Tô" : "per", StandardCharsets.UTF_8);
      var answer = http.getAsString(service + "/suggest/" + address + "?prefix=" + prefix, null);
      System.out.println(
          "suggest " + address + ": " + (answer.contains("\"result\"") ? "answered" : answer));
    }
  }

  /// What the dialogue asks first: no type, three candidates each.
  private void guessTypes() throws Exception {
    var config = config(Optional.empty(), false, null);
    var jobs = new ArrayList<ReconJob>();
    for (var one : PEOPLE) {
      jobs.add(config.createSimpleJob(one[0]));
    }
    var types = new ArrayList<String>();
    for (var recon : config.batchRecon(jobs, 1)) {
      if (recon.error != null) {
        throw new IllegalStateException(recon.error);
      }
      candidates(recon).stream().limit(1).forEach(one -> types.add(one.types[0]));
    }
    System.out.println("types: " + types.stream().distinct().toList());
  }
}
