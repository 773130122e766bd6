package org.entente.cli;

/// How log lines are written. The names are those of the command line.
enum LogForm {
  text("logback.xml"),
  json("logback-json.xml");

  private final String configuration;

  LogForm(String configuration) {
    this.configuration = configuration;
  }

  /// Takes effect if nothing has logged before.
  void choose() {
    System.setProperty("logback.configurationFile", configuration);
  }
}
