package org.entente.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Virtuoso in a folder of its own, if it is installed (Debian: `virtuoso-opensource-7-bin`).
record Virtuoso(Path server, Path isql, Path folder) {

  static Optional<Virtuoso> installed(Path folder) {
    var isql = Systems.program("isql-vt").or(() -> Systems.program("isql-v"));
    return Systems.program("virtuoso-t")
        .flatMap(server -> isql.map(client -> new Virtuoso(server, client, folder)));
  }

  /// Starts it, with an empty database the first time.
  Served start(HttpClient client) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    int sql = Systems.freePort();
    int http = Systems.freePort();
    Files.writeString(folder.resolve("port"), Integer.toString(sql));
    Files.writeString(folder.resolve("virtuoso.ini"), settings(sql, http));
    var command =
        List.of(
            server.toString(),
            "+foreground",
            "+configfile",
            folder.resolve("virtuoso.ini").toString());
    return Served.start(command, Systems.at(http, "/sparql"), client);
  }

  /// Loads files of N-Quads, each into the graphs that it names.
  Systems.Loaded load(List<Path> files) throws IOException, InterruptedException {
    double seconds = 0;
    for (var file : files) {
      var add =
          "ld_add('" + file.toAbsolutePath() + "', 'urn:none'); rdf_loader_run(); checkpoint;";
      seconds +=
          Systems.timed(List.of(isql.toString(), port(), "dba", "dba", "exec=" + add)).seconds();
    }
    return new Systems.Loaded(seconds);
  }

  void stop() throws IOException, InterruptedException {
    Systems.timed(List.of(isql.toString(), port(), "dba", "dba", "exec=shutdown;"));
  }

  private String port() throws IOException {
    return Files.readString(folder.resolve("port"));
  }

  /// Memory as its manual advises for a machine with 4 GB to spare.
  private String settings(int sql, int http) {
    return """
    [Database]
    DatabaseFile = FOLDER/virtuoso.db
    ErrorLogFile = FOLDER/virtuoso.log
    LockFile = FOLDER/virtuoso.lck
    TransactionFile = FOLDER/virtuoso.trx
    xa_persistent_file = FOLDER/virtuoso.pxa
    ErrorLogLevel = 7
    FileExtend = 200
    MaxCheckpointRemap = 2000
    Striping = 0
    TempStorage = TempDatabase
    [TempDatabase]
    DatabaseFile = FOLDER/virtuoso-temp.db
    TransactionFile = FOLDER/virtuoso-temp.trx
    MaxCheckpointRemap = 2000
    Striping = 0
    [Parameters]
    ServerPort = 127.0.0.1:SQL_PORT
    DisableUnixSocket = 1
    ServerThreads = 20
    CheckpointInterval = 60
    NumberOfBuffers = 340000
    MaxDirtyBuffers = 250000
    MaxQueryMem = 2G
    DirsAllowed = /
    ThreadsPerQuery = 2
    AsyncQueueMaxThreads = 4
    [HTTPServer]
    ServerPort = 127.0.0.1:WEB_PORT
    ServerThreads = 20
    KeepAliveTimeout = 30
    MaxKeepAlives = 20
    [SPARQL]
    ResultSetMaxRows = 10000000
    MaxQueryExecutionTime = SECONDS
    """
        .replace("FOLDER", folder.toAbsolutePath().toString())
        .replace("SECONDS", Integer.toString(Wire.PATIENCE_SECONDS))
        .replace("SQL_PORT", Integer.toString(sql))
        .replace("WEB_PORT", Integer.toString(http));
  }
}
