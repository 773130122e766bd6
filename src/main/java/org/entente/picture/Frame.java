package org.entente.picture;

/// The outermost element of every picture.
///
/// @param key what tells the picture from others on the same page: letters, digits and `-`
/// @param kind the class by which the style sheet knows it
record Frame(String key, String kind, int width, int height) {

  Frame {
    if (!key.matches("[a-z][a-z0-9-]*")) {
      throw new IllegalArgumentException("Not a key: " + key);
    }
  }

  /// Opens a picture that leads nowhere: to a screen reader it is one image.
  Markup image(String title, String description) {
    return open("img", title, description);
  }

  /// Opens a picture that has links in it.
  Markup group(String title, String description) {
    return open("group", title, description);
  }

  private Markup open(String role, String title, String description) {
    return new Markup()
        .open(
            "svg",
            "class",
            "drawing " + kind,
            "viewBox",
            "0 0 " + width + " " + height,
            "width",
            width,
            "height",
            height,
            "role",
            role,
            "aria-labelledby",
            key + "-title",
            "aria-describedby",
            key + "-desc",
            "xmlns",
            "http://www.w3.org/2000/svg")
        .text("title", title, "id", key + "-title")
        .text("desc", description, "id", key + "-desc");
  }
}
