package org.entente.browser;

import java.util.Arrays;
import java.util.stream.Stream;
import org.entente.page.Language;

/// How a page is looked at: language, light or dark, size of the screen.
public record Look(Language language, boolean isDark, Screen screen) {

  /// Widths and heights in CSS pixels.
  public enum Screen {
    DESKTOP(1280, 900),
    PHONE(390, 844);

    final int width;
    final int height;

    Screen(int width, int height) {
      this.width = width;
      this.height = height;
    }
  }

  public static final Look PLAIN = new Look(Language.EN, false, Screen.DESKTOP);

  /// All twelve.
  public static Stream<Look> all() {
    return Arrays.stream(Language.values())
        .flatMap(
            language ->
                Stream.of(false, true)
                    .flatMap(
                        dark ->
                            Arrays.stream(Screen.values())
                                .map(screen -> new Look(language, dark, screen))));
  }

  @Override
  public String toString() {
    return language.tag()
        + (isDark ? "-dark-" : "-light-")
        + screen.name().toLowerCase(java.util.Locale.ROOT);
  }
}
