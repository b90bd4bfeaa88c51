package org.snn.language.validation;

import java.nio.file.Path;
import java.util.OptionalLong;

import com.google.inject.Inject;

/**
 * What rules may know of the machine. By default nothing: data is looked for beside the text, and memory is no matter. A
 * program that knows more binds its own instance.
 *
 * @param dataOption where the user said that data is ({@code --data}), or null
 * @param dataFolder where data mostly is ({@code SNN_DATA}), or null
 * @param memory bytes that training may use at most
 */
public record Environment(Path dataOption, Path dataFolder, OptionalLong memory) {

  @Inject
  public Environment() {
    this(null, null, OptionalLong.empty());
  }
}
