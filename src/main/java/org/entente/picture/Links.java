package org.entente.picture;

/// Links inside pictures stay on this server.
final class Links {

  private Links() {}

  /// `href`, if it is a path on this server; else one that leads nowhere.
  static String local(String href) {
    return href.startsWith("/") && !href.startsWith("//") ? href : "#content";
  }
}
