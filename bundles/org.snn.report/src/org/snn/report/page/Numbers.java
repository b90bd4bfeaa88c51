package org.snn.report.page;

import java.util.Locale;
import org.snn.report.seeds.OverSeeds;

/** Numbers as the page writes them; what does not exist is a dash. */
final class Numbers {

  private static final String NONE = "–";

  private Numbers() {
  }

  /** 79,400. */
  static String count(double number) {
    return format(number, "%,.0f");
  }

  /** 0.2183; very small and very large ones with a power of ten. */
  static String decimal(double number) {
    double size = Math.abs(number);
    return format(number, size != 0 && (size < 1e-3 || size >= 1e6) ? "%.3e" : "%.4f");
  }

  /** 93.80 %. */
  static String percent(double share) {
    return format(100 * share, "%.2f %%");
  }

  /** 0.938, for tables of shares. */
  static String share(double share) {
    return format(share, "%.3f");
  }

  /** 1.3 s, or 12 min. */
  static String seconds(double seconds) {
    return seconds < 100 ? format(seconds, "%.1f s") : seconds < 6000 ? format(seconds / 60, "%.1f min") : format(seconds / 3600, "%.1f h");
  }

  /** A mean, and what it varies by if there are several that differ. */
  static String count(OverSeeds values) {
    return values.deviation() == 0 ? count(values.mean()) : spread(values, 1, "%,.0f", "");
  }

  /** The same with decimals. */
  static String decimal(OverSeeds values) {
    return spread(values, 1, "%.4f", "");
  }

  /** The same of shares, in per cent. */
  static String percent(OverSeeds values) {
    return spread(values, 100, "%.2f", " %");
  }

  /** The same of shares, as such. */
  static String share(OverSeeds values) {
    return spread(values, 1, "%.3f", "");
  }

  private static String spread(OverSeeds values, double factor, String format, String unit) {
    if (!Double.isFinite(values.mean())) {
      return NONE;
    }
    String mean = String.format(Locale.ROOT, format, factor * values.mean());
    return values.count() < 2 ? mean + unit : mean + " ± " + String.format(Locale.ROOT, format, factor * values.deviation()) + unit;
  }

  private static String format(double number, String format) {
    return Double.isFinite(number) ? String.format(Locale.ROOT, format, number) : NONE;
  }
}
