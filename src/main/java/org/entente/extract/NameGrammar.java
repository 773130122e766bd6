package org.entente.extract;

import java.util.Optional;
import java.util.Set;
import org.entente.lexicon.Category;
import org.entente.lexicon.Hit;
import org.entente.lexicon.Tokens;

/// Finds where a personal name ends: a run of capitalised words that are not something else, with
/// particles, initials and hyphens inside.
final class NameGrammar {

  private static final int LONGEST = 7;
  private static final Set<String> ELISIONS =
      Set.of("d", "l", "s", "n", "c", "j", "m", "t", "qu", "lorsqu", "puisqu", "jusqu");
  private static final Set<Category> OTHERS =
      Set.of(
          Category.MINISTRY,
          Category.PUBLIC_BODY,
          Category.INTERNATIONAL,
          Category.PARTY_ORGAN,
          Category.FUNCTION,
          Category.OFFICE,
          Category.RANK,
          Category.NOT_A_NAME,
          Category.HONORIFIC,
          Category.REFERENCE,
          Category.AGREEMENT,
          Category.DATE_WORD);

  private final Chart chart;
  private final Tokens tokens;

  NameGrammar(Chart chart) {
    this.chart = chart;
    this.tokens = chart.tokens();
  }

  /// The token after the name that starts at a token; the same token when none does.
  int end(int from, int limit, String language) {
    Optional<Hit> known = chart.longest(from, limit, hit -> hit.category() == Category.PERSON);
    if (isElision(from, limit, language)) {
      return from;
    }
    int at = from;
    int words = 0;
    boolean vietnamese = false;
    while (at < limit && words < LONGEST) {
      if (tokens.isCapital(at) && !isOther(at, limit, words, vietnamese)) {
        vietnamese |= words == 0 && isFamilyName(at, limit);
        at = afterJoined(at + 1, limit);
        words++;
      } else if (isParticle(at, limit, from, language)) {
        at += particle(at);
      } else {
        break;
      }
    }
    return Math.max(at, known.map(chart::after).orElse(from));
  }

  /// "D'après": a French elision, not a name.
  private boolean isElision(int at, int limit, String language) {
    return language.equals("fr")
        && at + 2 < limit
        && chart.is(at + 1, "'")
        && ELISIONS.contains(tokens.key(at))
        && !(chart.is(at, "n") && tokens.isCapital(at + 2));
  }

  /// Whether a Vietnamese family name stands here, in that language's spelling.
  private boolean isFamilyName(int at, int limit) {
    return chart
        .longest(at, limit, hit -> hit.category() == Category.NAME_PART)
        .filter(hit -> hit.entry().is("nameRole", "family-first"))
        .isPresent();
  }

  private boolean isOther(int at, int limit, int words, boolean vietnamese) {
    for (Hit hit : chart.at(at)) {
      if (chart.after(hit) > limit) {
        continue;
      }
      boolean place =
          hit.category() == Category.STATE
              || hit.category() == Category.TERRITORY
              || hit.category() == Category.PLACE;
      boolean single = chart.after(hit) == at + 1;
      if (place && hit.form().language().equals("vi") && hit.form().property().equals("demonym")) {
        if (isPair(chart.after(hit), limit)) {
          return true;
        }
        continue;
      }
      // "Nguyễn Văn Đức": after a family name a short country name is a given name.
      if (place && !(vietnamese && words > 0 && words < 4 && single)) {
        return true;
      }
      if (hit.category() == Category.NOT_A_NAME && vietnamese && words > 0 && words < 4 && single) {
        continue;
      }
      boolean portfolio = OrgGrammar.isPortfolio(hit);
      if (OTHERS.contains(hit.category()) && !(portfolio && (single || words > 0))) {
        return startsUpper(hit) || (words == 0 && hit.category() == Category.HONORIFIC);
      }
    }
    return false;
  }

  /// "Việt - Nhật", "Hàn-Việt".
  private boolean isPair(int dash, int limit) {
    return chart.is(dash, "-")
        && chart.longest(dash + 1, limit, Set.of(Category.STATE)).isPresent();
  }

  private boolean startsUpper(Hit hit) {
    return Character.isUpperCase(chart.doc().text().codePointAt(hit.start()));
  }

  /// Over "-keun" and ". " after an initial.
  private int afterJoined(int from, int limit) {
    int at = from;
    while (at + 1 < limit
        && (chart.is(at, "-") || chart.is(at, "'"))
        && tokens.isGlued(at)
        && tokens.isGlued(at + 1)
        && tokens.isWord(at + 1)
        && !(chart.is(at, "'") && chart.is(at + 1, "s"))
        && chart.longest(at + 1, limit, Set.of(Category.STATE)).isEmpty()) {
      at += 2;
    }
    boolean junior = at < limit && chart.is(at, ".") && chart.isAny(at - 1, Set.of("jr", "sr"));
    if (junior) {
      return at + 1;
    }
    boolean initial =
        at < limit
            && chart.is(at, ".")
            && tokens.isGlued(at)
            && tokens.end(at - 1) - tokens.start(at - 1) == 1
            && at + 1 < limit
            && tokens.isCapital(at + 1);
    return initial ? at + 1 : at;
  }

  private boolean isParticle(int at, int limit, int from, String language) {
    int length = particle(at);
    return length > 0
        && !language.isEmpty()
        && (at > from || tokens.shape(at) == Tokens.Shape.LOWER)
        && at + length < limit
        && tokens.isCapital(at + length)
        && !isOther(at + length, limit, 1, false)
        && isParticleForm(at);
  }

  private boolean isParticleForm(int at) {
    return chart.at(at).stream().anyMatch(hit -> hit.entry().is("nameRole", "particle"));
  }

  /// How many words a particle has here: "de", "van der".
  private int particle(int at) {
    if (!isParticleAt(at)) {
      return 0;
    }
    return isParticleAt(at + 1) ? 2 : 1;
  }

  private boolean isParticleAt(int at) {
    return at < tokens.size()
        && tokens.shape(at) == Tokens.Shape.LOWER
        && chart.at(at).stream().anyMatch(hit -> hit.entry().is("nameRole", "particle"));
  }

  static String shown(Chart chart, int from, int to) {
    return chart.words(from, to);
  }
}
