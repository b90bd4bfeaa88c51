package org.snn.language.conversion;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import org.eclipse.xtext.common.services.DefaultTerminalConverters;
import org.eclipse.xtext.conversion.IValueConverter;
import org.eclipse.xtext.conversion.ValueConverter;
import org.snn.network.Normalisation;
import org.snn.network.Share;

/** How the values of the language stand in a text: one converter for each data type rule of the grammar. */
@Singleton
public class SnnValueConverters extends DefaultTerminalConverters {

  @Inject
  private NameConverter names;

  @Inject
  private TextConverter texts;

  @Inject
  private QuotedConverter quoted;

  private final WholeNumberConverter<Integer> counts =
      new WholeNumberConverter<>(Integer::parseInt, Integer.MIN_VALUE, Integer.MAX_VALUE);

  private final WholeNumberConverter<Long> seeds =
      new WholeNumberConverter<>(Long::parseLong, Long.MIN_VALUE, Long.MAX_VALUE);

  private final NumberConverter numbers = new NumberConverter();

  private final ShareConverter shares = new ShareConverter();

  private final NormalisationConverter normalisations = new NormalisationConverter();

  @ValueConverter(rule = "Name")
  public IValueConverter<String> name() {
    return names;
  }

  @ValueConverter(rule = "Text")
  public IValueConverter<String> text() {
    return texts;
  }

  @Override
  @ValueConverter(rule = "STRING")
  public IValueConverter<String> STRING() {
    return quoted;
  }

  @ValueConverter(rule = "Count")
  public IValueConverter<Integer> count() {
    return counts;
  }

  @ValueConverter(rule = "Seed")
  public IValueConverter<Long> seed() {
    return seeds;
  }

  @ValueConverter(rule = "Number")
  public IValueConverter<Double> number() {
    return numbers;
  }

  @ValueConverter(rule = "Portion")
  public IValueConverter<Double> portion() {
    return numbers;
  }

  @ValueConverter(rule = "Share")
  public IValueConverter<Share> share() {
    return shares;
  }

  @ValueConverter(rule = "Normalisation")
  public IValueConverter<Normalisation> normalisation() {
    return normalisations;
  }
}
