package org.entente.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.page.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// Makes a picture of each kind of page: `./entente test -Dtest=ScreenshotTest -Dscreenshots=DIR`.
@EnabledIfSystemProperty(named = "screenshots", matches = ".+")
class ScreenshotTest {

  private static final List<Look> LOOKS =
      List.of(
          new Look(Language.EN, false, Look.Screen.DESKTOP),
          new Look(Language.VI, true, Look.Screen.DESKTOP),
          new Look(Language.FR, false, Look.Screen.PHONE));

  @TempDir Path articles;

  @Test
  void picturesEachKindOfPage() throws IOException {
    var folder = Path.of(System.getProperty("screenshots", "target/screenshots"));
    Files.createDirectories(folder);
    try (var browsing = Browsing.startWithArticle(articles)) {
      for (var look : LOOKS) {
        try (var visit = browsing.open(look)) {
          for (var sight : Sight.PUBLIC) {
            take(visit, sight, folder.resolve(sight.name() + "-" + look + ".png"));
          }
          visit.signIn();
          for (var sight : Sight.ofReview(visit)) {
            take(visit, sight, folder.resolve(sight.name() + "-" + look + ".png"));
          }
        }
      }
    }
  }

  @Test
  void picturesPagesAsPrinted() throws IOException {
    var folder = Path.of(System.getProperty("screenshots", "target/screenshots"));
    Files.createDirectories(folder);
    try (var browsing = Browsing.start();
        var visit = browsing.open(Look.PLAIN)) {
      visit.asPrinted();
      for (var sight : Sight.PUBLIC) {
        take(visit, sight, folder.resolve(sight.name() + "-printed.png"));
      }
    }
  }

  private static void take(Visit visit, Sight sight, Path file) {
    visit.arrive(sight.path());
    visit.picture(file);
    assertThat(file).isNotEmptyFile();
  }
}
